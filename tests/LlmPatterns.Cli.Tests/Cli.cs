using System.Runtime.CompilerServices;
using LlmPatterns.Cli.Commands;
using Spectre.Console.Testing;

namespace LlmPatterns.Cli.Tests;

/// <summary>What a command wrote to either stream, and its exit code.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error);

/// <summary>Runs the real command in this process, on consoles of a fixed width that keep what is written.</summary>
internal static class Cli
{
    public static string Repository { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(Here())!);

    public static async Task<CliRun> Run(string workingDirectory, string[] arguments, CancellationToken cancellation = default)
    {
        var (output, error) = (new TestConsole().Width(100), new TestConsole());
        var code = await CommandLine.Run(arguments, new Terminal(output, error, workingDirectory), cancellation);
        return new(code, output.Output, error.Output);
    }

    public static Task<CliRun> Review(string workingDirectory, params string[] arguments) => Run(workingDirectory, ["review", .. arguments]);

    private static string Here([CallerFilePath] string path = "") => path;
}
