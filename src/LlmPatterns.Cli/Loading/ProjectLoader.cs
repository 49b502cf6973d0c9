using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace LlmPatterns.Cli.Loading;

/// <summary>Loads a solution or project with MSBuild, each project either whole or as a problem with its cause.</summary>
internal static class ProjectLoader
{
    /// <summary>C# projects import the file that this property names, last of all; nothing else sets it by default.</summary>
    private const string ImportedLast = "CustomAfterMicrosoftCSharpTargets";

    private static readonly TimeSpan CancellationDelay = TimeSpan.FromMilliseconds(200);

    public static async Task<LoadedTarget> Load(ReviewTarget target, Stages stages, CancellationToken cancellation)
    {
        stages.Begin($"Loading {Path.GetFileName(target.Path)}");
        var named = target.IsSolution ? await SolutionProjects.Read(target.Path, cancellation) : [target.Path];
        var workspace = MSBuildWorkspace.Create(new Dictionary<string, string> { [ImportedLast] = Path.Combine(AppContext.BaseDirectory, "build", "LlmPatterns.Cli.targets") });
        var messages = new ConcurrentQueue<string>();
        using var _ = workspace.RegisterWorkspaceFailedHandler(failure => Add(failure.Diagnostic));
        var progress = new LoadProgress(stages);
        try
        {
            if (target.IsSolution)
                await workspace.OpenSolutionAsync(target.Path, progress: progress, cancellationToken: cancellation);
            else
                await workspace.OpenProjectAsync(target.Path, progress: progress, cancellationToken: cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Ctrl+C ends MSBuild's own process too, and its broken pipe may be seen first.
            if (cancellation.WaitHandle.WaitOne(CancellationDelay))
                throw new OperationCanceledException(cancellation);
            // Else such as an SDK that global.json asks for and the machine lacks.
            return new(workspace, target.RepositoryRoot(), [], [new(target.Path, LoadMessage.Cause(e.Message))], []);
        }
        cancellation.ThrowIfCancellationRequested();
        return Sort(workspace, target, named, [.. messages]);

        void Add(WorkspaceDiagnostic diagnostic)
        {
            if (diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
                messages.Enqueue(diagnostic.Message);
        }
    }

    private static LoadedTarget Sort(Workspace workspace, ReviewTarget target, ImmutableArray<string> named, ImmutableArray<string> messages)
    {
        var loaded = workspace.CurrentSolution.Projects.Where(p => p.Language == LanguageNames.CSharp && p.FilePath is not null).ToLookup(p => p.FilePath!, PathComparer);
        var projects = ImmutableArray.CreateBuilder<LoadedProject>();
        var problems = ImmutableArray.CreateBuilder<ProjectMessage>();
        foreach (var path in named.Where(IsCSharp))
        {
            // Of a single project, what is said of its references counts as well.
            var causes = messages.Where(m => !target.IsSolution || m.Contains(path, PathComparison)).Select(LoadMessage.Cause).Distinct().ToImmutableArray();
            if (!File.Exists(path))
                problems.Add(new(path, "The solution names it, and it does not exist."));
            else if (causes.FirstOrDefault(IsNotRestored) is { } notRestored)
                problems.Add(new(path, $"{notRestored} Run: dotnet restore \"{target.Path}\""));
            else if (loaded[path].ToImmutableArray() is { IsEmpty: false } targets && !targets.Any(t => FailedToBuild(t) && !causes.IsEmpty))
                projects.Add(new(path, targets, causes));
            else
                problems.Add(new(path, causes.IsEmpty ? "MSBuild could not load it and gave no reason; dotnet build may." : string.Join(" ", causes)));
        }
        var notes = named.Where(p => !IsCSharp(p) && !IsShared(p)).Select(p => new ProjectMessage(p, "Not reviewed: it is no C# project."));
        return new(workspace, target.RepositoryRoot(), projects.ToImmutable(), problems.ToImmutable(), [.. notes]);
    }

    /// <summary>The workspace keeps a project that MSBuild failed on as an empty one.</summary>
    private static bool FailedToBuild(Project project) => project.DocumentIds.Count == 0;

    /// <summary>What <c>LlmPatterns.Cli.targets</c> says. Such a project can compile, yet without what its packages bring.</summary>
    private static bool IsNotRestored(string message) => message.StartsWith("Not restored: ", StringComparison.Ordinal);

    private static bool IsCSharp(string path) => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>A shared project's files are compiled, and reviewed, in the projects that import it.</summary>
    private static bool IsShared(string path) => path.EndsWith(".shproj", StringComparison.OrdinalIgnoreCase);

    private static StringComparison PathComparison => OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static StringComparer PathComparer => StringComparer.FromComparison(PathComparison);

    private sealed class LoadProgress(Stages stages) : IProgress<ProjectLoadProgress>
    {
        public void Report(ProjectLoadProgress value) => stages.Report(Path.GetFileName(value.FilePath));
    }
}
