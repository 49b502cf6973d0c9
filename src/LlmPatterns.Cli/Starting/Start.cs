using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Starting;

/// <summary>What a team starts with: the facts that its first <c>LlmPatterns.txt</c> is written from.</summary>
/// <param name="Review">The model calls, and what could not be loaded.</param>
/// <param name="Domains">The domains that the code names, and no <c>LlmPatterns.txt</c> yet; without a place where a folder is declared.</param>
/// <param name="WithoutPackage">The projects with model calls that do not reference the package.</param>
internal sealed record Start(Review Review, ImmutableArray<(string Name, Place? Place)> Domains, ModelsFound Models, ImmutableArray<string> WithoutPackage)
{
    private const string Package = "LlmPatterns.Analyzers";

    public static async Task<Start> Find(LoadedTarget loaded, Stages stages, CancellationToken cancellation)
    {
        var review = await Reviewer.Review(loaded, stages, cancellation);
        var notes = review.Notes.ToBuilder();
        // A project that does not load has settings all the same, but nobody knows which are read: its own are left out.
        var settings = loaded.Projects.Select(p => Path.GetDirectoryName(p.Path)!).Distinct().SelectMany(f => AppSettings.Read(f, CannotRead)).ToList();
        review = review with { Notes = notes.ToImmutable() };

        var code = await CodeNames.Read(loaded.Projects, review.ModelCalls.SelectMany(c => c.ModelNames.Concat(c.ModelSettings)), cancellation);
        var (domains, models) = Named(loaded, cancellation);
        return new(
            review,
            [.. code.Domains.Where(d => !domains.Contains(d.Key)).Select(d => (d.Key, d.Value)).OrderBy(d => d.Key, StringComparer.OrdinalIgnoreCase)],
            ModelsFound.Of(review.ModelCalls, settings, code, models),
            [.. loaded.Projects.Where(p => review.ModelCalls.Any(c => c.Project == p.Path) && !p.Targets.Any(HasPackage)).Select(p => p.Path).Order(StringComparer.Ordinal)]);

        void CannotRead(string file, long line, string why) => notes.Add(new(file, $"{(line > 0 ? $"Line {line}: " : "")}It can't be read, so its settings are left out. {why}"));
    }

    /// <summary>What the <c>LlmPatterns.txt</c> that are there say already.</summary>
    private static (HashSet<string> Domains, HashSet<string> Models) Named(LoadedTarget loaded, CancellationToken cancellation)
    {
        var texts = loaded.Projects.SelectMany(p => p.Targets)
            .SelectMany(t => ConfigurationFiles.Read(t.AnalyzerOptions.AdditionalFiles, cancellation))
            .DistinctBy(f => f.Path)
            .Select(f => CatalogReader.Read(f.Path, f.Text, cancellation))
            .ToList();
        return (
            texts.SelectMany(t => t.Domains).Select(d => d.Name).ToHashSet(StringComparer.OrdinalIgnoreCase),
            texts.SelectMany(t => t.Models).Select(m => m.Name).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static bool HasPackage(Project project) => project.AnalyzerReferences.Any(r => Path.GetFileNameWithoutExtension(r.FullPath) == Package);
}
