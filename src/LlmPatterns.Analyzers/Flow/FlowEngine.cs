using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Resolution;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow;

/// <summary>The flow analysis of one compilation: summaries made on demand, each once, and shared by all rules.</summary>
internal sealed class FlowEngine
{
    /// <summary>Summaries that wait for one another; deeper ones are unknown.</summary>
    private const int DeepestChain = 48;

    private readonly ConcurrentDictionary<IMethodSymbol, Summary> _summaries = new(SymbolEqualityComparer.Default);

    /// <summary>What was found where a chain of calls became too long: it holds at one depth only, so that it is the same whoever asks first.</summary>
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth), (Summary Summary, ImmutableHashSet<IMethodSymbol> Met)> _cut = new();

    private readonly Lazy<HashSet<string>> _markedNames;

    public FlowEngine(Compilation compilation, SymbolCatalog catalog)
    {
        Compilation = compilation;
        Catalog = catalog;
        Bodies = new(compilation);
        Index = new(compilation, catalog.IsModelCallName);
        Dispatch = new(Bodies, Index);
        Registrations = new(this);
        Resolver = new(this);
        Tools = new(this);
        UsesMarks = compilation.GlobalNamespace.GetNamespaceMembers().Any(n => n.Name == "LlmPatterns") || compilation.SourceModule.ReferencedAssemblySymbols.Any(Marks.UsedBy);
        _markedNames = new(() => MarkedWrappers.Names(compilation), LazyThreadSafetyMode.PublicationOnly);
    }

    public Compilation Compilation { get; }

    /// <summary>Whether the marks can stand anywhere in the code; without them no attribute is read.</summary>
    public bool UsesMarks { get; }

    public SymbolCatalog Catalog { get; }

    public CompilationBodies Bodies { get; }

    public CodeIndex Index { get; }

    public Dispatch Dispatch { get; }

    public Registrations Registrations { get; }

    public InputResolver Resolver { get; }

    public ToolGrades Tools { get; }

    /// <summary>Whether a method of that name carries <c>[ModelInvocation]</c>, here or in a referenced assembly.</summary>
    public bool IsMarkedName(string name) => _markedNames.Value.Contains(name);

    /// <summary>Whether a summary is complete; one in an open circle of calls is not.</summary>
    public bool IsSummarized(IMethodSymbol method) => _summaries.ContainsKey(CompilationBodies.Definition(method));

    /// <summary>What a method does, in terms of its inputs.</summary>
    public Summary Summarize(IMethodSymbol method, Query query)
    {
        method = CompilationBodies.Definition(method);
        if (_summaries.TryGetValue(method, out var known) && query.Takes(known, DeepestChain))
            return known;
        if ((query.Circular(method) ?? query.Kept(method)) is { } assumed)
            return assumed;
        if (query.Depth >= DeepestChain)
        {
            query.Cut();
            return Summary.Unknown("the analysis budget (a chain of calls)");
        }
        if (_cut.TryGetValue((method, query.Depth), out var cut) && query.TakesCut(cut.Summary, cut.Met))
            return cut.Summary;
        query.Cancellation.ThrowIfCancellationRequested();
        var summary = Run(method, query, out var left);
        if (!left.IsComplete)
        {
            query.Keep(method, summary, left.Cycle);
            return summary;
        }
        if (!left.Cycle.IsEmpty)
        {
            query.Assume(method, summary, left.Cycle);
            summary = Run(method, query, out var again);
            query.Close(left.Cycle);
            left = left.And(again);
            summary = summary with { Cycle = left.Cycle, Height = left.Height };
        }
        if (left.Cut is null)
            _summaries[method] = summary;
        else
            _cut[(method, query.Depth)] = (summary, left.Cut);
        return summary;
    }

    private Summary Run(IMethodSymbol method, Query query, out LeftMethod left)
    {
        query.Enter(method);
        var receiver = method.IsStatic ? Value.Empty : Inputs.Value(AccessPath.This(method.ContainingType));
        var summary = new BodyInterpreter(this, query, method, receiver, Bodies.Operations(method, query.Cancellation)).Run();
        left = query.Leave();
        return summary with { Cycle = left.Cycle, Height = left.Height };
    }

    /// <summary>
    /// Whether objects of a type may ground a call: options, tools, agents and lists of them do; loggers and serializers don't,
    /// and a plain client is plain unless something in sight was built into it.
    /// </summary>
    public bool Carries(ITypeSymbol? type) => FlowTypes.Unwrapped(type) switch
    {
        IArrayTypeSymbol array => Carries(array.ElementType),
        INamedTypeSymbol named => (Catalog.Knows(named.ContainingAssembly) && Catalog.Find(named, CatalogKind.Plain) is null && Catalog.Find(named, CatalogKind.Neutral) is null && Catalog.Find(named, CatalogKind.Output) is null) || named.TypeArguments.Any(Carries),
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
    public bool IsPlain(ITypeSymbol type) => FlowTypes.Unwrapped(type) is INamedTypeSymbol named && Catalog.Find(named, CatalogKind.Plain) is not null;

    /// <summary>Whether a plain object of that type may hold tools that a setting enables.</summary>
    public bool HoldsTools(ITypeSymbol type) => FlowTypes.Unwrapped(type) is INamedTypeSymbol named && Catalog.Find(named, CatalogKind.Plain) is { HoldsTools: true };

    /// <summary>Whether an object of that type is one message, and so counts as text.</summary>
    public bool IsMessage(ITypeSymbol type) => FlowTypes.Unwrapped(type) is INamedTypeSymbol named && Catalog.Find(named, CatalogKind.Message) is not null;

    /// <summary>Whether a method of this compilation offers itself as a native function under that name.</summary>
    public bool IsNativeFunctionName(string name, CancellationToken cancellation) => Index.AnyFile(f => f.NativeFunctions.Contains(name), cancellation);

    /// <summary>An API that runs either a prompt or a native function asks no model if what it runs is provably a function.</summary>
    public static bool IsNativeFunction(CatalogEntry entry, Value function) =>
        entry.Possible
        && !function.Has(OriginKind.PromptFunction)
        && (function.Has(OriginKind.RetrievalTool) || function.Has(OriginKind.KnowledgeTool) || function.Has(OriginKind.UtilityTool) || function.Has(OriginKind.Hosted));
}
