using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Which model answers a call, from everything that names one. One name, or several that agree; else unknown, because only what is proven counts.</summary>
internal sealed class ModelEvidence(SymbolCatalog catalog)
{
    /// <summary>What a call's request asks for on every path replaces what its client was made with.</summary>
    public ModelIdentity Of(Value call)
    {
        var named = Naming(call);
        // A mark says more of a client than the name that it was made with.
        var marks = named.Has(OriginKind.RequestedModel) ? Value.Empty : named.Where(o => o.Kind == OriginKind.TunedClient);
        return Agreed(marks.HasAlways(OriginKind.TunedClient) ? marks : named);
    }

    /// <summary>The names that a line of <c>LlmPatterns.txt</c> could explain, whether or not they are known: ids in the code, or the keys of settings.</summary>
    public ImmutableArray<string> Names(Value call, OriginKind namedBy) =>
        Naming(call).Origins.Select(o => o.Item).Where(o => o.IsModel && o.Path is null && o.NamedBy == namedBy).Select(o => o.Detail).Distinct().OrderBy(n => n, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The table's line about the model that answers; null if it is not retired, or may be asked for elsewhere.</summary>
    /// <param name="call">What reaches the call.</param>
    /// <param name="id">The model's id, if it is known.</param>
    /// <param name="leadsElsewhere">Whether some client may be led to another service than its vendor's.</param>
    public Retirement? Retired(Value call, string? id, Func<bool> leadsElsewhere)
    {
        if (id is null || !catalog.MayBeRetired(id))
            return null;
        var named = Naming(call);
        if (named.Origins.Any(o => o.Item.IsModel && o.Item.NamedBy == OriginKind.Setting))
            return null; // the id is for when nothing is set
        var vendors = named.Origins.Where(o => o.Item.IsModel && o.Item.Detail == id).Select(o => o.Item.Vendor).Distinct().ToList();
        var vendor = vendors.Count == 1 ? vendors[0] : null;
        return catalog.Retired(id, vendor is not null && leadsElsewhere() ? null : vendor);
    }

    private static Value Naming(Value call)
    {
        var isRequested = call.HasAlways(OriginKind.RequestedModel);
        return call.Where(o => isRequested ? o.Kind == OriginKind.RequestedModel : o.IsModel || o.Kind == OriginKind.TunedClient);
    }

    private ModelIdentity Agreed(Value named)
    {
        if (!IsOnEveryPath(named))
            return ModelIdentity.Unknown;
        var candidates = named.Origins.Select(o => (o.Always, o.Item.NamedBy, Identity: Identify(o.Item))).ToList();
        // A key that the project explains counts before the text for when it is not set.
        if (candidates.Any(c => c is { Always: true, NamedBy: OriginKind.Setting, Identity.Kind: not ModelKind.Unknown }))
            candidates.RemoveAll(c => !c.Always);
        // A name that says nothing may be an address or a key beside the id, but not the other side of a choice.
        var known = candidates.Where(c => c.Identity.Kind != ModelKind.Unknown).ToList();
        if (known.Any(c => !c.Always) && !known.Any(c => c.Always) && candidates.Any(c => !c.Always && c.Identity.Kind == ModelKind.Unknown))
            return ModelIdentity.Unknown;
        var models = known.Select(c => c.Identity).Distinct().ToList();
        if (models.Count > 1)
            return models.All(m => m.Kind == models[0].Kind) ? Common(models) : ModelIdentity.Unknown;
        if (models.Count == 1)
            return models[0];
        models = candidates.Select(c => c.Identity).Where(i => i.Id is not null).Distinct().ToList();
        return models.Count == 1 ? models[0] : ModelIdentity.Unknown;
    }

    private static bool IsOnEveryPath(Value named) =>
        named.Origins.Any(o => o.Always) || named.HasAlways(OriginKind.Model) || named.HasAlways(OriginKind.RequestedModel) || named.HasAlways(OriginKind.TunedClient);

    private ModelIdentity Identify(Origin origin) => origin switch
    {
        { Kind: OriginKind.TunedClient, Tuning: var claim } => new(ModelKind.FineTuned, Domain: claim?.Domain, Task: claim?.Task, Why: origin.Detail.Length > 0 ? $"its client is marked as fine-tuned for '{origin.Detail}'" : "its client is marked as fine-tuned", Tuning: claim?.Kind ?? TuningKind.Unspecified),
        { Path: not null } => ModelIdentity.Unknown,
        { NamedBy: OriginKind.Constant } => catalog.Classify(origin.Detail),
        { NamedBy: OriginKind.Setting } => catalog.ClassifySetting(origin.Detail),
        { NamedBy: OriginKind.Tuning } => new(ModelKind.FineTuned, Why: $"fine-tuning made it ({origin.Detail})"),
        _ => ModelIdentity.Unknown,
    };

    /// <summary>What several models of one kind have in common.</summary>
    private static ModelIdentity Common(IReadOnlyList<ModelIdentity> models) => new(
        models[0].Kind,
        Family: Same(m => m.Family, models),
        Domain: Same(m => m.Domain, models),
        Task: Same(m => m.Task, models),
        Why: string.Join(", ", models.Select(m => m.Why)),
        Searches: models.All(m => m.Searches),
        Tuning: models.Aggregate(models[0].Tuning, (kind, model) => kind & model.Tuning));

    private static string? Same(Func<ModelIdentity, string?> part, IReadOnlyList<ModelIdentity> models) =>
        models.All(m => part(m) == part(models[0])) ? part(models[0]) : null;
}
