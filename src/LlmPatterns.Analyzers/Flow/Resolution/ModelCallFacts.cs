using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Uses;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Turns what reaches a recorded call into the facts that rules read.</summary>
internal sealed class ModelCallFacts(FlowEngine engine)
{
    private readonly ModelEvidence _models = new(engine.Catalog);

    private const int ShortestInstruction = 24;

    private const string BodyBudget = "this body (the analysis budget ran out); split it, or mark what it returns with [ContextRetrieval] or [NotRetrieved]";

    /// <summary>The facts of one call, or null if it runs a native function after all; declaration and domain are added by whoever knows the configuration.</summary>
    public ModelCall? Of(RecordedCall call, Summary summary, BodyRetrievals retrievals, bool isForwarding, Query query)
    {
        var prompt = engine.Resolver.Resolve(call.Prompt, query);
        var context = engine.Resolver.Resolve(call.Context, query);
        if (call.Entry is { Possible: true } entry && FlowEngine.IsNativeFunction(entry, prompt))
            return null;
        context = context.And(Before(call, summary, query));
        context = context.And(Templates.Described(prompt.And(context), call.Location));
        var gaps = FilledTexts.Of(call, prompt, engine.Bodies, query.Cancellation).Concat(call.Entry is { IsTemplate: true } && !engine.HasFilters(query.Cancellation) ? TemplateGaps.Of(call, prompt) : Array.Empty<TemplateGap>()).ToImmutableArray();
        if (call.Entry is { IsTemplate: true })
            prompt = engine.Templates.Rendered(prompt, call.Variables.Select(v => new KeyValuePair<string, Value>(v.Key, engine.Resolver.Resolve(v.Value, query))).ToList(), context, call.Location, query);
        var all = prompt.And(context);
        var unseen = FindUnseen(prompt, context, summary.IsCut);
        if (call.Entry is { Possible: true } && !all.Has(OriginKind.PromptFunction))
            unseen ??= new("the function that runs, a prompt or a native one; make it where the analysis can see it");
        var idle = IdleTools.AreIdle(call, all) ? IdleTools.Expected(call, all, summary, engine.Catalog.ToolCallNames) : null;
        if (IdleTools.AreIdle(call, all))
            all = all.Where(o => !o.IsTool);
        else if (all.HasAlways(OriginKind.ToolsForbidden))
            all = all.Where(o => !o.IsTool && !o.IsToolOfService);
        var model = _models.Of(all);
        if (model.Searches)
            all = all.And(Value.Of(new Origin(OriginKind.Hosted, model.Id ?? "the model", call.Location)));
        var groundings = Groundings(all, unseen is not null);
        var texts = Texts(prompt, context);
        var holdsUserInput = prompt.Origins.Any(o => o.Item.Kind == OriginKind.UserInput || o.Item is { Kind: OriginKind.Input, Detail: "", Path: { } given } && (FlowTypes.IsText(given.Type) || Leftover.IsCommandLine(given)));
        return new()
        {
            Location = call.Location,
            Api = call.ApiId,
            ApiName = call.Name,
            ContainingSymbol = call.Container,
            Groundings = groundings,
            ToolReachesRetrieval = all.Has(OriginKind.RetrievalTool),
            UnknownReason = unseen?.Reason,
            Boundary = unseen?.Boundary,
            Evidence = Evidence(all),
            TemplateGaps = unseen is null ? gaps : ImmutableArray<TemplateGap>.Empty,
            OffersTools = all.Origins.Any(o => o.Item.IsTool),
            IdleTool = idle is { Site: { } site } && unseen is null ? new(site, idle.Detail, call.Entry!.NeedsInvoker, call.Entry.NeedsEnabling) : null,
            PromptTexts = texts,
            NamesContext = NamesContext(call, prompt, texts, model),
            LikelySubject = groundings[0] == Grounding.None ? engine.Catalog.Vocabulary.SubjectOf(texts, holdsUserInput) : null,
            HoldsUserInput = holdsUserInput,
            Retrievals = retrievals.Before(call, all).ToImmutableArray(),
            HasContextFromElsewhere = groundings.Any(g => g is Grounding.Hosted or Grounding.Tool or Grounding.Unknown)
                || all.Origins.Any(o => o.Item.Kind == OriginKind.Retrieved && !summary.Retrievals.Any(r => r.Location.Equals(o.Item.Site))),
            Model = model,
            Retired = _models.Retired(all, model.Id, () => engine.LeadsElsewhere(query.Cancellation)),
            ModelNames = _models.Names(all, OriginKind.Constant),
            ModelSettings = _models.Names(all, OriginKind.Setting),
            Domain = prompt.Origins.FirstOrDefault(o => o.Item.Kind == OriginKind.Domain).Item is { } domain ? domain.Domain : null,
            IsBroken = all.Has(OriginKind.Broken),
            IsForwarding = isForwarding,
            IsAuxiliary = IsAuxiliary(call, prompt, summary),
        };
    }

    /// <summary>Asked only where the prompt may claim that there is context, or the model be one for reading it: a hole of that name says that the code hands something over, even where the analysis sees nothing in it.</summary>
    private bool NamesContext(RecordedCall call, Value prompt, ImmutableArray<string> texts, ModelIdentity model) =>
        (engine.UsesMarks || model.Task is not null || texts.Any(t => PromptWords.ClaimOfContext(t) is not null))
        && (prompt.Origins.Where(o => o.Item.Kind == OriginKind.Input).Select(o => (o.Item.Path!.Steps.IsEmpty ? o.Item.Path.Root?.Name : o.Item.Path.Steps[o.Item.Path.Steps.Length - 1].Name) ?? "").Any(PromptWords.MayNameContext)
            || FileIndex.OwnerOf(call.Site)?.DescendantNodes().OfType<InterpolationSyntax>().Any(hole => PromptWords.MayNameContext(hole.Expression.ToString())) == true);

    /// <summary>The tools and the prompt of the calls that a call goes on with; unknown where they are out of sight.</summary>
    private Value Before(RecordedCall call, Summary summary, Query query)
    {
        var result = Value.Empty;
        var seen = new HashSet<RecordedCall> { call };
        var open = new Queue<RecordedCall>(seen);
        while (open.Count > 0)
        {
            var at = open.Dequeue();
            var sites = at.Continues.Origins.Where(o => o.Item is { Kind: OriginKind.ModelOutput, Site: not null }).Select(o => o.Item.Site!).ToList();
            var found = summary.Calls.Where(c => sites.Any(c.Location.Equals)).ToList();
            if (found.Count == 0 && !at.Continues.Origins.IsEmpty)
                result = result.And(Value.Of(Origin.Unknown("the call that this one goes on with", call.Location, Remedies.MarkHolder)));
            foreach (var before in found.Where(seen.Add))
            {
                result = result.And(engine.Resolver.Resolve(before.Text.And(before.Context), query));
                open.Enqueue(before);
            }
        }
        return result;
    }

    /// <summary>A call that no run of its body arrives at: behind a throw, or in code that the budget cut off.</summary>
    public ModelCall OfUnreached(Location location, IMethodSymbol callee, ISymbol container, bool isCut) => new()
    {
        Location = location,
        Api = callee.OriginalDefinition.GetDocumentationCommentId() ?? callee.Name,
        ApiName = callee.ContainingType is { Name.Length: > 0 } type ? type.Name + "." + callee.Name : callee.Name,
        ContainingSymbol = container,
        Groundings = ImmutableArray.Create(Grounding.Unknown),
        UnknownReason = isCut ? BodyBudget : "the way to this call, which no path leads to",
        IsBroken = !isCut,
    };

    private static ImmutableArray<Grounding> Groundings(Value all, bool isUndecided)
    {
        var found = ImmutableArray.CreateBuilder<Grounding>();
        if (all.HasAlways(OriginKind.Retrieved))
            found.Add(Grounding.Retrieved);
        if (all.Has(OriginKind.Hosted))
            found.Add(Grounding.Hosted);
        if (all.Has(OriginKind.RetrievalTool) || all.Has(OriginKind.KnowledgeTool))
            found.Add(Grounding.Tool);
        if (all.Has(OriginKind.Retrieved) && !all.HasAlways(OriginKind.Retrieved))
            found.Add(Grounding.RetrievedOnSomePaths);
        if (isUndecided)
            found.Add(Grounding.Unknown);
        if (all.Has(OriginKind.External) || all.Has(OriginKind.Document))
            found.Add(Grounding.Supplied);
        return found.Count == 0 ? ImmutableArray.Create(Grounding.None) : found.ToImmutable();
    }

    /// <summary>What could not be seen through; null if nothing.</summary>
    private Unseen? FindUnseen(Value prompt, Value context, bool isCut)
    {
        if (isCut)
            return new(BodyBudget);
        foreach (var origin in prompt.And(context).Origins)
        {
            if (origin.Item.Kind == OriginKind.Unknown || (origin.Item.Kind == OriginKind.UnknownText && prompt.Has(OriginKind.UnknownText)))
                return new($"{origin.Item.Detail}; {origin.Item.Remedy}", origin.Item.Boundary);
        }
        return Leftover.Of(prompt, context, engine);
    }

    /// <summary>The prompt's own words; of options and agents what is long enough to be an instruction, and no name or key.</summary>
    private static ImmutableArray<string> Texts(Value prompt, Value context)
    {
        var own = prompt.Origins.Where(o => o.Item.Kind == OriginKind.Constant).Select(o => o.Item.Detail);
        var instructions = context.Origins.Where(o => o.Item is { Kind: OriginKind.Constant, Detail: { Length: >= ShortestInstruction } text } && text.IndexOf(' ') > 0).Select(o => o.Item.Detail);
        return own.Concat(instructions).Distinct().ToImmutableArray();
    }

    private static ImmutableArray<EvidenceStep> Evidence(Value all)
    {
        foreach (var kind in new[] { OriginKind.Retrieved, OriginKind.Hosted, OriginKind.RetrievalTool, OriginKind.KnowledgeTool })
        {
            foreach (var origin in all.Origins)
            {
                if (origin.Item.Kind == kind && origin.Item.Site is { } site)
                    return ImmutableArray.Create(new EvidenceStep(site, Describe(origin.Item))).AddRange(origin.Item.Trail);
            }
        }
        return ImmutableArray<EvidenceStep>.Empty;
    }

    private static string Describe(Origin origin) => origin.Kind switch
    {
        OriginKind.Retrieved => $"retrieved by {origin.Detail}",
        OriginKind.Hosted => $"retrieved by the service through {origin.Detail}",
        _ => $"offered as a tool: {origin.Detail}",
    };

    /// <summary>Earlier turns of its own conversation don't make a call auxiliary.</summary>
    private static bool IsAuxiliary(RecordedCall call, Value prompt, Summary summary)
    {
        if (summary.QueriedWith.Contains(call.Location))
            return true;
        foreach (var origin in prompt.Origins)
        {
            if (origin.Item is { Kind: OriginKind.ModelOutput, Site: { } site } && !site.Equals(call.Location)
                && summary.Calls.FirstOrDefault(c => c.Location.Equals(site)) is var other && other?.History.Any(h => call.History.Contains(h)) != true)
                return true;
        }
        foreach (var other in summary.Calls)
        {
            if (other != call && other.Text.Origins.Any(o => o.Item.Kind == OriginKind.ModelOutput && call.Location.Equals(o.Item.Site)) && !other.History.Any(h => call.History.Contains(h)))
                return true;
        }
        return false;
    }
}
