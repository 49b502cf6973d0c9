using Microsoft.CodeAnalysis;

namespace LlmPatterns.Testing;

/// <summary>Options by folder and file, as the compiler reads them from <c>.editorconfig</c> and global config files.</summary>
internal sealed class EditorConfig(IReadOnlyList<(string Path, string Text)> files) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToList());

    public IReadOnlyDictionary<string, string> GlobalOptions => _set.GlobalConfigOptions.AnalyzerOptions;

    public IReadOnlyDictionary<string, string> OptionsOf(string path) => _set.GetOptionsForSourcePath(path).AnalyzerOptions;

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        !OptionsOf(tree.FilePath).TryGetValue("generated_code", out var value) || !bool.TryParse(value, out var isGenerated) ? GeneratedKind.Unknown
        : isGenerated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
