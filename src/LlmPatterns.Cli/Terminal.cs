using Spectre.Console;

namespace LlmPatterns.Cli;

/// <summary>Where a command runs and writes: reports to the output, and progress, notes and errors beside it, so that a report can be redirected.</summary>
internal sealed record Terminal(IAnsiConsole Output, IAnsiConsole Error, string WorkingDirectory)
{
    /// <summary>Columns of a report that goes to a file or a log, which has no width of its own.</summary>
    private const int RedirectedWidth = 120;

    public static Terminal OfThisProcess()
    {
        var output = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            output.Profile.Width = RedirectedWidth;
        var error = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        return new(output, error, Environment.CurrentDirectory);
    }

    /// <summary>A console that writes plain text to a file.</summary>
    public static IAnsiConsole ToFile(TextWriter file)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(file),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = RedirectedWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public void WriteError(string message) => Write("error", Color.Red, message);

    public void WriteNote(string message) => Write("note", Color.Blue, message);

    /// <summary>Past Spectre's word wrap, which would break the commands and paths that a reader copies.</summary>
    private void Write(string kind, Color color, string message)
    {
        Error.Write(new Text($"{kind}: ", new Style(color)));
        Error.Profile.Out.Writer.WriteLine(Inert.Text(message));
    }
}
