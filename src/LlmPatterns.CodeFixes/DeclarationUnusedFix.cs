using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using LlmPatterns.CodeFixes.Marking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP303: removes the declaration, in all parts of a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationUnusedFix)), Shared]
public sealed class DeclarationUnusedFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.RemoveDeclaration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.DeclarationUnused.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new MarkFixAll(key => key == EquivalenceKey ? new("Remove declarations that no model call keeps", PlaceAsync) : null);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var finding in context.Diagnostics)
        {
            if (await PlaceAsync(project, finding, context.CancellationToken).ConfigureAwait(false) is { } placement)
                context.RegisterCodeFix(CodeAction.Create($"Remove the declaration of {DeclarationTitle.Place(placement.Carrier.Symbol)}", c => DeclarationWriter.WriteAsync(project.Solution, new[] { placement }, c), EquivalenceKey), finding);
        }
    }

    private static async Task<Placement?> PlaceAsync(Project project, Diagnostic finding, CancellationToken cancellation) =>
        await MarkedAt.FindAsync(project, finding, cancellation).ConfigureAwait(false) is { } carrier && MarkedAt.Declaring(carrier.Symbol, project, cancellation) is { IsEmpty: false } removed
            ? new(carrier, removed, ImmutableArray<NewMark>.Empty)
            : null;
}
