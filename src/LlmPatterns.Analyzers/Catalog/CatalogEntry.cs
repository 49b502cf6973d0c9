using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>What a line of a catalog says of a member.</summary>
public enum CatalogKind
{
    /// <summary><c>invoke</c>: a model call.</summary>
    Invoke,

    /// <summary><c>answer</c>: a model call that retrieves by itself.</summary>
    Answer,

    /// <summary><c>retrieve</c>: returns context that was chosen for a question.</summary>
    Retrieve,

    /// <summary><c>external</c>: returns data from outside (HTTP, a database) that was not provably chosen for the question.</summary>
    External,

    /// <summary><c>document</c>: returns a fixed document.</summary>
    Document,

    /// <summary><c>input</c>: returns what a user typed.</summary>
    Input,

    /// <summary><c>hosted</c>: makes the service retrieve (file search, web search, on-your-data).</summary>
    Hosted,

    /// <summary><c>tool</c>: makes a tool from a method, delegate or object.</summary>
    Tool,

    /// <summary><c>search-tool</c>: makes a tool that searches by itself.</summary>
    SearchTool,

    /// <summary><c>prompt-function</c>: makes a function that is a prompt.</summary>
    PromptFunction,

    /// <summary><c>provider</c>: a context provider that retrieves.</summary>
    Provider,

    /// <summary><c>opaque</c>: may ground in a way that code can't show (remote agents, MCP servers, middleware).</summary>
    Opaque,

    /// <summary><c>carry</c>: text and objects travel through it.</summary>
    Carry,

    /// <summary><c>neutral</c>: known to pass nothing on.</summary>
    Neutral,

    /// <summary><c>model</c>: a model id enters here.</summary>
    Model,

    /// <summary><c>embed</c>: makes an embedding.</summary>
    Embed,

    /// <summary><c>index</c>: writes to an index.</summary>
    Index,

    /// <summary><c>tune</c>: a fine-tuning job, or a model that is one's result.</summary>
    Tune,

    /// <summary><c>adapter</c>: loads or applies a LoRA adapter.</summary>
    Adapter,

    /// <summary><c>plain</c>: an object of this type grounds nothing unless something in sight was built into it.</summary>
    Plain,

    /// <summary><c>message</c>: an object of this type is one message, and counts as text.</summary>
    Message,

    /// <summary><c>view</c>: a property that is another view of its object.</summary>
    View,

    /// <summary><c>output</c>: an object of this type is a model's answer.</summary>
    Output,

    /// <summary><c>tool-type</c>: an object of this type is a tool, whoever made it.</summary>
    ToolType,

    /// <summary><c>disable</c>: set to true, it takes back what an API does by default.</summary>
    Disable,

    /// <summary><c>enable</c>: lets the model call the tools that it is offered.</summary>
    Enable,

    /// <summary><c>supply</c>: what an implementation of it returns goes into the prompt.</summary>
    Supply,

    /// <summary><c>on-demand</c>: a mode in which a context provider offers its search as a tool instead of searching for each request.</summary>
    OnDemand,

    /// <summary><c>forbid</c>: shows the model its tools, and lets it call none.</summary>
    Forbid,

    /// <summary><c>tool-call</c>: code that uses it has a hand in the tools that the model calls.</summary>
    ToolCall,

    /// <summary><c>elsewhere</c>: set, it leads a client to another service than its vendor's.</summary>
    Elsewhere,

    /// <summary><c>register</c>: tells a container what to hand out for a type.</summary>
    Register,

    /// <summary><c>look-alike</c>: looks like a model call or a retrieval and is none.</summary>
    LookAlike,
}

/// <summary>One line of a catalog about one member.</summary>
/// <param name="Kind">What the member means.</param>
/// <param name="Id">A documentation-comment id, whole or without its parameter list (then every overload).</param>
/// <param name="Prompt">Where the prompt enters: parameter names, <c>@this</c>, <c>@value</c>, <c>@return</c>, each with an optional member path (<c>options.Instructions</c>).</param>
/// <param name="Options">The parameters that carry options, tools and the model.</param>
/// <param name="Scope">Of retrievals: <c>knowledge</c>, <c>web</c>, <c>memory</c>, <c>business</c> ...; null where it says nothing.</param>
/// <param name="Possible">It holds only under conditions that the member alone does not show.</param>
/// <param name="Into">What it makes is also put into its receiver.</param>
/// <param name="When">It holds only if one of these arguments is given; not set if it holds always.</param>
/// <param name="IsTemplate">Of invocations: the prompt is a template that can call functions; of carriers: they render one.</param>
/// <param name="IsDefault">Of hosted retrieval: it happens unless an option that a <c>disable</c> line names is set.</param>
/// <param name="HoldsTools">Of plain types: an object may hold tools that a setting enables.</param>
/// <param name="Service">Of registrations: the type that is registered; not set where a type argument names it.</param>
/// <param name="IsResult">Of fine-tuning: it returns the tuned model's id.</param>
/// <param name="Parts">Of registrations: the types whose registrations become part of it.</param>
public sealed record CatalogEntry(
    CatalogKind Kind,
    string Id,
    ImmutableArray<string> Prompt,
    ImmutableArray<string> Options,
    string? Scope = null,
    bool Possible = false,
    bool Into = false,
    bool IsTemplate = false,
    ImmutableArray<string> When = default,
    bool IsDefault = false,
    bool HoldsTools = false,
    string? Service = null,
    ImmutableArray<string> Parts = default,
    bool IsResult = false)
{
    /// <summary>Of invocations: the parameters that name the earlier call which this one goes on with, tools and all.</summary>
    public ImmutableArray<string> Continues { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Of invocations: tools run only where a setting enables them; the usual one, as a reader would write it. Null if they run by default.</summary>
    public string? NeedsEnabling { get; init; }

    /// <summary>Of invocations: tools run only if something that an <c>enable</c> line names is built into the client; the usual one. Null if they need none.</summary>
    public string? NeedsInvoker { get; init; }

    /// <summary>Of carriers: the parameter that is the system's text or gives the message's role; <c>@this</c> if all becomes instructions, null if nothing does.</summary>
    public string? System { get; init; }

    /// <summary>Whether it is a method that loads an adapter: what names one among its arguments applies it.</summary>
    public bool LoadsAdapter => Kind == CatalogKind.Adapter && Options.IsEmpty && Id.StartsWith("M:", StringComparison.Ordinal);

    /// <summary>Whether it puts an adapter to work.</summary>
    public bool AppliesAdapter => Kind == CatalogKind.Adapter && !Options.IsEmpty;

    /// <summary>Of a member where an id enters: whose model it then is; null where a deployment's name or anybody's model may stand.</summary>
    public string? Vendor { get; init; }

    /// <summary>The parameters that may lead to another service than the vendor's.</summary>
    public ImmutableArray<string> Elsewhere { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The parameter that is a question's vector, or a text that the collection embeds; null if it searches in another way.</summary>
    public string? Vector { get; init; }

    /// <summary>Of embeddings: the parameter that says how many dimensions vectors have, or options that may; <c>@value</c> of a property. Null where nothing does.</summary>
    public string? Dimensions { get; init; }

    /// <summary>Of embeddings: the parameters that embed, where the receiver does not.</summary>
    public ImmutableArray<string> From { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Of a question's vector: the property that names the field of an index.</summary>
    public string? Field { get; init; }

    /// <summary>Of plain types: an object makes embeddings.</summary>
    public bool Embeds { get; init; }

    /// <summary>Of carriers: a vector, or what makes one, comes out as it went in.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The id without parameter list, return type and number of type parameters.</summary>
    public string BareId { get; } = DocumentationIds.WithoutArity(DocumentationIds.WithoutParameters(Id));

    /// <summary>The member's or type's own name, as metadata spells it: <c>Item</c> for an indexer, <c>#ctor</c> for a constructor.</summary>
    public string Name { get; } = DocumentationIds.NameOf(DocumentationIds.WithoutArity(DocumentationIds.WithoutParameters(Id)));
}
