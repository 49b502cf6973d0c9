using LlmPatterns.Cli.Loading;

namespace LlmPatterns.Cli.Starting;

/// <summary>Where <c>LlmPatterns.txt</c> belongs, by the rule of the package's targets: it is read from the repository root down to the project's folder.</summary>
/// <param name="Path">The folder: the project's own, or the nearest that a solution's projects share.</param>
/// <param name="IsFound">Whether the projects look there.</param>
internal sealed record NameFileFolder(string Path, bool IsFound)
{
    /// <param name="target">What is set up.</param>
    /// <param name="projects">The full paths of its projects.</param>
    public static NameFileFolder Of(ReviewTarget target, IEnumerable<string> projects)
    {
        if (!target.IsSolution)
            return new(target.Folder, true);
        var folders = projects.Where(File.Exists).Select(p => System.IO.Path.GetDirectoryName(p)!).Distinct().ToList();
        if (folders.Count == 0)
            return new(target.Folder, true);
        var root = Root(target.Folder);
        var inRepository = folders.Where(f => Root(f) == root).ToList();
        if (inRepository.Count == 0 && folders.Count > 1 && folders.Select(Root).Distinct().Count() > 1)
            return new(Common(folders), false);
        return new(Common(inRepository.Count > 0 ? inRepository : folders), true);
    }

    /// <summary>The nearest folder with <c>.git</c>, without one the nearest with a <c>Directory.Build.props</c>, without that the folder itself.</summary>
    private static string Root(string folder)
    {
        return Above(f => File.Exists(System.IO.Path.Combine(f, ".git")) || File.Exists(System.IO.Path.Combine(f, ".git", "HEAD")))
            ?? Above(f => File.Exists(System.IO.Path.Combine(f, "Directory.Build.props")))
            ?? folder;

        string? Above(Func<string, bool> isRoot)
        {
            for (var at = folder; at is not null; at = System.IO.Path.GetDirectoryName(at))
            {
                if (isRoot(at))
                    return at;
            }
            return null;
        }
    }

    private static string Common(IReadOnlyList<string> folders)
    {
        var common = folders[0];
        while (!folders.All(f => IsIn(f, common)) && System.IO.Path.GetDirectoryName(common) is { } parent)
            common = parent;
        return common;
    }

    private static bool IsIn(string folder, string parent) =>
        folder == parent || folder.StartsWith(System.IO.Path.TrimEndingDirectorySeparator(parent) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
