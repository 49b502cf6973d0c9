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

/// <summary>LLMP304: declares what the base or the interface declares, where the code keeps that; or marks the override as what it overrides is marked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationsConflictFix)), Shared]
public sealed class DeclarationsConflictFix : CodeFixProvider
{
    /// <summary>The action that takes a declaration over.</summary>
    public const string TakeOverKey = "LlmPatterns.TakeDeclarationOver";

    /// <summary>The action that repeats a mark.</summary>
    public const string MarkKey = "LlmPatterns.RepeatMark";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.DeclarationsConflict.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new MarkFixAll(key => key switch
    {
        TakeOverKey => new("Declare what the bases and interfaces declare", TakeOverAsync),
        MarkKey => new("Repeat the marks that overrides have lost", MarkAsync),
        _ => null,
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var finding in context.Diagnostics)
        {
            if (await TakeOverAsync(project, finding, context.CancellationToken).ConfigureAwait(false) is { } taken)
                Register(taken, DeclarationTitle.Declare(taken), TakeOverKey);
            else if (await MarkAsync(project, finding, context.CancellationToken).ConfigureAwait(false) is { } marked)
                Register(marked, $"Mark '{marked.Carrier.Symbol.Name}' as {DeclarationTitle.Name(Marks.ContextRetrieval)}", MarkKey);

            void Register(Placement placement, string title, string key) =>
                context.RegisterCodeFix(CodeAction.Create(title, c => DeclarationWriter.WriteAsync(project.Solution, new[] { placement }, c), key), finding);
        }
    }

    private static async Task<Placement?> TakeOverAsync(Project project, Diagnostic finding, CancellationToken cancellation)
    {
        if (!finding.Properties.TryGetValue(DeclarationsConflict.Contract, out var id) || id is null || await MarkedAt.FindAsync(project, finding, cancellation).ConfigureAwait(false) is not { } carrier)
            return null;
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation!) is not { } contract || MarkedAt.Declaring(carrier.Symbol, project, cancellation) is not { IsEmpty: false } removed
            || new MarkTypes(compilation!).Copy(Carriers.MarksOn(contract), carrier.Symbol) is not { IsEmpty: false } added)
            return null;
        var placement = new Placement(carrier, removed, added);
        return await Consequences.AreNoneAsync(project, placement, cancellation).ConfigureAwait(false) ? placement : null;
    }

    /// <summary>Of the findings at marks none is about one that is missing.</summary>
    private static async Task<Placement?> MarkAsync(Project project, Diagnostic finding, CancellationToken cancellation)
    {
        if (await MarkedAt.FindAsync(project, finding, cancellation).ConfigureAwait(false) is not { Declaration: MethodDeclarationSyntax or PropertyDeclarationSyntax } carrier || carrier.Symbol.GetAttributes().Any(a => Marks.Is(a, Marks.ContextRetrieval) || Marks.Is(a, Marks.NotRetrieved)))
            return null;
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        return finding.Location.SourceSpan.Start > carrier.Declaration.SpanStart && carrier.Declaration.FindNode(finding.Location.SourceSpan) == carrier.Declaration && new MarkTypes(compilation!).WriteBare(Marks.ContextRetrieval, carrier.Symbol) is { } mark
            ? new(carrier, ImmutableArray<AttributeSyntax>.Empty, ImmutableArray.Create(mark))
            : null;
    }
}
