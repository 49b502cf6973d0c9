using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Loading;

/// <summary>What could be loaded of a solution or project, and what could not.</summary>
internal sealed record LoadedTarget(
    Workspace Workspace,
    string RepositoryRoot,
    ImmutableArray<LoadedProject> Projects,
    ImmutableArray<ProjectMessage> Problems,
    ImmutableArray<ProjectMessage> Notes) : IDisposable
{
    public void Dispose() => Workspace.Dispose();
}
