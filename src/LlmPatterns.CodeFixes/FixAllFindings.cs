using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>The findings that a Fix All is asked for, by project.</summary>
internal static class FixAllFindings
{
    public static ImmutableArray<FixAllScope> Scopes { get; } = ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    public static async Task<IReadOnlyList<(Project Project, IReadOnlyList<Diagnostic> Findings)>> OfAsync(FixAllContext context)
    {
        var result = new List<(Project, IReadOnlyList<Diagnostic>)>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : new[] { context.Project })
        {
            var findings = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            result.Add((project, findings.Where(f => f.Location.SourceTree is not null).OrderBy(f => f.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(f => f.Location.SourceSpan.Start).ToList()));
        }
        return result;
    }
}
