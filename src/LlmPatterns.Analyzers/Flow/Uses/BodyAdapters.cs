using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>The adapters that one body loads, or its type keeps, and that nothing applies: asked once, for all model calls of the body.</summary>
internal sealed class BodyAdapters
{
    private readonly FlowEngine _engine;
    private readonly CancellationToken _cancellation;
    private readonly List<(InvocationExpressionSyntax Site, IMethodSymbol Method)> _idle = new();

    public BodyAdapters(FlowEngine engine, BodyUnit unit, IMethodSymbol method, CancellationToken cancellation)
    {
        (_engine, _cancellation) = (engine, cancellation);
        if (engine.Catalog.AdapterNames.Count == 0)
            return;
        var uses = new AdapterUses(engine, cancellation);
        _idle.AddRange(LoadsIn(unit).Where(l => uses.AreIdle(l.Site, isLocal: true)));
        foreach (var other in OthersOf(method.ContainingType).Where(u => u.Node != unit.Node))
            _idle.AddRange(LoadsIn(other).Where(l => uses.AreIdle(l.Site, isLocal: false)));
    }

    /// <summary>The adapter that is loaded before a call, for the model that answers it; null if there is none.</summary>
    public IdleAdapter? IdleFor(SyntaxNode call)
    {
        if (_idle.Count == 0 || call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } })
            return null;
        foreach (var (site, method) in _idle)
        {
            if (FileIndex.OwnerOf(site) == FileIndex.OwnerOf(call) && site.SpanStart > call.SpanStart)
                continue;
            var library = method.ContainingAssembly;
            if (MadeFrom.Objects(((MemberAccessExpressionSyntax)site.Expression).Expression, library, _engine, _cancellation).Overlaps(MadeFrom.Objects(client, library, _engine, _cancellation)))
                return new(BodyRecord.NameOf(site), method.ContainingType.Name + "." + method.Name);
        }
        return null;
    }

    private IEnumerable<(InvocationExpressionSyntax Site, IMethodSymbol Method)> LoadsIn(BodyUnit unit)
    {
        foreach (var calls in unit.Calls.Where(c => _engine.Catalog.AdapterNames.Contains(c.Key)))
        {
            foreach (var call in calls.Value)
            {
                if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } site && _engine.Bodies.Callee(site, _cancellation) is { } method && _engine.Catalog.Find(method).Any(e => e.LoadsAdapter))
                    yield return (site, method);
            }
        }
    }

    /// <summary>The constructors and initializers of a type: what they keep in it is there before any of its calls.</summary>
    private IEnumerable<BodyUnit> OthersOf(INamedTypeSymbol? type)
    {
        if (type is null)
            yield break;
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            foreach (var unit in FileIndex.Of(part.SyntaxTree, _cancellation).Units)
            {
                if (part.Span.Contains(unit.Node.Span) && unit.Node is ConstructorDeclarationSyntax or VariableDeclaratorSyntax or EqualsValueClauseSyntax && unit.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Span == part.Span)
                    yield return unit;
            }
        }
    }
}
