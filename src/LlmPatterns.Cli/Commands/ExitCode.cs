namespace LlmPatterns.Cli.Commands;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Everything was reviewed, and nothing is to be reported at the level asked for.</summary>
    public const int Clean = 0;

    /// <summary>There are findings at or above the level asked for.</summary>
    public const int Findings = 1;

    /// <summary>A usage error, or not all could be reviewed: the result must not be taken for a whole one.</summary>
    public const int Unusable = 2;

    /// <summary>Ended by Ctrl+C, as shells number it.</summary>
    public const int Cancelled = 130;
}
