using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Testing;

/// <summary>Analyzer-config keys and AdditionalFiles of a test: the same keys for all its files, and those of its <c>.editorconfig</c> files by path.</summary>
internal sealed class Settings : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, string> _keys = new(AnalyzerConfigOptions.KeyComparer);
    private readonly List<(string Path, string Text)> _configs = [];

    public ImmutableArray<AdditionalText> AdditionalTexts { get; private set; } = [];

    /// <summary>What the config files say by path, with the severities that the compiler takes from them.</summary>
    public EditorConfig Configs => new(_configs);

    public override AnalyzerConfigOptions GlobalOptions => new Options(_keys, Configs.GlobalOptions);

    public Settings With(string key, string value)
    {
        _keys[key] = value;
        return this;
    }

    /// <summary>An <c>.editorconfig</c>, or with <c>is_global = true</c> a global config file.</summary>
    public Settings WithConfig(string text, string path = "/src/.editorconfig")
    {
        _configs.Add((path, text));
        return this;
    }

    public Settings WithFile(string path, string text)
    {
        AdditionalTexts = AdditionalTexts.Add(new File(path, text));
        return this;
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(_keys, Configs.OptionsOf(tree.FilePath));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(_keys, Configs.OptionsOf(textFile.Path));

    private sealed class Options(Dictionary<string, string> keys, IReadOnlyDictionary<string, string> configured) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => keys.Keys.Concat(configured.Keys);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => keys.TryGetValue(key, out value) || configured.TryGetValue(key, out value);
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
