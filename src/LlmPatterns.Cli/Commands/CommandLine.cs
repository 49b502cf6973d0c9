using System.CommandLine;
using System.Globalization;

namespace LlmPatterns.Cli.Commands;

/// <summary>The command <c>llm-patterns</c> with its subcommands, one file each.</summary>
internal static class CommandLine
{
    private const string Description = """
        Reviews how C# code uses language models: as they are, fine-tuned, or with retrieval (RAG).

        Loading a project runs its MSBuild code, as a build does: review only code that you would build.

        Exit codes: 0 nothing to report; 1 findings at or above --fail-on; 2 wrong usage, or a project
        could not be loaded or compiled, so that the result is not whole.
        """;

    public static async Task<int> Run(string[] arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        // Roslyn's own messages in the language of the others.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var root = new RootCommand(Description) { ReviewCommand.Create(terminal), InitCommand.Create(terminal), BaselineCommand.Create(terminal) };
        var parsed = root.Parse(arguments);
        var writers = new InvocationConfiguration { Output = terminal.Output.Profile.Out.Writer, Error = terminal.Error.Profile.Out.Writer, EnableDefaultExceptionHandler = false };
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.WriteError(error.Message);
            terminal.Error.Profile.Out.Writer.WriteLine($"See: llm-patterns {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCode.Unusable;
        }
        try
        {
            return await parsed.InvokeAsync(writers, cancellation);
        }
        catch (UsageException usage)
        {
            terminal.WriteError(usage.Message);
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            terminal.WriteError("Cancelled.");
            return ExitCode.Cancelled;
        }
        catch (Exception failure)
        {
            terminal.WriteError("This should not happen, please report it:");
            terminal.Error.Profile.Out.Writer.WriteLine(failure);
            return ExitCode.Unusable;
        }
    }
}
