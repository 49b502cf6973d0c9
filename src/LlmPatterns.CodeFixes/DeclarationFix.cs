using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.CodeFixes.Declaring;
using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>
/// Declares what the evidence shows. A finding knows one call, and a declaration speaks for every call under it, in all parts of a type;
/// so the fix asks the analysis about those calls, and is offered only where no rule has anything new to say afterwards.
/// </summary>
public abstract class DeclarationFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.DeclareWhatTheEvidenceShows";

    private protected DeclarationFix(DiagnosticDescriptor rule) => FixableDiagnosticIds = ImmutableArray.Create(rule.Id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Whether a finding stands for all calls of its type.</summary>
    internal virtual bool SpeaksForType => false;

    /// <summary>Whether one decision can be made for many calls.</summary>
    internal virtual bool IsForAll => true;

    /// <summary>Whether retrieval is an answer to the finding, beside a declaration.</summary>
    private protected virtual bool IsAnsweredByRetrieval => false;

    /// <summary>Whether a mark of the subject is an answer, together with retrieval.</summary>
    private protected virtual bool IsAnsweredByMarking => false;

    private protected virtual string Key => EquivalenceKey;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DeclarationFixAll(this);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var finding in context.Diagnostics)
        {
            if (IsAnsweredByMarking)
                await MarkAndRetrieve.RegisterAsync(context, finding).ConfigureAwait(false);
            if (IsAnsweredByRetrieval)
                await AddRetrieval.RegisterAsync(context, finding).ConfigureAwait(false);
            var plan = await DeclarationPlan.CreateAsync(project, context.CancellationToken).ConfigureAwait(false);
            if (plan?.TryResolve(this, CallOf(finding)) == true)
                context.RegisterCodeFix(CodeAction.Create(Title(plan.Placements), c => DeclarationWriter.WriteAsync(project.Solution, plan.Placements, c), Key), finding);
        }
    }

    private protected virtual string Title(IReadOnlyList<Placement> placements) => DeclarationTitle.Of(placements);

    /// <summary>The call that a finding is about.</summary>
    internal virtual Location CallOf(Diagnostic finding) => finding.Location;

    /// <summary>Whether a declaration may be written on a symbol around the call.</summary>
    internal virtual bool CanStandOn(ISymbol symbol) => true;

    /// <summary>Whether what comes after the declaration answers a finding that the declaration alone would bring.</summary>
    internal virtual bool Answers(string rule) => false;

    /// <summary>What a declaration around the call would have to say; null if the evidence does not show it, or nothing is to be changed.</summary>
    internal abstract Declaration? Wanted(ModelCall call);

    /// <summary>What the evidence of a call shows by itself; null if it is unknown, or if a fine-tuned model is for no known domain or task.</summary>
    private protected static Declaration? Shown(ModelCall call)
    {
        var tunings = TuningShown(call);
        var phases = call.Phase switch
        {
            Phase.Foundation => DeclaredPhases.Foundation,
            Phase.Rag or Phase.AgenticRag => DeclaredPhases.Rag,
            Phase.FineTuned when !tunings.IsEmpty => DeclaredPhases.FineTuned,
            Phase.FineTunedRag when !tunings.IsEmpty => DeclaredPhases.FineTuned | DeclaredPhases.Rag,
            _ => DeclaredPhases.None,
        };
        return phases == DeclaredPhases.None ? null : Declaration.None with { Phases = phases, FineTunings = (phases & DeclaredPhases.FineTuned) != 0 ? tunings : Declaration.None.FineTunings };
    }

    /// <summary>What a fine-tuned model is for, where that is known; no more than the fixes can write.</summary>
    private protected static ImmutableArray<FineTuningClaim> TuningShown(ModelCall call) =>
        call.Model is not { Kind: ModelKind.FineTuned } or { Domain: null, Task: null } ? ImmutableArray<FineTuningClaim>.Empty : ImmutableArray.Create(new FineTuningClaim(call.Model.Domain, call.Model.Task));

    /// <summary>Whether retrieved context reaches the call, as far as a declaration of RAG is concerned.</summary>
    private protected static bool? Retrieves(ModelCall call) => call.Grounding switch
    {
        Grounding.Retrieved or Grounding.RetrievedOnSomePaths or Grounding.Hosted or Grounding.Tool => true,
        Grounding.None or Grounding.Supplied => false,
        _ => null,
    };
}
