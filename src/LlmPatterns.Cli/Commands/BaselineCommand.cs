using System.CommandLine;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using LlmPatterns.Cli.Reports;

namespace LlmPatterns.Cli.Commands;

/// <summary><c>llm-patterns baseline</c>: writes what is found now beside each project, or holds what was written against it.</summary>
internal static class BaselineCommand
{
    private enum Aim
    {
        Update,
        Prune,
        Ratchet,
    }

    public static Command Create(Terminal terminal)
    {
        var path = TargetArgument.Create();
        var prune = new Option<bool>("--prune") { Description = "Only remove the entries whose findings are gone." };
        var ratchet = new Option<bool>("--ratchet") { Description = "Write nothing, list these entries, and end in exit code 1 if there are any." };
        var command = new Command("baseline", $"Writes the present findings to {Baseline.FileName} beside each project: they stay silent in editor and build, and new ones do not.") { path, prune, ratchet };
        command.Validators.Add(result =>
        {
            if (result.GetValue(prune) && result.GetValue(ratchet))
                result.AddError("--prune writes and --ratchet does not: use one of them.");
        });
        command.SetAction((parsed, cancellation) => Run(
            terminal, parsed.GetValue(path), parsed.GetValue(prune) ? Aim.Prune : parsed.GetValue(ratchet) ? Aim.Ratchet : Aim.Update, cancellation));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, string? path, Aim aim, CancellationToken cancellation)
    {
        var paths = new DisplayPaths(terminal.WorkingDirectory);
        var target = ReviewTarget.Find(path, terminal.WorkingDirectory);
        var review = await Stages.Run(terminal.Error, async stages =>
        {
            using var loaded = await ProjectLoader.Load(target, stages, cancellation);
            return await Reviewer.Review(loaded, stages, cancellation);
        });
        ProjectMessages.Say(review, paths, terminal);
        // A file that can't be read is left alone, with what is wrong in it; so is that of a project that could not be analyzed.
        var readable = review.Baselines.Where(b => IsReadable(b, paths, terminal)).ToList();
        var states = readable.Where(b => b.IsWhole && (b.Content is not null || (aim == Aim.Update && !b.New.IsEmpty))).ToList();
        foreach (var state in states)
        {
            if (!state.Unseen.IsEmpty)
                terminal.WriteNote($"{paths.Of(state.Path)}: {string.Join(", ", state.Unseen.Select(paths.Of))} shares it and is not analyzed here, so no entry can be known to be fixed. Name a solution with all of them.");
            Say(terminal, aim == Aim.Ratchet ? Compare(state, paths) : Write(state, aim == Aim.Update ? [.. state.New] : [], paths, terminal));
        }
        if (states.Count == 0 && review.IsWhole && readable.Count == review.Baselines.Length)
            Say(terminal, ["Nothing to write: no findings, and no baseline."]);
        return readable.Count < review.Baselines.Length || !review.IsWhole ? ExitCode.Unusable
            : aim == Aim.Ratchet && states.Any(s => !s.Removable.IsEmpty) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private static bool IsReadable(BaselineState state, DisplayPaths paths, Terminal terminal)
    {
        foreach (var problem in state.Text.Problems)
            terminal.WriteError($"{paths.Of(state.Path)}({problem.Line + 1}): {problem.Message}");
        return state.Text.Problems.IsEmpty;
    }

    private static IEnumerable<string> Compare(BaselineState state, DisplayPaths paths)
    {
        yield return $"{paths.Of(state.Path)}: {Count(state.Kept.Length + state.Removable.Length)}, {(state.Removable.IsEmpty ? "none" : state.Removable.Length)} removable";
        foreach (var (entry, line) in state.Removable)
            yield return $"  line {line + 1}: {entry.Rule}  {entry.Member}";
        if (!state.Removable.IsEmpty)
            yield return "Run: llm-patterns baseline --prune";
    }

    private static List<string> Write(BaselineState state, IReadOnlyCollection<BaselineEntry> added, DisplayPaths paths, Terminal terminal)
    {
        var content = BaselineContent.Of(state, added);
        if (content is null)
        {
            File.Delete(state.Path);
        }
        else if (content != state.Content)
        {
            using var file = OutputFile.Create(state.Path, terminal.WorkingDirectory);
            file.Console.Profile.Out.Writer.Write(content);
            file.Commit();
        }
        return
        [
            content is null
                ? $"{paths.Of(state.Path)}: {state.Removable.Length} removed; nothing is left in it, so the file is removed"
                : $"{paths.Of(state.Path)}: {added.Count} added, {state.Kept.Length} kept, {state.Removable.Length} removed",
            .. added.Select(e => $"  + {e.Rule}  {e.Member}"),
            .. state.Removable.Select(l => $"  - {l.Entry.Rule}  {l.Entry.Member}"),
        ];
    }

    private static string Count(int entries) => entries == 1 ? "1 entry" : $"{entries} entries";

    /// <summary>Unwrapped, so that paths can be copied.</summary>
    private static void Say(Terminal terminal, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            terminal.Output.Profile.Out.Writer.WriteLine(Inert.Text(line));
    }
}
