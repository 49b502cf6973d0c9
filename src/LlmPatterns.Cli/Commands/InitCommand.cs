using System.CommandLine;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using LlmPatterns.Cli.Reports;
using LlmPatterns.Cli.Starting;

namespace LlmPatterns.Cli.Commands;

/// <summary><c>llm-patterns init</c>: writes a first <c>LlmPatterns.txt</c> from what the code and its settings name, and says what to do next.</summary>
internal static class InitCommand
{
    public const string FileName = "LlmPatterns.txt";

    private const string StandardOutput = "-";

    public static Command Create(Terminal terminal)
    {
        var path = TargetArgument.Create();
        var output = new Option<string?>("--output", "-o")
        {
            Description = $"The file to write, instead of {FileName} in the project's folder or the nearest that a solution's projects share; - for standard output. No file is overwritten.",
            HelpName = "file",
        };
        var command = new Command("init", $"Writes a first {FileName} from what the code and its appsettings*.json name: domains, and deployments whose models are to be filled in. It changes no finding until it is filled in.") { path, output };
        command.SetAction((parsed, cancellation) => Run(terminal, parsed.GetValue(path), parsed.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, string? path, string? output, CancellationToken cancellation)
    {
        var target = ReviewTarget.Find(path, terminal.WorkingDirectory);
        var paths = new DisplayPaths(terminal.WorkingDirectory);
        var folder = NameFileFolder.Of(target, target.IsSolution ? await SolutionProjects.Read(target.Path, cancellation) : [target.Path]);
        var destination = Path.GetFullPath(output ?? Path.Combine(folder.Path, FileName), terminal.WorkingDirectory);
        using var file = output == StandardOutput ? null : Create(destination, paths);
        var start = await Stages.Run(terminal.Error, async stages =>
        {
            using var loaded = await ProjectLoader.Load(target, stages, cancellation);
            return await Start.Find(loaded, stages, cancellation);
        });

        ProjectMessages.Say(start.Review, paths, terminal);
        var next = file is null ? terminal.Error : terminal.Output;
        if (start.Review.ModelCalls.IsEmpty)
        {
            next.Profile.Out.Writer.WriteLine(start.Review.IsWhole ? "No model call was found, so there is nothing to write." : "No model call was found in what could be loaded, so nothing is written.");
            return Code(start.Review);
        }

        new StartFile((file?.Console ?? terminal.Output).Profile.Out.Writer, start).Write();
        file?.Commit();
        if (file is not null && output is null && !folder.IsFound)
            terminal.WriteNote($"The projects do not look in {paths.Of(folder.Path)}: there is no .git above them, and no Directory.Build.props. Add one of them there.");
        new NextSteps(next.Profile.Out.Writer, start, target.Path, paths).Write(file is null ? null : destination);
        return Code(start.Review);
    }

    private static OutputFile Create(string path, DisplayPaths paths)
    {
        if (File.Exists(path))
            throw new UsageException($"{paths.Of(path)} exists, and init overwrites nothing. Write beside it: --output {Path.ChangeExtension(paths.Of(path), ".suggested.txt")}, or look first: --output -");
        return OutputFile.Create(path, Path.GetDirectoryName(path)!);
    }

    private static int Code(Review review) => review.IsWhole ? ExitCode.Clean : ExitCode.Unusable;
}
