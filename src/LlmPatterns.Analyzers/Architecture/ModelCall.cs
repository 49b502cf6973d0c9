using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>One step of the way from a retrieval to a model call.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Description">What happens there, as a phrase: <c>retrieved by Index.FindAsync</c>.</param>
public sealed record EvidenceStep(Location Location, string Description);

/// <summary>Everything that is known about one model call. Found once per compilation; every rule reads it and none computes it again.</summary>
public sealed record ModelCall
{
    /// <summary>The method-name token of the call: where its findings stand.</summary>
    public required Location Location { get; init; }

    /// <summary>The method that is called, as a documentation-comment id.</summary>
    public required string Api { get; init; }

    /// <summary>The method that is called, as a reader would say it: <c>IChatClient.GetResponseAsync</c>.</summary>
    public required string ApiName { get; init; }

    /// <summary>The member, local function or lambda that holds the call.</summary>
    public required ISymbol ContainingSymbol { get; init; }

    /// <summary>Every grounding that holds, in the order of <see cref="Architecture.Grounding"/>.</summary>
    public ImmutableArray<Grounding> Groundings { get; init; } = ImmutableArray<Grounding>.Empty;

    /// <summary>The first present of <see cref="Groundings"/>.</summary>
    public Grounding Grounding => Architecture.Groundings.Primary(Groundings);

    /// <summary>Whether a tool's body reaches retrieval that the catalog or a mark names, not only a database, HTTP or an unknown.</summary>
    public bool ToolReachesRetrieval { get; init; }

    /// <summary>Whether retrieval reaches the call on some path; a tool counts only if its body reaches retrieval that the catalog or a mark names.</summary>
    public bool IsReachedByRetrieval => Groundings.Any(g => g switch
    {
        Grounding.Retrieved or Grounding.RetrievedOnSomePaths or Grounding.Hosted => true,
        Grounding.Tool => ToolReachesRetrieval,
        _ => false,
    });

    /// <summary>Which callee, parameter or budget could not be seen through, and the mark that settles it; null if nothing is unknown.</summary>
    public string? UnknownReason { get; init; }

    /// <summary>The member or parameter that a mark would stand on to settle it; null if it is none.</summary>
    public ISymbol? Boundary { get; init; }

    /// <summary>The way from the retrieval (first) to the call, without the call itself; empty if nothing was retrieved.</summary>
    public ImmutableArray<EvidenceStep> Evidence { get; init; } = ImmutableArray<EvidenceStep>.Empty;

    /// <summary>The beginning of that way in words: <c>retrieved by Index.FindAsync</c>.</summary>
    public string EvidenceText => Evidence.IsEmpty ? "retrieved context is in its prompt" : Evidence[0].Description;

    /// <summary>Whether something that a user wrote is in the prompt: input, or a text that only callers out of sight give.</summary>
    public bool HoldsUserInput { get; init; }

    /// <summary>Whether the model may call a tool, be it only a clock.</summary>
    public bool OffersTools { get; init; }

    /// <summary>A tool that reaches knowledge, is offered for the call and can't run; null if there is none, or the analysis can't tell.</summary>
    public IdleTool? IdleTool { get; init; }

    /// <summary>Where the prompt's template and its arguments miss each other.</summary>
    public ImmutableArray<TemplateGap> TemplateGaps { get; init; } = ImmutableArray<TemplateGap>.Empty;

    /// <summary>The fixed words of the prompt and of the instructions.</summary>
    public ImmutableArray<string> PromptTexts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether something goes into the prompt under a name that speaks of context: a text that nothing in sight gives, or one of its holes.</summary>
    public bool NamesContext { get; init; }

    /// <summary>The subject that the prompt's words belong to, with the words: weak evidence; null if there is none.</summary>
    public (string Subject, ImmutableArray<string> Words)? LikelySubject { get; init; }

    /// <summary>The searches that stand in the body of the call, whether or not they reach it.</summary>
    public ImmutableArray<Retrieval> Retrievals { get; init; } = ImmutableArray<Retrieval>.Empty;

    /// <summary>Whether context may reach the call that no search of its body has found: another member's search, a tool, the service or something unknown.</summary>
    public bool HasContextFromElsewhere { get; init; }

    /// <summary>Whether a search before the call is made for nothing.</summary>
    public bool LacksWhatIsDiscarded => Retrievals.Any(r => r.IsDiscarded && r.Location.SourceSpan.Start < Location.SourceSpan.Start);

    /// <summary>Whether another finding says why no context reaches the call: a search for nothing, or a template that its arguments miss.</summary>
    public bool IsExplained => LacksWhatIsDiscarded || !TemplateGaps.IsEmpty;

    /// <summary>Which model answers.</summary>
    public ModelIdentity Model { get; init; } = ModelIdentity.Unknown;

    /// <summary>Where the model is named: at its id, if that stands once in the call's file; else at the call.</summary>
    public Location ModelLocation()
    {
        var root = Model.Id is null ? null : Location.SourceTree?.GetRoot();
        var literals = root?.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.Token.Value is string text && text == Model.Id).Take(2).ToList();
        return literals?.Count == 1 ? literals[0].GetLocation() : Location;
    }

    /// <summary>An adapter that is loaded and not applied; null if there is none, or the analysis can't tell.</summary>
    public IdleAdapter? IdleAdapter { get; init; }

    /// <summary>What is known of a model that no longer answers; null if it does, as far as is known.</summary>
    public Retirement? Retired { get; init; }

    /// <summary>Every id or deployment's name in the code that names the model on some path, known or not.</summary>
    public ImmutableArray<string> ModelNames { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The keys of the settings that its name is read from.</summary>
    public ImmutableArray<string> ModelSettings { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The subject that the code or a mark says the call is about; null if none.</summary>
    public DomainFact? Domain { get; init; }

    /// <summary>Which names of subjects belong together.</summary>
    public SubjectNames Subjects { get; init; } = SubjectNames.Plain;

    /// <summary>What <c>LlmPatterns.txt</c> asks of calls about that subject; null if nothing.</summary>
    public DomainPolicy? Policy { get; init; }

    /// <summary>The nearest declaration.</summary>
    public Declaration Declaration { get; init; } = Declaration.None;

    /// <summary>Code that does not compile leads to the call: its facts are a guess, and no rule reports it.</summary>
    public bool IsBroken { get; init; }

    /// <summary>It only passes on its method's parameters: its callers are the call sites and have the findings.</summary>
    public bool IsForwarding { get; init; }

    /// <summary>Its result feeds a retrieval query or another call's prompt, or its prompt holds another call's output.</summary>
    public bool IsAuxiliary { get; init; }

    /// <summary>Whether it is the only model call of the symbol that carries the declaration.</summary>
    public bool IsOnlyCallOfDeclaredSymbol { get; init; }

    /// <summary>The phase that the evidence shows.</summary>
    public Phase Phase => Phases.Of(Grounding, Model.Kind == ModelKind.FineTuned);
}
