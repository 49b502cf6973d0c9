using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Reads catalog text, the built-in files and a project's own alike: one fact a line; a bad line is a problem and the others hold.</summary>
public static class CatalogReader
{
    private static readonly ImmutableDictionary<string, CatalogKind> Kinds = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, CatalogKind>
    {
        ["invoke"] = CatalogKind.Invoke,
        ["answer"] = CatalogKind.Answer,
        ["retrieve"] = CatalogKind.Retrieve,
        ["external"] = CatalogKind.External,
        ["document"] = CatalogKind.Document,
        ["input"] = CatalogKind.Input,
        ["hosted"] = CatalogKind.Hosted,
        ["tool"] = CatalogKind.Tool,
        ["search-tool"] = CatalogKind.SearchTool,
        ["prompt-function"] = CatalogKind.PromptFunction,
        ["provider"] = CatalogKind.Provider,
        ["opaque"] = CatalogKind.Opaque,
        ["carry"] = CatalogKind.Carry,
        ["neutral"] = CatalogKind.Neutral,
        ["model"] = CatalogKind.Model,
        ["embed"] = CatalogKind.Embed,
        ["index"] = CatalogKind.Index,
        ["tune"] = CatalogKind.Tune,
        ["adapter"] = CatalogKind.Adapter,
        ["plain"] = CatalogKind.Plain,
        ["message"] = CatalogKind.Message,
        ["view"] = CatalogKind.View,
        ["output"] = CatalogKind.Output,
        ["tool-type"] = CatalogKind.ToolType,
        ["disable"] = CatalogKind.Disable,
        ["enable"] = CatalogKind.Enable,
        ["register"] = CatalogKind.Register,
        ["look-alike"] = CatalogKind.LookAlike,
    });

    private static readonly ImmutableArray<string> OtherKinds = ImmutableArray.Create("assembly", "framework", "model-id", "domain");

    private static readonly ImmutableArray<string> Keys = ImmutableArray.Create("prompt", "options", "scope", "id", "from", "query", "when", "maybe", "into", "needs-enabling", "template", "holds-tools", "by-default", "service", "parts");

    /// <summary>Reads a whole text.</summary>
    public static CatalogText Read(string path, SourceText text, CancellationToken cancellation = default)
    {
        var reading = new Reading(path);
        foreach (var line in text.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            reading.Read(Tokens(line));
        }
        return reading.Complete();
    }

    private static ImmutableArray<Token> Tokens(TextLine line)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var text = line.ToString();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (text[at] == '#' && (tokens.Count == 0 || char.IsWhiteSpace(text[at - 1])))
                break;
            var isQuoted = text[at] == '"';
            var start = isQuoted ? at + 1 : at;
            var end = start;
            while (end < text.Length && (isQuoted ? text[end] != '"' : !char.IsWhiteSpace(text[end])))
                end++;
            tokens.Add(new(text.Substring(start, end - start), new TextSpan(line.Start + start, end - start), isQuoted));
            at = isQuoted ? end + 1 : end;
        }
        return tokens.ToImmutable();
    }

    private readonly record struct Token(string Text, TextSpan Span, bool IsQuoted);

    private sealed class Reading(string path)
    {
        private readonly ImmutableArray<string>.Builder _assemblies = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<CatalogLine>.Builder _lines = ImmutableArray.CreateBuilder<CatalogLine>();
        private readonly ImmutableArray<ModelIdLine>.Builder _modelIds = ImmutableArray.CreateBuilder<ModelIdLine>();
        private readonly ImmutableArray<DomainLine>.Builder _domains = ImmutableArray.CreateBuilder<DomainLine>();
        private readonly ImmutableArray<ModelLine>.Builder _models = ImmutableArray.CreateBuilder<ModelLine>();
        private readonly ImmutableArray<CatalogProblem>.Builder _problems = ImmutableArray.CreateBuilder<CatalogProblem>();
        private bool _isFramework;

        public CatalogText Complete() =>
            new(path, _isFramework, _assemblies.ToImmutable(), _lines.ToImmutable(), _modelIds.ToImmutable(), _domains.ToImmutable(), _models.ToImmutable(), _problems.ToImmutable());

        public void Read(ImmutableArray<Token> tokens)
        {
            if (tokens.IsEmpty)
                return;
            var kind = tokens[0];
            if (kind.Text == "framework")
                _isFramework = true;
            else if (!Kinds.ContainsKey(kind.Text) && !OtherKinds.Contains(kind.Text))
                Problem(kind, $"'{kind.Text}' is no kind of line{Spelling.DidYouMean(kind.Text, Kinds.Keys.Concat(OtherKinds))}");
            else if (tokens.Length < 2)
                Problem(kind, $"'{kind.Text}' needs {(kind.Text is "assembly" or "domain" ? "a name" : "a documentation-comment id such as M:Contoso.Search.Index.FindAsync")} behind it");
            else if (kind.Text == "assembly")
                _assemblies.Add(tokens[1].Text);
            else if (kind.Text == "model-id")
                ReadModelId(tokens);
            else if (kind.Text == "domain")
                ReadDomain(tokens);
            else if (kind.Text == "model" && (tokens[1].IsQuoted || !IsId(tokens[1].Text)))
                ReadModel(tokens);
            else if (IsId(tokens[1].Text))
                ReadEntry(Kinds[kind.Text], tokens);
            else
                Problem(tokens[1], $"'{tokens[1].Text}' is no documentation-comment id; write M:, P:, F: or T: and the full name, such as M:Contoso.Search.Index.FindAsync");
        }

        private static bool IsId(string text) => text.Length > 2 && text[1] == ':' && "MPFTE".IndexOf(text[0]) >= 0;

        private void ReadEntry(CatalogKind kind, ImmutableArray<Token> tokens)
        {
            var prompt = ImmutableArray<string>.Empty;
            var options = ImmutableArray<string>.Empty;
            var (when, parts) = (default(ImmutableArray<string>), ImmutableArray<string>.Empty);
            string? scope = null, service = null;
            bool isPossible = false, isInto = false, needsEnabling = false, isTemplate = false, holdsTools = false, isDefault = false;
            foreach (var token in tokens.Skip(2))
            {
                if (token.Text == "maybe")
                    isPossible = true;
                else if (token.Text == "into")
                    isInto = true;
                else if (token.Text == "needs-enabling")
                    needsEnabling = true;
                else if (token.Text == "template")
                    isTemplate = true;
                else if (token.Text == "by-default")
                    isDefault = true;
                else if (token.Text == "holds-tools")
                    holdsTools = true;
                else if (Value(token, "prompt") is { } p)
                    prompt = List(p);
                else if ((Value(token, "options") ?? Value(token, "id") ?? Value(token, "from") ?? Value(token, "query")) is { } o)
                    options = List(o);
                else if (Value(token, "when") is { } w)
                    when = List(w);
                else if (Value(token, "scope") is { } s)
                    scope = s;
                else if (Value(token, "service") is { } t)
                    service = t;
                else if (Value(token, "parts") is { } all)
                    parts = List(all);
                else
                    Unexpected(token, Keys);
            }
            _lines.Add(new(new(kind, tokens[1].Text, prompt, options, scope, isPossible, isInto, needsEnabling, isTemplate, when, isDefault, holdsTools, service, parts), tokens[1].Span));
        }

        private void ReadModelId(ImmutableArray<Token> tokens)
        {
            if (tokens.Length < 3)
            {
                Problem(tokens[0], "'model-id' needs a class, perhaps a family, and a pattern, such as: model-id fine-tuned ^ft:");
                return;
            }
            try
            {
                var pattern = tokens[tokens.Length - 1].Text;
                _ = new Regex(pattern);
                _modelIds.Add(new(tokens[1].Text, tokens.Length > 3 ? tokens[2].Text : null, pattern));
            }
            catch (ArgumentException e)
            {
                Problem(tokens[tokens.Length - 1], $"the pattern can't be read: {e.Message}");
            }
        }

        private void ReadDomain(ImmutableArray<Token> tokens)
        {
            string? policy = null;
            var words = ImmutableArray<string>.Empty;
            foreach (var token in tokens.Skip(2))
            {
                if (Value(token, "policy") is { } p)
                    policy = p;
                else if (Value(token, "words") is { } w)
                    words = List(w);
                else
                    Unexpected(token, ImmutableArray.Create("policy", "words"));
            }
            _domains.Add(new(tokens[1].Text, policy, words));
        }

        private void ReadModel(ImmutableArray<Token> tokens)
        {
            string? domain = null, task = null;
            bool? isFineTuned = null;
            foreach (var token in tokens.Skip(2))
            {
                if (token.Text is "fine-tuned" or "foundation")
                    isFineTuned = token.Text == "fine-tuned";
                else if (Value(token, "domain") is { } d)
                    domain = d;
                else if (Value(token, "task") is { } t)
                    task = t;
                else
                    Unexpected(token, ImmutableArray.Create("fine-tuned", "foundation", "domain", "task"));
            }
            if (isFineTuned is { } known)
                _models.Add(new(tokens[1].Text, known, domain, task));
            else
                Problem(tokens[1], $"say what '{tokens[1].Text}' is: write fine-tuned or foundation behind it");
        }

        private void Unexpected(Token token, ImmutableArray<string> known)
        {
            var name = token.Text.Split('=')[0];
            Problem(token, $"'{name}' means nothing here{Spelling.DidYouMean(name, known)}");
        }

        private void Problem(Token token, string message) => _problems.Add(new(path, token.Span, message));

        private static string? Value(Token token, string key) =>
            token.Text.StartsWith(key + "=", StringComparison.Ordinal) ? token.Text.Substring(key.Length + 1) : null;

        private static ImmutableArray<string> List(string text) => text.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
    }
}
