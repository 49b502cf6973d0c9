using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Testing;

/// <summary>Analyzer-config keys and AdditionalFiles of a test, the same for all its files.</summary>
internal sealed class Settings : AnalyzerConfigOptionsProvider
{
    private readonly Options _options = new();

    public ImmutableArray<AdditionalText> AdditionalTexts { get; private set; } = [];

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public Settings With(string key, string value)
    {
        _options.Values[key] = value;
        return this;
    }

    public Settings WithFile(string path, string text)
    {
        AdditionalTexts = AdditionalTexts.Add(new File(path, text));
        return this;
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private sealed class Options : AnalyzerConfigOptions
    {
        public Dictionary<string, string> Values { get; } = new(KeyComparer);

        public override IEnumerable<string> Keys => Values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => Values.TryGetValue(key, out value);
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
