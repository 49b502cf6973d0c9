using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Analysis;

/// <summary>A place in a file. Lines and columns count from 1, and the end column is the first one after; line 0 stands for the whole file.</summary>
/// <param name="Path">The full path, or a generated file's own name.</param>
/// <param name="Code">What stands there, if it is C#.</param>
internal sealed record Place(string Path, int Line, int Column, int EndLine, int EndColumn, string? Code)
{
    public bool IsWholeFile => Line == 0;

    public static Place WholeFile(string path) => new(path, 0, 0, 0, 0, null);

    /// <summary>Where a reader finds it: in the Razor file, not in what was generated from it.</summary>
    public static Place Of(Location location)
    {
        var span = location.GetMappedLineSpan();
        var path = span.HasMappedPath && location.SourceTree is { FilePath: var holder } ? System.IO.Path.GetFullPath(span.Path, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(holder))!) : span.Path;
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return new(path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1, location.SourceTree?.GetText().ToString(location.SourceSpan));
    }
}
