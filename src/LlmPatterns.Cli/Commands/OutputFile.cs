using Spectre.Console;

namespace LlmPatterns.Cli.Commands;

/// <summary>The file of <c>--output</c>: tried before the long work begins, and replaced only by a whole report.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly StreamWriter _writer;

    private OutputFile(string path)
    {
        (_path, _temporary) = (path, path + ".tmp");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _writer = new(_temporary) { NewLine = "\n" };
        Console = Terminal.ToFile(_writer);
    }

    public IAnsiConsole Console { get; }

    public static OutputFile Create(string path, string workingDirectory)
    {
        var full = Path.GetFullPath(path, workingDirectory);
        try
        {
            return Directory.Exists(full) ? throw new UsageException($"{path} is a folder, and the report needs a file.") : new(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be written: {e.Message}");
        }
    }

    public void Commit()
    {
        _writer.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    public void Dispose()
    {
        _writer.Dispose();
        File.Delete(_temporary);
    }
}
