using System.Diagnostics;

namespace LlmPatterns.Testing;

/// <summary>What a command printed, and its exit code.</summary>
/// <param name="Text">Both streams, standard output first.</param>
internal sealed record Output(int ExitCode, string StandardOutput, string StandardError)
{
    public string Text => StandardOutput + StandardError;
}

/// <summary>Runs <c>dotnet</c> as a user would, apart from the build that runs the tests.</summary>
internal static class DotNet
{
    public static Task<Output> Run(string folder, params string[] arguments) => RunTool("dotnet", folder, arguments);

    /// <summary>Runs another program in the same way, such as an installed tool.</summary>
    public static async Task<Output> RunTool(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // `dotnet test` hands its own MSBuild's settings down, and a user has none of them.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
