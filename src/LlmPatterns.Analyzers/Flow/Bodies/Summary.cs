using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <summary>A model call as its body sees it: what reaches it in terms of what the body is given.</summary>
/// <param name="Site">The call; for a wrapper, the call of the wrapper.</param>
/// <param name="Location">The method-name token.</param>
/// <param name="Api">The method that asks the model; null for one that the compilation cannot find, which the catalog knows by name.</param>
/// <param name="Entry">The catalog's line; null for a marked wrapper.</param>
/// <param name="Container">The innermost method, local function or lambda that holds the call.</param>
/// <param name="Prompt">The origins of the prompt's text.</param>
/// <param name="Context">The origins of options, tools and the receiver, as far as they ground or name a model.</param>
/// <param name="History">The objects that carry the prompt: a second call on them is the same conversation.</param>
internal sealed record RecordedCall(
    SyntaxNode Site,
    Location Location,
    IMethodSymbol? Api,
    CatalogEntry? Entry,
    ISymbol Container,
    Value Prompt,
    Value Context,
    ImmutableArray<Place> History)
{
    /// <summary>What is called, as a reader would say it: the client's own method, not the class of an extension; of a wrapper, the wrapper.</summary>
    public string Name { get; init; } = Api?.ContainingType is { Name.Length: > 0 } type ? (Api is { IsExtensionMethod: true, Parameters: { Length: > 0 } parameters } ? parameters[0].Type.Name : type.Name) + "." + Api.Name : Api?.Name ?? Entry?.Name ?? "";

    /// <summary>The documentation-comment id of what is called.</summary>
    public string ApiId => Api?.OriginalDefinition.GetDocumentationCommentId() ?? Api?.Name ?? Entry?.Id ?? "";

    /// <summary>What the call goes on with: the answer of an earlier call, whose tools and prompt are this call's as well.</summary>
    public Value Continues { get; init; } = Value.Empty;

    /// <summary>Of a prompt template, the arguments by the names of the variables that they fill, where these stand in the code; the prompt is without them.</summary>
    public ImmutableSortedDictionary<string, Value> Variables { get; init; } = ImmutableSortedDictionary<string, Value>.Empty;

    /// <summary>Of a prompt template: every argument that fills a variable can be seen, with its name.</summary>
    public bool AreArgumentsSeen { get; init; }

    /// <summary>The client is an object of a library that is made in sight.</summary>
    public bool IsClientMade { get; init; }

    /// <summary>The prompt's text with whatever fills its variables.</summary>
    public Value Text => Variables.Values.Aggregate(Prompt, (all, value) => all.And(value));

    /// <summary>It only passes on the parameters of a local function, whose callers are the call sites.</summary>
    public bool IsForwarding { get; init; }
}

/// <summary>A request that a body passes on to the client or agent that it stands around.</summary>
/// <param name="Prompt">What it sends.</param>
/// <param name="Context">The options and tools that it sends along.</param>
internal sealed record ForwardedCall(Value Prompt, Value Context);

/// <summary>A search in a body.</summary>
/// <param name="Site">The call.</param>
/// <param name="Location">The method-name token.</param>
/// <param name="Name">What is called, as a reader would say it.</param>
/// <param name="ConstantQuery">What it searches for, if that is one constant text.</param>
/// <param name="IsOwn">A mark says that it searches, and no catalog.</param>
internal sealed record MadeRetrieval(SyntaxNode Site, Location Location, string Name, string? ConstantQuery, bool IsOwn);

/// <summary>A call of a method of this compilation, with its arguments, to resolve the callee's inputs.</summary>
internal sealed record MadeCall(IMethodSymbol Callee, Value Receiver, IReadOnlyDictionary<int, Value> Arguments, Store State, SyntaxNode Site)
{
    /// <summary>The call stands in the code; else a library makes it, of a method that it was handed.</summary>
    public bool IsWritten { get; init; } = true;
}

/// <summary>A type that a container can hand out, with the origins of what it then hands out.</summary>
internal sealed record Registration(ITypeSymbol Service, string? Key, Value Given);

/// <summary>What one body does, in terms of its inputs. Computed once per compilation; a call substitutes its arguments.</summary>
/// <param name="Returned">What it returns or yields.</param>
/// <param name="Exit">The objects as the body leaves them, and the parameters' last values.</param>
/// <param name="Calls">The model calls in it.</param>
/// <param name="Made">The calls of other methods of the compilation.</param>
/// <param name="QueriedWith">The model calls whose answers become a retrieval's query.</param>
/// <param name="IsCut">The budget ran out.</param>
internal sealed record Summary(
    Value Returned,
    Store Exit,
    ImmutableArray<RecordedCall> Calls,
    ImmutableArray<MadeCall> Made,
    ImmutableArray<Location> QueriedWith,
    bool IsCut)
{
    /// <summary>The calls that the body only passes on, as a client around another or as middleware: what they add reaches the prompt of whoever is asked.</summary>
    public ImmutableArray<ForwardedCall> Forwarded { get; init; } = ImmutableArray<ForwardedCall>.Empty;

    /// <summary>The body implements the API, or is middleware: its calls only forward.</summary>
    public bool IsForwarder { get; init; }

    /// <summary>The searches that stand in the body.</summary>
    public ImmutableArray<MadeRetrieval> Retrievals { get; init; } = ImmutableArray<MadeRetrieval>.Empty;

    /// <summary>What the body registers with a container.</summary>
    public ImmutableArray<Registration> Registrations { get; init; } = ImmutableArray<Registration>.Empty;

    /// <summary>The methods that call each other in a circle with this one.</summary>
    public ImmutableHashSet<IMethodSymbol> Cycle { get; init; } = ImmutableHashSet.Create<IMethodSymbol>(SymbolEqualityComparer.Default);

    /// <summary>How many calls are below the body, up to where the budget cuts them.</summary>
    public int Height { get; init; }

    /// <summary>What is assumed of a method while it is being summarized: no value on this path.</summary>
    public static Summary Bottom { get; } = Of(Value.Unreachable);

    public static Summary OutOfBudget(string where) => Of(Value.Of(Origin.OutOfBudget(where)));

    private static Summary Of(Value returned) =>
        new(returned, Store.Initial, ImmutableArray<RecordedCall>.Empty, ImmutableArray<MadeCall>.Empty, ImmutableArray<Location>.Empty, false);
}
