using LlmPatterns.Cli.Commands;

namespace LlmPatterns.Cli.Loading;

/// <summary>The solution or project that a command is about.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record ReviewTarget(string Path)
{
    private static readonly string[] SolutionEndings = [".sln", ".slnx"];

    public bool IsSolution => IsSolutionFile(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Reads the argument; none stands for the working folder.</summary>
    /// <exception cref="UsageException">It names nothing that can be reviewed, or more than one thing.</exception>
    public static ReviewTarget Find(string? argument, string workingDirectory)
    {
        var path = System.IO.Path.GetFullPath(argument ?? ".", workingDirectory);
        if (File.Exists(path))
            return IsSolutionFile(path) || IsProjectFile(path) ? new(path) : throw new UsageException($"{argument} is no solution (.sln, .slnx) and no C# project (.csproj).");
        if (!Directory.Exists(path))
            throw new UsageException($"{argument} does not exist.");

        var candidates = Directory.EnumerateFiles(path).Where(f => IsSolutionFile(f) || IsProjectFile(f)).Order(StringComparer.Ordinal).ToArray();
        return candidates switch
        {
            [var only] => new(only),
            [] => throw new UsageException($"The folder {path} holds no solution (.sln, .slnx) and no C# project (.csproj)."),
            _ => throw new UsageException($"The folder {path} holds several: {string.Join(", ", candidates.Select(System.IO.Path.GetFileName))}. Name one of them."),
        };
    }

    /// <summary>The nearest folder with <c>.git</c> (a file in a worktree or submodule), or else the target's own: where a report's relative paths begin.</summary>
    public string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(Folder); folder is not null; folder = folder.Parent)
        {
            var git = System.IO.Path.Combine(folder.FullName, ".git");
            if (File.Exists(git) || Directory.Exists(git))
                return folder.FullName;
        }
        return Folder;
    }

    private static bool IsSolutionFile(string path) => SolutionEndings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static bool IsProjectFile(string path) => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);
}
