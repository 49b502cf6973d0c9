using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What the fixed words of a prompt say: that there is context to answer from, or that the task needs no facts but those it is handed.</summary>
internal static class PromptWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Context = @"(?:contexts?|passages|documents|sources|excerpts|snippets|search results|retrieved (?:information|data|text)|background information|reference material)";

    /// <summary>"only the context below", "the following passages": the context is said to be here.</summary>
    private static readonly Regex Here = new($@"\b(?:following|provided|supplied|given|retrieved|below|above)\s+(?:pieces of\s+)?{Context}\b|\b{Context}\s+(?:(?:that|which)\s+)?(?:(?:is|are|was|were)\s+)?(?:provided|given|supplied|listed|included|retrieved)?\s*(?:below|above|provided|given|supplied)\b", Options);

    private static readonly Regex Directive = new(@"\b(?:answer|respond|reply|use|using|based|base|rely|refer|only)\b", Options);

    private static readonly Regex Task = new(
        @"\b(?:summari[sz]\w*|summary|translat\w+|classif\w+|categori[sz]\w+|rewrit\w+|rewrite|rephrase|paraphrase|proofread|extract\w*|sentiment|shorten|convert|reformat|transcri\w+|label|tag|stor(?:y|ies)|poem|joke|haiku|essay|fiction|role-?play\w*|pretend|imagine|game|simulat\w+|(?:sample|synthetic|fake|dummy|mock|fictional)|evaluat\w+|grade|rate|judge|critique|review the|polish|improve|grammar|tone)\b",
        Options);

    private static readonly Regex NamesOfContext = new("context|document|passage|source|article|content|chunk|excerpt|snippet|knowledge|transcript|data|result|text|facts?|info", Options);

    /// <summary>The words in which a text says that context stands in the prompt; null if it doesn't.</summary>
    public static string? ClaimOfContext(string text)
    {
        foreach (Match claim in Here.Matches(text))
        {
            if (Directive.IsMatch(SentenceAround(text, claim)))
                return claim.Value;
        }
        return null;
    }

    /// <summary>Whether a text tells the model to work on a text, to invent one or to judge one: no facts are asked for.</summary>
    public static bool IsTaskOverText(string text) => Task.IsMatch(text);

    /// <summary>Whether a value of that name may be the context.</summary>
    public static bool MayNameContext(string name) => NamesOfContext.IsMatch(name);

    private static string SentenceAround(string text, Match match)
    {
        var start = text.LastIndexOfAny(new[] { '.', '!', '?', '\n' }, match.Index) + 1;
        var end = text.IndexOfAny(new[] { '.', '!', '?', '\n' }, match.Index + match.Length);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }
}
