using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>Where text, or an object that shapes a prompt, comes from.</summary>
internal enum OriginKind : byte
{
    /// <summary>Written in the code; <see cref="Origin.Detail"/> is the text.</summary>
    Constant,

    /// <summary>Typed by a user, or handed in by one.</summary>
    UserInput,

    /// <summary>Read from configuration or the environment; <see cref="Origin.Detail"/> is the key.</summary>
    Setting,

    /// <summary>What the body was given: a parameter, <c>this</c> or a static member, by <see cref="Origin.Path"/>.</summary>
    Input,

    /// <summary>Retrieved for the question.</summary>
    Retrieved,

    /// <summary>The key of something that was retrieved: no text, but what it looks up was chosen for the question.</summary>
    RetrievedKey,

    /// <summary>The service retrieves.</summary>
    Hosted,

    /// <summary>A tool whose body reaches retrieval that the catalog or a mark names.</summary>
    RetrievalTool,

    /// <summary>A tool that reaches a database, HTTP or something unknown.</summary>
    KnowledgeTool,

    /// <summary>A tool that only echoes, computes or tells the time.</summary>
    UtilityTool,

    /// <summary>Data from outside, not provably chosen for the question.</summary>
    External,

    /// <summary>A fixed document.</summary>
    Document,

    /// <summary>The answer of a model call; <see cref="Origin.Site"/> is the call.</summary>
    ModelOutput,

    /// <summary>A setting that lets the model call its tools.</summary>
    ToolsEnabled,

    /// <summary>A setting that lets the model call none of its tools.</summary>
    ToolsForbidden,

    /// <summary>A setting that makes a provider's search a tool.</summary>
    OnDemand,

    /// <summary>An option that takes back what an API does by default.</summary>
    TakenBack,

    /// <summary>What it stands on is marked as domain-specific; <see cref="Origin.Detail"/> is the domain.</summary>
    Domain,

    /// <summary>A client that a mark says is a fine-tuned model; <see cref="Origin.Detail"/> is its domain or task.</summary>
    TunedClient,

    /// <summary>A function that is a prompt.</summary>
    PromptFunction,

    /// <summary>A template in a file that is out of sight: it may call whatever the kernel holds.</summary>
    UnseenTemplate,

    /// <summary>What names a client's model: an id or a configuration's key in <see cref="Origin.Detail"/>, or still to come by <see cref="Origin.Path"/>.</summary>
    Model,

    /// <summary>The same of a model that a request or a layer around the client asks for, in place of the client's own.</summary>
    RequestedModel,

    /// <summary>What fine-tuning leaves behind: the id that a job returns, or a loaded adapter. Nothing is proven until it names a model.</summary>
    Tuning,

    /// <summary>The analysis can't see through <see cref="Origin.Detail"/>.</summary>
    Unknown,

    /// <summary>Code that does not compile stands on the way: what is there is followed as far as it can be, but proves nothing.</summary>
    Broken,

    /// <summary>Text whose source can't be seen; in a prompt it counts as unknown, elsewhere it is a key or an address.</summary>
    UnknownText,
}

/// <summary>One place where a value starts, and the way it came.</summary>
internal sealed class Origin(OriginKind kind, string detail, Location? site = null, AccessPath? path = null, ImmutableArray<EvidenceStep> trail = default) : IEquatable<Origin>
{
    /// <summary>Detail of an input that is the client of a call: plain, unless something was built into it.</summary>
    public const string Client = "client";

    /// <summary>Detail of an input that is an agent, a kernel or another carrier of instructions and tools.</summary>
    public const string Carrier = "carrier";

    /// <summary>Detail of an input that runs a method of an interface: if it comes from somewhere unknown, so does what it returns.</summary>
    public const string Implementer = "implementer";

    /// <summary>Detail of an input whose functions a template may call that nobody here wrote.</summary>
    public const string Renderer = "renderer";

    private const int LongestTrail = 6;

    private readonly int _hash = ((int)kind * 397) ^ (detail.GetHashCode() * 31) ^ (path?.GetHashCode() ?? 0);

    public OriginKind Kind { get; } = kind;

    public string Detail { get; } = detail;

    public Location? Site { get; } = site;

    public AccessPath? Path { get; } = path;

    /// <summary>Of a model, what its name is: a constant, a setting's key, the result of fine-tuning, or something that is not known.</summary>
    public OriginKind NamedBy { get; private init; }

    /// <summary>Of a model, whose service is asked for it; null if that is not known.</summary>
    public string? Vendor { get; private init; }

    /// <summary>Whether it says which model answers.</summary>
    public bool IsModel => Kind is OriginKind.Model or OriginKind.RequestedModel;

    /// <summary>Of a domain, all that its mark says.</summary>
    public DomainFact? Domain { get; private init; }

    /// <summary>Of a tuned client, all that its mark says.</summary>
    public FineTuningClaim? Tuning { get; private init; }

    /// <summary>Of a tool or a prompt's function, the name by which a template calls it; null if that is not known.</summary>
    public string? Function { get; private init; }

    /// <summary>Of a tool, what its result brings into a template that calls it; null if that is not known. Not part of the identity.</summary>
    public Value? Result { get; private init; }

    /// <summary>The steps behind the site, in order; not part of the identity.</summary>
    public ImmutableArray<EvidenceStep> Trail { get; } = trail.IsDefault ? ImmutableArray<EvidenceStep>.Empty : trail;

    /// <summary>Of something unknown, what settles it. Not part of the identity.</summary>
    public string Remedy { get; private init; } = Remedies.Mark;

    /// <summary>Of something unknown, the member that a mark would stand on; null if it is none. Not part of the identity.</summary>
    public ISymbol? Boundary { get; private init; }

    /// <summary>Whether it is something that the model may call.</summary>
    public bool IsTool => Kind is OriginKind.RetrievalTool or OriginKind.KnowledgeTool or OriginKind.UtilityTool;

    /// <summary>Whether the origin says something about grounding, rather than about the prompt's own words.</summary>
    public bool Grounds => Kind is OriginKind.Retrieved or OriginKind.Hosted or OriginKind.RetrievalTool or OriginKind.KnowledgeTool or OriginKind.UtilityTool;

    public static Origin Input(AccessPath path) => new(OriginKind.Input, "", null, path);

    /// <summary>A tool, or a function that is a prompt, with the name by which templates call it.</summary>
    public static Origin Callable(OriginKind kind, string detail, Location? site, string? function, Value? result = null) => new(kind, detail, site) { Function = function, Result = result };

    /// <summary>The same function under another name.</summary>
    public Origin Named(string function) => new(Kind, Detail, Site, Path, Trail) { Function = function, Result = Result };

    /// <summary>Whether the service searches by a tool, which a setting can forbid.</summary>
    public bool IsToolOfService { get; private init; }

    /// <summary>Retrieval by the service.</summary>
    public static Origin Hosted(string detail, Location? site, bool isTool) => new(OriginKind.Hosted, detail, site) { IsToolOfService = isTool };

    /// <summary>What a mark says of the subject that something needs knowledge of.</summary>
    public static Origin Of(DomainFact domain) => new(OriginKind.Domain, domain.Name) { Domain = domain };

    /// <summary>What a mark says of the model behind a client.</summary>
    public static Origin Of(FineTuningClaim claim) => new(OriginKind.TunedClient, claim.Domain ?? claim.Task ?? "") { Tuning = claim };

    /// <summary>What a text or an adapter is, where it says which model answers.</summary>
    /// <param name="name">The origin of the text.</param>
    /// <param name="kind">Whether it names the client's model or one that is asked for instead.</param>
    /// <param name="vendor">Whose service is asked for it.</param>
    public static Origin OfModel(Origin name, OriginKind kind, string? vendor = null) => new(kind, name.Detail, null, name.Path) { NamedBy = name.Kind, Vendor = vendor };

    /// <summary>Of a model that is asked for, the same as the client's own.</summary>
    public Origin OfClient() => new(OriginKind.Model, Detail, null, Path) { NamedBy = NamedBy, Vendor = Vendor };

    public static Origin Unknown(string what, Location? site = null, string remedy = Remedies.Mark) => new(OriginKind.Unknown, what, site) { Remedy = remedy };

    /// <summary>Text whose source can't be seen.</summary>
    public static Origin UnknownWords(string what, Location? site = null, string remedy = Remedies.Mark) => new(OriginKind.UnknownText, what, site) { Remedy = remedy };

    /// <summary>Where the analysis stopped.</summary>
    public static Origin OutOfBudget(string where, Location? site = null) => Unknown($"{where} (the analysis budget ran out)", site, Remedies.Budget);

    /// <summary>The same, with the member that a mark can stand on.</summary>
    public Origin At(ISymbol boundary) => new(Kind, Detail, Site, Path, Trail) { Remedy = Remedy, Boundary = boundary };

    /// <summary>The same unknown as something that counts wherever it stands.</summary>
    public Origin AsUnknown() => new(OriginKind.Unknown, Detail, Site) { Remedy = Remedy, Boundary = Boundary };

    /// <summary>The same origin, one step further on its way to the prompt.</summary>
    public Origin Through(Location step, string description) =>
        !Grounds || Trail.Length >= LongestTrail ? this : new(Kind, Detail, Site, Path, Trail.Add(new(step, description))) { Function = Function, Result = Result, IsToolOfService = IsToolOfService };

    public bool Equals(Origin? other) =>
        other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && Kind == other.Kind && NamedBy == other.NamedBy && Detail == other.Detail && Function == other.Function && Vendor == other.Vendor && Tuning == other.Tuning && Equals(Path, other.Path) && Equals(Site, other.Site)));

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => _hash;
}
