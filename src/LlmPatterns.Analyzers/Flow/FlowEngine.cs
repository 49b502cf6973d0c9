using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Resolution;
using LlmPatterns.Analyzers.Flow.Values;
using LlmPatterns.Analyzers.Prompts;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow;

/// <summary>The flow analysis of one compilation: summaries made on demand, each once, and shared by all rules.</summary>
internal sealed class FlowEngine
{
    /// <summary>Operations followed in one body, unless a setting says another number.</summary>
    private const int MostOperations = 60_000;

    /// <summary>Calls in a chain, from a body without calls upwards; what a longer one leads to is unknown.</summary>
    private const int DeepestChain = 48;

    /// <summary>Summaries that wait for one another on one stack.</summary>
    private const int DeepestStack = 32;

    private readonly ConcurrentDictionary<IMethodSymbol, Summary> _summaries = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, CatalogEntry?> _plain = new(SymbolEqualityComparer.Default);

    private readonly Lazy<HashSet<string>> _markedNames;

    private readonly Lazy<HashSet<string>> _markedRetrievals;

    private readonly Func<SyntaxTree, int?>? _budget;

    /// <param name="compilation">The code.</param>
    /// <param name="catalog">What its libraries mean.</param>
    /// <param name="prompts">The files of its prompts.</param>
    /// <param name="budget">The operations that are followed in one body of a file, where that is set.</param>
    public FlowEngine(Compilation compilation, SymbolCatalog catalog, PromptFiles prompts, Func<SyntaxTree, int?>? budget)
    {
        Prompts = prompts;
        _budget = budget;
        Compilation = compilation;
        Catalog = catalog;
        Bodies = new(compilation);
        UnfoundNames = new(compilation);
        Index = new(compilation, catalog.IsModelCallName);
        Dispatch = new(Bodies, Index);
        Hooks = new(Bodies, catalog);
        Resolver = new(this);
        Tools = new(this);
        Templates = new(this);
        UsesMarks = Marks.MayStandIn(compilation);
        _markedNames = new(() => MarkedNames.Of(compilation, Marks.ModelInvocation), LazyThreadSafetyMode.PublicationOnly);
        _markedRetrievals = new(() => MarkedNames.Of(compilation, Marks.ContextRetrieval), LazyThreadSafetyMode.PublicationOnly);
    }

    public Compilation Compilation { get; }

    /// <summary>Whether some type of the compilation may read or change what a prompt is rendered with.</summary>
    public bool HasFilters(CancellationToken cancellation) => Index.AnyFile(f => Catalog.OpaqueTypes.Any(t => f.DerivedFrom(t).Count > 0), cancellation);

    /// <summary>Whether some client of the compilation may be led to another service than its vendor's, so that an id is not the vendor's either.</summary>
    public bool LeadsElsewhere(CancellationToken cancellation) => Index.AnyFile(f => Catalog.ElsewhereNames.Any(f.Writes), cancellation);

    /// <summary>Whether the marks can stand anywhere in the code; without them no attribute is read.</summary>
    public bool UsesMarks { get; }

    public SymbolCatalog Catalog { get; }

    /// <summary>The files that hold the project's prompts.</summary>
    public PromptFiles Prompts { get; }

    public CompilationBodies Bodies { get; }

    public UnfoundNames UnfoundNames { get; }

    public CodeIndex Index { get; }

    public Dispatch Dispatch { get; }

    /// <summary>What libraries call on the objects of this compilation's types.</summary>
    public Hooks Hooks { get; }

    public InputResolver Resolver { get; }

    public ToolGrades Tools { get; }

    public Templates Templates { get; }

    /// <summary>The operations that are followed in one body, with the lambdas and higher-order callees that run inside it.</summary>
    public int BudgetOf(SyntaxNode? body) => (body is null ? null : _budget?.Invoke(body.SyntaxTree)) ?? MostOperations;

    /// <summary>Whether a method of that name carries <c>[ModelInvocation]</c>, here or in a referenced assembly.</summary>
    public bool IsMarkedName(string name) => _markedNames.Value.Contains(name);

    /// <summary>Whether a member of that name carries <c>[ContextRetrieval]</c>, here or in a referenced assembly.</summary>
    public bool IsMarkedRetrieval(string name) => _markedRetrievals.Value.Contains(name);

    /// <summary>Whether a summary is complete; one in an open circle of calls is not.</summary>
    public bool IsSummarized(IMethodSymbol method) => _summaries.ContainsKey(CompilationBodies.Definition(method));

    /// <summary>What a callee does; unknown, if the chain of calls below it is longer than the budget. Counted from its far end, so that it is cut alike whoever asks.</summary>
    public Summary SummarizeCallee(IMethodSymbol method, Query query)
    {
        var summary = Summarize(method, query);
        if (summary.Height >= DeepestChain)
            return Summary.OutOfBudget("a chain of calls");
        query.Rise(summary.Height);
        return summary;
    }

    /// <summary>What a method does, in terms of its inputs.</summary>
    public Summary Summarize(IMethodSymbol method, Query query)
    {
        method = CompilationBodies.Definition(method);
        if (_summaries.TryGetValue(method, out var known) && query.MayUse(known.Cycle))
            return known;
        if ((query.Circular(method) ?? query.Kept(method)) is { } assumed)
            return assumed;
        query.Cancellation.ThrowIfCancellationRequested();
        // A chain that is too long for one stack goes on with another: what it finds must not depend on where it was entered.
        return query.Depth == 0 || query.Depth % DeepestStack != 0
            ? Solve(method, query)
            : Task.Factory.StartNew(() => Solve(method, query), query.Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
    }

    private Summary Solve(IMethodSymbol method, Query query)
    {
        var (summary, cycle, isComplete) = Run(method, query);
        if (!isComplete)
        {
            query.Keep(method, summary, cycle);
            return summary;
        }
        return cycle.IsEmpty ? _summaries.GetOrAdd(method, summary) : SolveCircle(method, summary, cycle, query);
    }

    /// <summary>
    /// Methods that call each other are solved together, in two rounds from the first of them in the order of files:
    /// then each has the same summary, whichever was asked for.
    /// </summary>
    private Summary SolveCircle(IMethodSymbol asked, Summary own, ImmutableHashSet<IMethodSymbol> cycle, Query query)
    {
        var first = cycle.OrderBy(m => m, FileOrder.Comparer).First();
        var (summary, circle) = (own, cycle);
        if (!SymbolEqualityComparer.Default.Equals(first, asked))
        {
            query.Forget(cycle);
            (summary, circle, _) = Run(first, query);
        }
        query.Assume(first, summary, circle);
        (summary, _, _) = Run(first, query);
        _summaries.TryAdd(first, summary with { Cycle = circle });
        foreach (var (member, found) in query.Found(circle))
            _summaries.TryAdd(member, found with { Cycle = circle });
        query.Close(cycle.Union(circle));
        if (_summaries.TryGetValue(asked, out var known))
            return known;
        // A tool that looks its inputs up may lead from here into a circle that does not lead back: now that this is solved, it is no circle.
        return circle.Contains(asked) ? _summaries.GetOrAdd(asked, own with { Cycle = circle }) : Solve(asked, query);
    }

    private (Summary Summary, ImmutableHashSet<IMethodSymbol> Cycle, bool IsComplete) Run(IMethodSymbol method, Query query)
    {
        query.Enter(method);
        var receiver = method.IsStatic ? Value.Empty : Inputs.Value(AccessPath.This(method.ContainingType));
        var summary = new BodyInterpreter(this, query, method, receiver, Bodies.Operations(method, query.Cancellation)).Run();
        var (cycle, height, isComplete) = query.Leave();
        return (summary with { Cycle = cycle, Height = height }, cycle, isComplete);
    }

    /// <summary>
    /// Whether objects of a type may ground a call: options, tools, agents and lists of them do; loggers and serializers don't,
    /// and a plain client is plain unless something in sight was built into it.
    /// </summary>
    public bool Carries(ITypeSymbol? type) => FlowTypes.Unwrapped(type) switch
    {
        IArrayTypeSymbol array => Carries(array.ElementType),
        INamedTypeSymbol named => (Catalog.Knows(named.ContainingAssembly) && PlainLine(named) is null && Catalog.Find(named, CatalogKind.Neutral) is null && Catalog.Find(named, CatalogKind.Output) is null) || named.TypeArguments.Any(Carries),
        _ => false,
    };

    /// <summary>Whether values of that type are known to carry no context: numbers and flags, loggers, credentials, message handlers.</summary>
    public bool CarriesNothing(ITypeSymbol type) =>
        FlowTypes.CarriesNothing(type) || (FlowTypes.Unwrapped(type) is INamedTypeSymbol named && Catalog.Find(named, CatalogKind.Neutral) is not null);

    /// <summary>The type of a search's results that a value is, or is a sequence of; null if it is none.</summary>
    public INamedTypeSymbol? RetrievedType(ITypeSymbol? type) => FlowTypes.Unwrapped(type) switch
    {
        IArrayTypeSymbol array => RetrievedType(array.ElementType),
        INamedTypeSymbol named when Catalog.Find(named, CatalogKind.Retrieve) is not null => named,
        INamedTypeSymbol named when FlowTypes.IsSequence(named) => named.TypeArguments.Select(RetrievedType).FirstOrDefault(t => t is not null),
        _ => null,
    };

    /// <summary>Whether an object of that type may change a prompt in ways that only running it shows: a render filter.</summary>
    public bool IsOpaque(ITypeSymbol type) => type is INamedTypeSymbol named && Catalog.Find(named, CatalogKind.Opaque) is not null;

    /// <summary>Whether values of that type are tools, or sequences of tools, whoever made them.</summary>
    public bool IsTool(ITypeSymbol? type) => FlowTypes.Unwrapped(type) switch
    {
        IArrayTypeSymbol array => IsTool(array.ElementType),
        INamedTypeSymbol named => Catalog.Find(named, CatalogKind.ToolType) is not null || (FlowTypes.IsSequence(named) && named.TypeArguments.Any(IsTool)),
        _ => false,
    };

    /// <summary>Whether an object of that type grounds nothing unless something in sight was built into it.</summary>
    public bool IsPlain(ITypeSymbol type) => FlowTypes.Unwrapped(type) is INamedTypeSymbol named && PlainLine(named) is not null;

    /// <summary>Whether a plain object of that type may hold tools that a setting enables.</summary>
    public bool HoldsTools(ITypeSymbol type) => FlowTypes.Unwrapped(type) is INamedTypeSymbol named && PlainLine(named) is { HoldsTools: true };

    /// <summary>Whether what a plain object is made from can ground: other clients, tools, callbacks. Addresses, keys and names can't.</summary>
    public bool CanGround(ITypeSymbol part) => Carries(part) || IsPlain(part) || IsTool(part) || FlowTypes.Unwrapped(part) is ITypeParameterSymbol or { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Object };

    /// <summary>The line that says it of a type, or of a contract that a library's type implements.</summary>
    private CatalogEntry? PlainLine(INamedTypeSymbol type) =>
        Catalog.Find(type, CatalogKind.Plain) ?? (Bodies.IsSource(type) || type.TypeKind == TypeKind.Interface ? null : _plain.GetOrAdd(type, t => t.AllInterfaces.Select(i => Catalog.Find(i, CatalogKind.Plain)).FirstOrDefault(e => e is not null)));

    /// <summary>Whether an object of that type is one message, and so counts as text.</summary>
    public bool IsMessage(ITypeSymbol type) => FlowTypes.Unwrapped(type) is INamedTypeSymbol named && Catalog.Find(named, CatalogKind.Message) is not null;

    /// <summary>Whether a method of this compilation offers itself as a native function under that name.</summary>
    public bool IsNativeFunctionName(string name, CancellationToken cancellation) => Index.AnyFile(f => f.NativeFunctions.ContainsKey(name), cancellation);

    /// <summary>An API that runs either a prompt or a native function asks no model if what it runs is provably a function.</summary>
    public static bool IsNativeFunction(CatalogEntry entry, Value function) =>
        entry.Possible
        && !function.Has(OriginKind.PromptFunction)
        && (function.Has(OriginKind.RetrievalTool) || function.Has(OriginKind.KnowledgeTool) || function.Has(OriginKind.UtilityTool) || function.Has(OriginKind.Hosted));
}
