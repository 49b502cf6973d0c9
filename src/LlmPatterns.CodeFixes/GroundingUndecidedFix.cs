using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using LlmPatterns.CodeFixes.Marking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>
/// LLMP112: marks the member that can't be seen through, as retrieved or as not. Which of them is true only its author knows, so both are offered,
/// also where the truth is another rule's finding.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroundingUndecidedFix)), Shared]
public sealed class GroundingUndecidedFix : CodeFixProvider
{
    /// <summary>The action that marks it as retrieved.</summary>
    public const string RetrievedKey = "LlmPatterns.MarkContextRetrieval";

    /// <summary>The action that marks it as not retrieved.</summary>
    public const string NotRetrievedKey = "LlmPatterns.MarkNotRetrieved";

    private static readonly (string Key, string Mark)[] Actions = { (RetrievedKey, Marks.ContextRetrieval), (NotRetrievedKey, Marks.NotRetrieved) };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.GroundingUndecided.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        new MarkFixAll(key => MarkOf(key) is { } mark ? new($"Mark all as {mark}", (project, finding, cancellation) => Boundary.MarkAsync(project, finding, mark, cancellation)) : null);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var finding in context.Diagnostics)
        {
            foreach (var (key, mark) in Actions)
            {
                if (await Boundary.MarkAsync(project, finding, mark, context.CancellationToken).ConfigureAwait(false) is { } placement)
                    context.RegisterCodeFix(CodeAction.Create(Title(mark, placement.Carrier), c => DeclarationWriter.WriteAsync(project.Solution, new[] { placement }, c), key), finding);
            }
        }
    }

    /// <summary>The mark that an action writes; null if it is none of these.</summary>
    private static string? MarkOf(string? key) => Actions.FirstOrDefault(a => a.Key == key).Mark;

    private static string Title(string mark, Carrier carrier) => $"Mark '{carrier.Symbol.Name}' as [{mark.Substring(0, mark.Length - "Attribute".Length)}]";
}
