using Spectre.Console;

namespace LlmPatterns.Cli;

/// <summary>What a long command is doing: a spinner on a terminal, and elsewhere one line a stage, since a log has no use for a moving picture.</summary>
internal sealed class Stages
{
    private readonly IAnsiConsole _console;
    private readonly StatusContext? _spinner;
    private string _stage = "";

    private Stages(IAnsiConsole console, StatusContext? spinner) => (_console, _spinner) = (console, spinner);

    public static Task<T> Run<T>(IAnsiConsole console, Func<Stages, Task<T>> work) =>
        console.Profile.Capabilities.Interactive
            ? console.Status().StartAsync("Starting", spinner => work(new(console, spinner)))
            : work(new(console, null));

    public void Begin(string stage)
    {
        _stage = Inert.Text(stage);
        if (_spinner is null)
            _console.Profile.Out.Writer.WriteLine(_stage);
        else
            _spinner.Status = Markup.Escape(_stage);
    }

    /// <summary>How far the stage is; shown by the spinner alone.</summary>
    public void Report(string detail)
    {
        if (_spinner is not null)
            _spinner.Status = Markup.Escape($"{_stage}: {Inert.Text(detail)}");
    }
}
