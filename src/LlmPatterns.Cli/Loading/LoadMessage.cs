using System.Text.RegularExpressions;

namespace LlmPatterns.Cli.Loading;

/// <summary>The cause in what the workspace says of a failure, without its wrapping and stack traces.</summary>
internal static partial class LoadMessage
{
    public static string Cause(string message)
    {
        message = Wrapping().Replace(message, "");
        var trace = StackTrace().Match(message);
        return Blanks().Replace(trace.Success ? message[..trace.Index] : message, " ").Trim();
    }

    [GeneratedRegex(@"^Msbuild failed when processing the file '.*?' with message: |^.*?An exception of type \S+ was thrown: |Error while calling hostfxr function .*? Detailed error: ", RegexOptions.Singleline)]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"^\s+at [\w.]+", RegexOptions.Multiline)]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
