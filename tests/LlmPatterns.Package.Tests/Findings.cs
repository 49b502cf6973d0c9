using System.Text.RegularExpressions;

namespace LlmPatterns.Package.Tests;

/// <summary>One line of a build's output.</summary>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Project">The name of the project that was compiled; empty for a file that is its own project.</param>
/// <param name="Framework">The target framework, if the project has several.</param>
internal sealed record Finding(string File, int Line, string Severity, string Id, string Project, string Framework)
{
    public override string ToString() => $"{File}:{Line} {Id}";
}

/// <summary>The findings that a build printed.</summary>
internal sealed partial class Findings
{
    private readonly IReadOnlyList<Finding> all;
    private readonly string text;

    private Findings(IReadOnlyList<Finding> all, string text) => (this.all, this.text) = (all, text);

    /// <summary>Each finding once; the summary at the end repeats them.</summary>
    public static Findings Of(Output build, string root) =>
        new([.. Line().Matches(build.Text).Select(m => Read(m, root)).Distinct()], build.Text);

    /// <summary>The findings of two commands.</summary>
    public Findings And(Findings other) => new([.. all.Union(other.all)], text + other.text);

    /// <summary>The findings below a folder, or in a file, in the words of <see cref="Repository.Expected"/>.</summary>
    public string[] In(string path) => Lines(all.Where(f => f.File == path || f.File.StartsWith(path + '/', StringComparison.Ordinal)));

    /// <summary>The findings of one project, and of one of its frameworks if it has several.</summary>
    public string[] Of(string project, string framework = "") => Lines(all.Where(f => f.Project == project && f.Framework == framework));

    public IEnumerable<string> Severities => all.Select(f => f.Severity).Distinct();

    /// <summary>Warnings of others would show that a test program is not what a team writes.</summary>
    public IEnumerable<string> Others => Id().Matches(text).Select(m => m.Value).Where(id => !id.StartsWith("LLMP", StringComparison.Ordinal) && id != "NU1603").Distinct();

    private static string[] Lines(IEnumerable<Finding> findings) => [.. findings.Select(f => f.ToString()).Distinct().Order(StringComparer.Ordinal)];

    private static Finding Read(Match match, string root)
    {
        string Group(string name) => match.Groups[name].Value;
        return new(Path.GetRelativePath(root, Group("file")), int.Parse(Group("line")), Group("severity"), Group("id"), Path.GetFileNameWithoutExtension(Group("project")), Group("framework"));
    }

    [GeneratedRegex(@"^\s*(?<file>/[^(\r\n]*|\w:[^(\r\n]*)\((?<line>\d+),\d+\): (?<severity>warning|error) (?<id>LLMP\d+): [^\r\n]*?(?:\[(?<project>[^\]\r\n]+?proj)(?:::TargetFramework=(?<framework>[^\]\r\n]+))?\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<=: (?:warning|error) )[A-Z]+\d+")]
    private static partial Regex Id();
}
