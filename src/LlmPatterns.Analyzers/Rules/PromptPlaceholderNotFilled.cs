using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP109: a template variable that no argument fills, or an argument that no template reads. Stands at the template or the argument.</summary>
internal static class PromptPlaceholderNotFilled
{
    /// <param name="calls">The calls of one document.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<ModelCall> calls)
    {
        foreach (var call in calls.Where(c => !c.IsForwarding && !c.IsBroken))
        {
            // A name that is spelled in two ways is one mistake: it is said at the template.
            foreach (var gap in call.TemplateGaps.Where(g => !g.IsUnread || call.TemplateGaps.All(other => other.IsUnread)))
                yield return new(Descriptors.PlaceholderNotFilled, gap.Location, ImmutableArray.Create(call.Location), Seen(gap, call), Remedy(gap));
        }
    }

    /// <summary>An argument may be a whole expression.</summary>
    private const int LongestName = 60;

    private static string Seen(TemplateGap gap, ModelCall call) => gap.IsUnread
        ? $"No template that this call of {call.ApiName} renders reads the argument '{Finding.Excerpt(gap.Name, LongestName)}'."
        : $"No argument of this call of {call.ApiName} fills '{gap.Name}' of the template.";

    private static string Remedy(TemplateGap gap) => gap switch
    {
        { Nearest: { } nearest } => $"one name for both: the {(gap.IsUnread ? "template reads" : "argument is called")} '{nearest}'",
        { IsUnread: true } => "reading it in the template, or leaving it out",
        _ => "passing it, or taking the placeholder out",
    };
}
