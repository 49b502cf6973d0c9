using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <summary>What a body calls while it runs. A call that is met twice (a loop, a lambda run by several callers) is one call with joined values.</summary>
internal sealed class BodyRecord(FlowEngine engine, IMethodSymbol? method, IReadOnlyList<IOperation> roots)
{
    private const int MostMadeCalls = 400;

    private readonly Dictionary<(SyntaxTree Tree, int Start), RecordedCall> _calls = new();
    private readonly List<MadeCall> _made = new();
    private readonly List<Location> _queriedWith = new();
    private readonly Dictionary<SyntaxNode, MadeRetrieval> _retrievals = new();
    private readonly List<ForwardedCall> _forwarded = new();
    private readonly List<(ITypeSymbol Service, string? Key, Value Given, Store State)> _registered = new();
    private bool _isMiddleware;

    /// <summary>Inside a client that implements the API, or a marked wrapper, calls only forward: the callers are the call sites.</summary>
    private readonly bool _forwards = method is not null && (Marks.Has(method, Marks.ModelInvocation) || engine.Catalog.Find(method, CatalogKind.Invoke) is not null);

    /// <summary>Above zero while a middleware's lambda runs.</summary>
    public int Muted { get; set; }

    /// <summary>Above zero while a thin local function runs: its callers are the call sites.</summary>
    public int Forwarding { get; set; }

    public IReadOnlyCollection<RecordedCall> Calls => _calls.Values;

    /// <summary>The requests that have been passed on so far.</summary>
    public IReadOnlyList<ForwardedCall> Forwarded => _forwarded;

    /// <summary>Whether the body only passes requests on, here or in what it calls.</summary>
    public bool IsForwarding => _forwards || Muted > 0;

    public void Forward(Value prompt, Value context) => _forwarded.Add(new(prompt, context));

    public void Call(RecordedCall call)
    {
        _isMiddleware |= Muted > 0;
        if (_forwards || Muted > 0)
            Forward(call.Text, call.Context);
        if (_forwards || Muted > 0 || !IsInside(call.Site))
            return;
        call = call with { IsForwarding = Forwarding > 0 };
        var key = (call.Site.SyntaxTree, call.Site.SpanStart + call.Site.Span.Length);
        if (_calls.TryGetValue(key, out var before))
            call = call with { Prompt = before.Prompt.Or(call.Prompt), Variables = Joined(before.Variables, call.Variables), Context = before.Context.Or(call.Context), AreArgumentsSeen = before.AreArgumentsSeen && call.AreArgumentsSeen, History = before.History.Union(call.History).ToImmutableArray() };
        _calls[key] = call;
    }

    private static ImmutableSortedDictionary<string, Value> Joined(ImmutableSortedDictionary<string, Value> left, ImmutableSortedDictionary<string, Value> right) =>
        left.SetItems(right.Select(pair => new KeyValuePair<string, Value>(pair.Key, left.TryGetValue(pair.Key, out var value) ? value.Or(pair.Value) : pair.Value)));

    public void Made(MadeCall call)
    {
        if (_made.Count < MostMadeCalls)
            _made.Add(call);
    }

    public void Registered(ITypeSymbol service, string? key, Value given, Store state) => _registered.Add((service, key, given, state));

    /// <summary>A search. Model calls whose answers it is given are auxiliary.</summary>
    /// <param name="call">The call that searches.</param>
    /// <param name="given">The origins of its arguments.</param>
    /// <param name="query">What it searches for, if that is one constant text.</param>
    /// <param name="isOwn">A mark says that it searches, and no catalog.</param>
    public void Retrieve(Call call, Value given, string? query, bool isOwn)
    {
        if (IsInside(call.Site))
            _retrievals[call.Site] = new(call.Site, call.Location, call.Name, _retrievals.TryGetValue(call.Site, out var before) && before.ConstantQuery != query ? null : query, isOwn);
        foreach (var origin in given.Origins)
        {
            if (origin.Item is { Kind: OriginKind.ModelOutput, Site: { } site })
                _queriedWith.Add(site);
        }
    }

    /// <summary>Takes out the calls that a trial run recorded.</summary>
    public IReadOnlyList<RecordedCall> Trial(Action run)
    {
        var before = _calls.ToList();
        var forwarded = _forwarded.Count;
        _calls.Clear();
        run();
        _forwarded.RemoveRange(forwarded, _forwarded.Count - forwarded);
        var recorded = _calls.Values.ToList();
        _calls.Clear();
        foreach (var pair in before)
            _calls[pair.Key] = pair.Value;
        return recorded;
    }

    public Summary Complete(Value returned, Store exit, bool isCut) =>
        new(returned, exit, _calls.Values.OrderBy(c => c.Site.SpanStart).ToImmutableArray(), _made.ToImmutableArray(), _queriedWith.Distinct().ToImmutableArray(), isCut)
        {
            IsForwarder = _forwards || _isMiddleware,
            Retrievals = _retrievals.Values.OrderBy(r => r.Site.SpanStart).ToImmutableArray(),
            Forwarded = _forwards ? _forwarded.ToImmutableArray() : ImmutableArray<ForwardedCall>.Empty,
            // A builder is registered before it is filled: what it holds in the end counts as well.
            Registrations = _registered.Select(r => new Registration(r.Service, r.Key, new Heap(r.State).Flatten(r.Given).And(new Heap(exit).Flatten(r.Given)))).ToImmutableArray(),
        };

    /// <summary>A callee that runs here, because it is handed a lambda, has its own record elsewhere.</summary>
    private bool IsInside(SyntaxNode site)
    {
        foreach (var root in roots)
        {
            if (root.Syntax.SyntaxTree == site.SyntaxTree && root.Syntax.FullSpan.Contains(site.Span))
                return true;
        }
        return false;
    }

    /// <summary>The token that a reader sees as the call.</summary>
    public static Location NameOf(SyntaxNode site) => site switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.GetLocation(),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.GetLocation(),
        InvocationExpressionSyntax invocation => invocation.Expression.GetLocation(),
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        _ => site.GetLocation(),
    };
}
