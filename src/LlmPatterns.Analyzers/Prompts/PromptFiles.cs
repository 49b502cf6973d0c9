using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Prompts;

/// <summary>The prompt files of a project, found by what the code calls them: a path, its end, or a folder.</summary>
internal sealed class PromptFiles
{
    private readonly ImmutableArray<PromptFile> _files;
    private readonly Dictionary<string, PromptFile> _settings;

    public PromptFiles(IEnumerable<AdditionalText> files)
    {
        var prompts = files.Where(f => PromptFile.IsPrompt(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new PromptFile(f)).ToList();
        // A config.json is a prompt's beside its template only.
        var folders = new HashSet<string>(prompts.Where(p => p.IsTemplate).Select(p => p.Directory), StringComparer.Ordinal);
        _files = prompts.Where(f => !f.IsSettings || folders.Contains(f.Directory)).ToImmutableArray();
        _settings = _files.Where(f => f.IsSettings).GroupBy(f => f.Directory, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    public bool IsEmpty => _files.IsEmpty;

    /// <summary>The file that a path ends in; null if there is none, or if several fit as well.</summary>
    /// <param name="path">The parts of the path, as far as they stand in the code; also a resource's name.</param>
    public PromptFile? Named(IEnumerable<string> path)
    {
        var segments = SegmentsOf(path);
        return segments.Count == 0 ? null : Best(_files.Where(f => !f.IsSettings && Is(f.Name, segments[segments.Count - 1], isResource: true)), f => Shared(f.Segments, f.Segments.Count, segments));
    }

    /// <summary>The prompt that a plugin's folder holds for a function.</summary>
    public PromptFile? Function(string plugin, string function) =>
        Best(_files.Where(f => f.IsTemplate && f.Segments.Count > 2 && Is(f.Folder, function, isResource: false) && Is(f.Segments[f.Segments.Count - 3], plugin, isResource: false)), _ => 1);

    /// <summary>The prompts in the folders of a folder, by their names.</summary>
    public IReadOnlyList<PromptFile> In(IEnumerable<string> folder)
    {
        var segments = SegmentsOf(folder);
        if (segments.Count == 0)
            return Array.Empty<PromptFile>();
        var found = _files.Where(f => f.IsTemplate && f.Segments.Count > 2).GroupBy(f => string.Join("/", f.Segments.Take(f.Segments.Count - 2)), StringComparer.Ordinal)
            .Select(g => (Files: g.ToList(), Shared: Shared(g.First().Segments, g.First().Segments.Count - 2, segments))).Where(g => g.Shared > 0).OrderByDescending(g => g.Shared).ToList();
        return found.Count == 0 || (found.Count > 1 && found[0].Shared == found[1].Shared) ? Array.Empty<PromptFile>() : found[0].Files;
    }

    /// <summary>The settings that lie beside a template.</summary>
    public PromptFile? SettingsOf(PromptFile template) => _settings.TryGetValue(template.Directory, out var settings) && settings != template ? settings : null;

    /// <summary>Whether a file has this text.</summary>
    public bool Holds(string text, CancellationToken cancellation) => text.IndexOf('\n') >= 0 && _files.Any(f => f.Text(cancellation) == text);

    /// <summary>What is known of a file of the project; null if it is none of a prompt.</summary>
    public PromptFile? At(string path) => _files.FirstOrDefault(f => string.Equals(f.Path, path, StringComparison.Ordinal));

    private static PromptFile? Best(IEnumerable<PromptFile> files, Func<PromptFile, int> score)
    {
        var ranked = files.Select(f => (File: f, Score: score(f))).OrderByDescending(f => f.Score).Take(2).ToList();
        return ranked.Count == 0 || (ranked.Count == 2 && ranked[0].Score == ranked[1].Score) ? null : ranked[0].File;
    }

    /// <summary>How many folders and names agree, counted from the end.</summary>
    private static int Shared(IReadOnlyList<string> path, int count, List<string> segments)
    {
        var shared = 0;
        while (shared < count && shared < segments.Count && Is(path[count - 1 - shared], segments[segments.Count - 1 - shared], isResource: shared == 0))
            shared++;
        return shared;
    }

    private static List<string> SegmentsOf(IEnumerable<string> parts) => parts.SelectMany(p => p.Split(PromptFile.PathSeparators)).Where(s => s.Length > 0 && s != ".").ToList();

    /// <summary>A resource is named with its folders and points before its file's name.</summary>
    private static bool Is(string name, string written, bool isResource) =>
        string.Equals(name, written, StringComparison.OrdinalIgnoreCase) || (isResource && written.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
}
