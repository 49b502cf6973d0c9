using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Cli.Analysis;

/// <summary>The project's own analyzer configuration, with the inventory switched on.</summary>
internal sealed class InventoryOptions(AnalyzerConfigOptionsProvider project) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(project.GlobalOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => project.GetOptions(tree);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => project.GetOptions(textFile);

    private sealed class Options(AnalyzerConfigOptions project) : AnalyzerConfigOptions
    {
        private const string Inventory = "llm_patterns.inventory";

        public override IEnumerable<string> Keys => project.Keys.Append(Inventory).Distinct(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (!KeyComparer.Equals(key, Inventory))
                return project.TryGetValue(key, out value);
            value = "true";
            return true;
        }
    }
}
