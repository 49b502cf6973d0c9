using System.CommandLine;

namespace LlmPatterns.Cli.Commands;

/// <summary>The argument of every command that loads code: which solution or project. <see cref="Loading.ReviewTarget"/> reads it.</summary>
internal static class TargetArgument
{
    public static Argument<string?> Create() => new("path")
    {
        Description = "A solution (.sln, .slnx), a C# project (.csproj), or a folder with exactly one of them; without it, the current folder. It must be restored, and need not be built. "
            + "Loading it runs its MSBuild code, as a build does: review only code that you would build.",
        Arity = ArgumentArity.ZeroOrOne,
    };
}
