using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Loading;

/// <summary>A project that MSBuild could load.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Targets">One project of the workspace for each target framework.</param>
/// <param name="Messages">What MSBuild said of it; not an error as long as the code compiles.</param>
internal sealed record LoadedProject(string Path, ImmutableArray<Project> Targets, ImmutableArray<string> Messages);
