using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using LlmPatterns.Analyzers.Prompts;
using LlmPatterns.Analyzers.Prompts.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>Where a template and its arguments miss each other. Said only if all of both is in sight.</summary>
internal static class TemplateGaps
{
    /// <param name="call">A call of a template, with its arguments by name.</param>
    /// <param name="prompt">The template's text, without what the arguments hold.</param>
    public static IEnumerable<TemplateGap> Of(RecordedCall call, Value prompt)
    {
        if (!call.AreArgumentsSeen || !Templates.IsWhole(prompt))
            return Array.Empty<TemplateGap>();
        var texts = prompt.Origins.Where(o => o.Item.Kind == OriginKind.Constant).Select(o => o.Item.Detail).ToList();
        // The settings of a prompt in a file or in YAML may give its variables values.
        if (texts.Any(PromptDefinition.IsDefinition))
            return Array.Empty<TemplateGap>();
        var templates = texts.Select(t => PromptTemplate.Read(t, null)).Where(t => !t.Variables.IsEmpty || !t.Calls.IsEmpty).ToList();
        if (templates.Count == 0 || templates.Any(t => !t.Problems.IsEmpty))
            return Array.Empty<TemplateGap>();
        var read = templates.SelectMany(t => t.Variables).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // In the other languages a variable without a value is false, and a template asks for that.
        var isPlain = texts.All(t => t.IndexOf("{{#", StringComparison.Ordinal) < 0 && t.IndexOf("{%", StringComparison.Ordinal) < 0);
        var isKernels = texts.Any(t => t.IndexOf("{{$", StringComparison.Ordinal) >= 0 || t.IndexOf("{{ $", StringComparison.Ordinal) >= 0);
        var unfilled = isKernels && isPlain ? read.Where(name => !Has(call.Variables.Keys, name) && !texts.Contains(name)).ToList() : new();
        var unread = isPlain && templates.All(t => t.Calls.IsEmpty) ? call.Variables.Keys.Where(name => !Has(read, name)).ToList() : new();
        var literals = FileIndex.OwnerOf(call.Site)?.DescendantNodes().OfType<LiteralExpressionSyntax>().ToList() ?? new();
        return unfilled.Select(name => new TemplateGap(name, false, Place(literals, t => IsRead(t, name), call), unread.FirstOrDefault()))
            .Concat(unread.Select(name => new TemplateGap(name, true, Place(literals, t => t == name, call), unfilled.FirstOrDefault())));
    }

    private static bool Has(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsRead(string text, string variable) =>
        text.IndexOf("{{", StringComparison.Ordinal) >= 0 && text.IndexOf("$" + variable, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The only literal of the body that fits; else the call.</summary>
    private static Location Place(List<LiteralExpressionSyntax> literals, Func<string, bool> fits, RecordedCall call)
    {
        var fitting = literals.Where(l => l.Token.Value is string text && fits(text)).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0].GetLocation() : call.Location;
    }
}
