using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using LlmPatterns.Cli.Reports;

namespace LlmPatterns.Cli.Commands;

/// <summary>Says beside a report what was left out of it, and why it is not whole.</summary>
internal static class ProjectMessages
{
    public static void Say(Review review, DisplayPaths paths, Terminal terminal)
    {
        Say(review.Notes, paths, terminal.WriteNote);
        Say(review.Problems, paths, terminal.WriteError);
    }

    /// <summary>What holds for several projects is said once, with all of their names.</summary>
    private static void Say(IEnumerable<ProjectMessage> messages, DisplayPaths paths, Action<string> write)
    {
        foreach (var same in messages.GroupBy(m => m.Text))
            write($"{string.Join(", ", same.Select(m => paths.Of(m.Project)))}: {same.Key}");
    }
}
