using LlmPatterns.Cli.Reports;

namespace LlmPatterns.Cli.Starting;

/// <summary>Says what a team does after its first <c>LlmPatterns.txt</c>.</summary>
/// <param name="output">Where to say it.</param>
/// <param name="start">What was found.</param>
/// <param name="target">The path of the solution or project.</param>
/// <param name="paths">How paths are shown.</param>
internal sealed class NextSteps(TextWriter output, Start start, string target, DisplayPaths paths)
{
    private const int MostProjects = 5;

    /// <param name="file">The full path of what was written; null if it went to standard output.</param>
    public void Write(string? file)
    {
        var step = 0;
        if (file is not null)
            Line($"Wrote {paths.Of(file)}. {start.Review.Gap}".TrimEnd());
        if (!start.Models.Reached.IsEmpty)
            Line($"{++step}. Say in it what {Names()} stand{(start.Models.Reached.Length == 1 ? "s" : "")} for.");
        if (!start.WithoutPackage.IsEmpty)
        {
            Line($"{++step}. Add the package to the projects that ask models:");
            foreach (var project in start.WithoutPackage.Take(MostProjects))
                Line($"     dotnet add {Quoted(paths.Of(project))} package LlmPatterns.Analyzers");
            if (start.WithoutPackage.Length > MostProjects)
                Line($"     and to {start.WithoutPackage.Length - MostProjects} more");
        }
        Line($"{++step}. Begin with suggestions only: <LlmPatternsMode>audit</LlmPatternsMode> in the project or in Directory.Build.props.");
        Line($"{++step}. Mark what you know: [DomainSpecific(\"...\")] on code that asks about a subject of its own, [RetrievalAugmented] where retrieved context must reach the prompt.");
        Line($"{++step}. See where the code does not do what its marks say: llm-patterns review {Quoted(paths.Of(target))}");
    }

    private string Names() => string.Join(", ", start.Models.Reached.Take(3).Select(m => m.Name)) + (start.Models.Reached.Length > 3 ? $" and {start.Models.Reached.Length - 3} more" : "");

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;

    private void Line(string text) => output.WriteLine(Inert.Text(text));
}
