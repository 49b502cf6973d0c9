using System.Collections.Immutable;
using System.Globalization;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Reads catalog text, the built-in files and a project's own alike: one fact a line; a bad line is a problem and the others hold.</summary>
public static class CatalogReader
{
    private const string ExampleId = "M:Contoso.Search.Index.FindAsync";

    private static readonly ImmutableArray<string> OtherKinds = ImmutableArray.Create("assembly", "framework", "model-id", "domain", "retired", "embedding-model", "as-of");

    /// <summary>The words of a <c>domain</c> line; those with a value end in <c>=</c>.</summary>
    internal static ImmutableArray<string> DomainWords { get; } = ImmutableArray.Create("policy=", "words=");

    /// <summary>The words of a <c>model</c> line of the model map.</summary>
    internal static ImmutableArray<string> ModelWords { get; } = ImmutableArray.Create("fine-tuned", "foundation", "domain=", "task=", "kind=");

    /// <summary>What a fine-tuning may have changed, as a <c>model</c> line says it.</summary>
    private static readonly ImmutableArray<string> TuningKinds = ImmutableArray.Create("knowledge", "instruction");

    /// <summary>The words of a <c>retired</c> line.</summary>
    internal static ImmutableArray<string> RetiredWords { get; } = ImmutableArray.Create("vendor=", "on=", "use=");

    /// <summary>The words of an <c>embedding-model</c> line.</summary>
    internal static ImmutableArray<string> EmbeddingModelWords { get; } = ImmutableArray.Create("dimensions=", "shortens");

    private static readonly ImmutableArray<string> Scopes = ImmutableArray.Create("knowledge", "web", "memory", "business", "supplied");

    /// <summary>Where text stands that is in no parameter.</summary>
    private static readonly ImmutableArray<string> Places = ImmutableArray.Create("@this", "@value", "@return");

    private static readonly ImmutableArray<string> ModelClasses = ImmutableArray.Create("fine-tuned", "foundation", "adapter", "embedding", "non-text", "web-grounded", "hint", "unknown");

    /// <summary>Reads a whole text.</summary>
    public static CatalogText Read(string path, SourceText text, CancellationToken cancellation = default)
    {
        var reading = new Reading(path);
        foreach (var line in text.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            reading.Read(CatalogTokens.Of(line));
        }
        return reading.Complete();
    }

    private sealed class Reading(string path)
    {
        private readonly ImmutableArray<string>.Builder _assemblies = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<CatalogLine>.Builder _lines = ImmutableArray.CreateBuilder<CatalogLine>();
        private readonly ImmutableArray<ModelIdLine>.Builder _modelIds = ImmutableArray.CreateBuilder<ModelIdLine>();
        private readonly ImmutableArray<DomainLine>.Builder _domains = ImmutableArray.CreateBuilder<DomainLine>();
        private readonly ImmutableArray<ModelLine>.Builder _models = ImmutableArray.CreateBuilder<ModelLine>();
        private readonly ImmutableArray<Retirement>.Builder _retired = ImmutableArray.CreateBuilder<Retirement>();
        private readonly ImmutableArray<EmbeddingModel>.Builder _embeddingModels = ImmutableArray.CreateBuilder<EmbeddingModel>();
        private readonly ImmutableArray<CatalogProblem>.Builder _problems = ImmutableArray.CreateBuilder<CatalogProblem>();
        private readonly HashSet<string> _subjects = new(StringComparer.OrdinalIgnoreCase);
        private bool _isFramework;
        private string? _asOf;

        public CatalogText Complete() =>
            new(path, _isFramework, _assemblies.ToImmutable(), _lines.ToImmutable(), _modelIds.ToImmutable(), _domains.ToImmutable(), _models.ToImmutable(), _retired.ToImmutable(), _embeddingModels.ToImmutable(), _problems.ToImmutable());

        public void Read(ImmutableArray<CatalogToken> tokens)
        {
            if (tokens.IsEmpty)
                return;
            var first = tokens[0];
            var kind = first.Text;
            if (tokens.FirstOrDefault(t => !t.IsClosed) is { Text: not null } open)
                Problem(open, "the quotation mark is not closed");
            else if (kind == "framework")
                _isFramework = new LineWords(tokens.RemoveAt(0), kind, ImmutableArray<string>.Empty, Problem).AreRead;
            else if (!LineKind.All.TryGetValue(kind, out var member) && !OtherKinds.Contains(kind))
                Problem(first, $"'{kind}' is no kind of line{Spelling.DidYouMean(kind, LineKind.All.Keys.Concat(OtherKinds))}");
            else if (tokens.Length < 2)
                Problem(first, $"'{kind}' needs {Subject(kind)} behind it");
            else if (kind == "assembly")
                ReadAssembly(tokens);
            else if (kind == "model-id")
                ReadModelId(tokens);
            else if (kind == "domain")
                ReadDomain(tokens);
            else if (kind == "as-of")
                ReadAsOf(tokens);
            else if (kind == "retired")
                ReadRetired(tokens);
            else if (kind == "embedding-model")
                ReadEmbeddingModel(tokens);
            else if (kind == "model" && (tokens[1].IsQuoted || !IsId(tokens[1].Text)))
                ReadModel(tokens);
            else
                ReadEntry(member!, tokens);
        }

        private static string Subject(string kind) => kind switch
        {
            "assembly" => "an assembly's name",
            "domain" => "a subject's name",
            "retired" or "embedding-model" => "a model's id",
            "as-of" => "a date, such as 2026-11-25,",
            "model" => $"a deployment's or configuration's name, or a documentation-comment id such as {ExampleId},",
            "model-id" => "a class, perhaps a family, and a pattern, such as: fine-tuned ^ft:,",
            _ => $"a documentation-comment id such as {ExampleId}",
        };

        private static bool IsId(string text) => text.Length > 2 && text[1] == ':' && "MPFT".IndexOf(text[0]) >= 0;

        private void ReadAssembly(ImmutableArray<CatalogToken> tokens)
        {
            if (new LineWords(tokens.RemoveRange(0, 2), "assembly", ImmutableArray<string>.Empty, Problem).AreRead)
                _assemblies.Add(tokens[1].Text);
        }

        private void ReadEntry(LineKind kind, ImmutableArray<CatalogToken> tokens)
        {
            var id = tokens[1].Text;
            if (!IsId(id))
                Problem(tokens[1], $"'{id}' is no documentation-comment id; write M:, P:, F: or T: and the full name, such as {ExampleId}");
            else if (kind.IdPrefixes.IndexOf(id[0]) < 0)
                Problem(tokens[1], $"'{tokens[0].Text}' speaks of a {(kind.IdPrefixes == "T" ? "type" : "method")}; write {kind.IdPrefixes}: and its full name");
            else if (id.Contains('(') != id.EndsWith(")", StringComparison.Ordinal) && !id.Contains(")~"))
                Problem(tokens[1], $"the parameter list of '{id}' is not closed; write it without blanks, or leave it off to mean every overload");
            else if (new LineWords(tokens.RemoveRange(0, 2), tokens[0].Text, kind.Words, Problem) is { AreRead: true } words && AreKnown(words) && IsFirst(tokens))
                _lines.Add(new(new(kind.Kind, id, words.List("prompt"), words.List("options", "id", "query"), words.Value("scope"), words.Has("maybe"), words.Has("into"), words.Has("template"), words.Has("when") ? words.List("when") : default, words.Has("by-default"), words.Has("holds-tools"), words.Value("service"), words.List("parts"), words.Has("result")) { Continues = words.List("continues"), NeedsEnabling = words.Value("needs-enabling"), NeedsInvoker = words.Value("needs-invoker"), System = words.Value("system"), Vendor = words.Value("vendor"), Elsewhere = words.List("elsewhere"), Vector = words.Value("vector"), Dimensions = words.Value("dimensions"), From = words.List("from"), Field = words.Value("field"), Embeds = words.Has("embeds"), IsWhole = words.Has("whole") }, tokens[1].Span));
        }

        private bool AreKnown(LineWords words)
        {
            if (words.Find("scope") is { } scope && !Scopes.Contains(words.Value("scope")!))
                return Problem(scope, $"'{words.Value("scope")}' is no scope{Spelling.DidYouMean(words.Value("scope")!, Scopes)}");
            foreach (var key in new[] { "prompt", "options", "continues", "id", "query", "when", "system", "elsewhere", "vector", "dimensions", "from" })
            {
                foreach (var place in words.List(key))
                {
                    if (PlaceProblem(place) is { } problem)
                        return Problem(words.Find(key)!.Value, problem);
                }
            }
            return true;
        }

        private static string? PlaceProblem(string place)
        {
            var start = place.Split('.')[0];
            if (start.StartsWith("@", StringComparison.Ordinal))
                return Places.Contains(start) ? null : $"'{start}' is no place{Spelling.DidYouMean(start, Places)}";
            return place.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') ? null : $"'{place}' is no parameter's name, perhaps with a member behind it, such as options.Instructions";
        }

        private void ReadModelId(ImmutableArray<CatalogToken> tokens)
        {
            var (cls, pattern) = (tokens[1], tokens[tokens.Length - 1]);
            if (tokens.Length is < 3 or > 4)
                Problem(tokens[0], $"'model-id' needs {Subject("model-id")} behind it");
            else if (!ModelClasses.Contains(cls.Text))
                Problem(cls, $"'{cls.Text}' is no class of models{Spelling.DidYouMean(cls.Text, ModelClasses)}");
            else if (ModelIdLine.TryRead(cls.Text, tokens.Length > 3 ? tokens[2].Text : null, pattern.Text, out var error) is { } line)
                _modelIds.Add(line);
            else
                Problem(pattern, $"the pattern can't be read: {error}");
        }

        private void ReadDomain(ImmutableArray<CatalogToken> tokens)
        {
            var words = new LineWords(tokens.RemoveRange(0, 2), "domain", DomainWords, Problem);
            if (words.Find("policy") is { } policy && ApproachNames.FirstUnknown(words.Value("policy")!) is { } unknown)
                Problem(policy, $"'{unknown}' is no approach{Spelling.DidYouMean(unknown, ApproachNames.All)}");
            else if (words.AreRead && IsFirst(tokens))
                _domains.Add(new(tokens[1].Text, words.Value("policy") is { } text ? DomainPolicy.Read(text) : null, words.List("words")));
        }

        private void ReadModel(ImmutableArray<CatalogToken> tokens)
        {
            var words = new LineWords(tokens.RemoveRange(0, 2), "model", ModelWords, Problem);
            if (words.AreRead && words.Has("fine-tuned") == words.Has("foundation"))
                Problem(tokens[1], $"say what '{tokens[1].Text}' is: write fine-tuned or foundation behind it");
            else if (words.List("kind").FirstOrDefault(k => !TuningKinds.Contains(k)) is { } unknown)
                Problem(words.Find("kind")!.Value, $"'{unknown}' is no kind of fine-tuning{Spelling.DidYouMean(unknown, TuningKinds)}");
            else if (words.AreRead && IsFirst(tokens))
                _models.Add(new(tokens[1].Text, words.Has("fine-tuned"), words.Value("domain"), words.Value("task"), KindOf(words)));
        }

        private static TuningKind KindOf(LineWords words) =>
            (words.List("kind").Contains("knowledge") ? TuningKind.Knowledge : 0) | (words.List("kind").Contains("instruction") ? TuningKind.Instruction : 0);

        private void ReadAsOf(ImmutableArray<CatalogToken> tokens)
        {
            if (tokens.Length > 2 || !IsDate(tokens[1].Text))
                Problem(tokens[1], $"'{tokens[1].Text}' is no date; write it as 2026-11-25, and nothing behind it");
            else
                _asOf = tokens[1].Text;
        }

        private void ReadRetired(ImmutableArray<CatalogToken> tokens)
        {
            var words = new LineWords(tokens.RemoveRange(0, 2), "retired", RetiredWords, Problem);
            if (words.Find("on") is { } on && !IsDate(words.Value("on")!))
                Problem(on, $"'{words.Value("on")}' is no date; write it as 2026-11-25");
            else if (words.AreRead && IsFirst(tokens))
                _retired.Add(new(tokens[1].Text, words.Value("vendor"), words.Value("on"), words.Value("use"), _asOf));
        }

        private void ReadEmbeddingModel(ImmutableArray<CatalogToken> tokens)
        {
            var words = new LineWords(tokens.RemoveRange(0, 2), "embedding-model", EmbeddingModelWords, Problem);
            if (!words.AreRead)
                return;
            if (!int.TryParse(words.Value("dimensions"), NumberStyles.None, CultureInfo.InvariantCulture, out var dimensions) || dimensions == 0)
                Problem(words.Find("dimensions") ?? tokens[1], $"say how many dimensions the vectors of '{tokens[1].Text}' have: write dimensions=1536 behind it");
            else if (IsFirst(tokens))
                _embeddingModels.Add(new(tokens[1].Text, dimensions, words.Has("shortens")));
        }

        private static bool IsDate(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

        /// <summary>Two lines of one file about the same are a mistake: which of them was meant?</summary>
        private bool IsFirst(ImmutableArray<CatalogToken> tokens) =>
            _subjects.Add(tokens[0].Text + " " + tokens[1].Text) || Problem(tokens[1], $"'{tokens[0].Text} {tokens[1].Text}' stands in this file before; the first line holds");

        private bool Problem(CatalogToken token, string message)
        {
            _problems.Add(new(path, token.Span, message));
            return false;
        }
    }
}
