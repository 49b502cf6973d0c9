using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using LlmPatterns.CodeFixes.Marking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP305: marks the method <c>[ContextRetrieval]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetrievalNotMarkedFix)), Shared]
public sealed class RetrievalNotMarkedFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.MarkSearch";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.RetrievalNotMarked.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new MarkFixAll(key => key == EquivalenceKey ? new("Mark all searches that other assemblies see", PlaceAsync) : null);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var finding in context.Diagnostics)
        {
            if (await PlaceAsync(project, finding, context.CancellationToken).ConfigureAwait(false) is { } placement)
                context.RegisterCodeFix(CodeAction.Create($"Mark '{placement.Carrier.Symbol.Name}' as {DeclarationTitle.Name(Marks.ContextRetrieval)}", c => DeclarationWriter.WriteAsync(project.Solution, new[] { placement }, c), EquivalenceKey), finding);
        }
    }

    private static async Task<Placement?> PlaceAsync(Project project, Diagnostic finding, CancellationToken cancellation)
    {
        if (await MarkedAt.FindAsync(project, finding, cancellation).ConfigureAwait(false) is not { } carrier)
            return null;
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        if (new MarkTypes(compilation!).WriteBare(Marks.ContextRetrieval, carrier.Symbol) is not { } mark)
            return null;
        var placement = new Placement(carrier, ImmutableArray<AttributeSyntax>.Empty, ImmutableArray.Create(mark));
        return await Consequences.AreNoneAsync(project, placement, cancellation).ConfigureAwait(false) ? placement : null;
    }
}
