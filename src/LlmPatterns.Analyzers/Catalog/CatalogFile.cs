using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>A catalog that a project brings along, with its path for messages.</summary>
public sealed record CatalogFile(string Path, SourceText Text);

/// <summary>A line that can't be read, or an id that resolves to nothing.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Span">The part of the file that is wrong.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record CatalogProblem(string File, TextSpan Span, string Message);

/// <summary>A <c>domain</c> line: a specialised subject, the phase its calls must keep, and the words that give it away.</summary>
public sealed record DomainLine(string Name, DomainPolicy? Policy, ImmutableArray<string> Words)
{
    /// <summary><c>words=none</c>: no words give the subject away, not even the shipped ones.</summary>
    public bool IsUnworded => Words.Length == 1 && Words[0] == "none";
}

/// <summary>A <c>model</c> line of the model map: what a deployment name or configuration key stands for.</summary>
public sealed record ModelLine(string Name, bool IsFineTuned, string? Domain, string? Task, TuningKind Kind = TuningKind.Unspecified);

/// <summary>An entry with the place of its line, for messages.</summary>
public sealed record CatalogLine(CatalogEntry Entry, TextSpan Span);

/// <summary>All facts of one catalog text.</summary>
public sealed record CatalogText(
    string Path,
    bool IsFramework,
    ImmutableArray<string> Assemblies,
    ImmutableArray<CatalogLine> Lines,
    ImmutableArray<ModelIdLine> ModelIds,
    ImmutableArray<DomainLine> Domains,
    ImmutableArray<ModelLine> Models,
    ImmutableArray<Retirement> Retired,
    ImmutableArray<EmbeddingModel> EmbeddingModels,
    ImmutableArray<CatalogProblem> Problems)
{
    /// <summary>Whether one of the assemblies is described, or the text names none and so speaks of all.</summary>
    internal bool IsAbout(IReadOnlyCollection<string> assemblies) => Assemblies.IsEmpty || new AssemblyNames(Assemblies).ContainsAny(assemblies);
}
