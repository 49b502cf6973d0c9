namespace LlmPatterns.Cli.Reports;

/// <summary>Paths as a reader needs them: from the folder where the command runs, with forward slashes, and never longer than the full path.</summary>
internal sealed class DisplayPaths(string workingDirectory)
{
    public string Of(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            return path.Replace('\\', '/');
        var relative = Path.GetRelativePath(workingDirectory, path);
        return (relative.Length < path.Length ? relative : path).Replace('\\', '/');
    }
}
