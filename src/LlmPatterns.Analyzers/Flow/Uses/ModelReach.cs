using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>
/// Whether a type or a member provably asks no model: all that it runs is in sight, or is a member of .NET itself that runs nobody else's code.
/// Whatever else it meets, it may ask: a library, an interface, a delegate that it was given, code that does not compile or is not written yet.
/// </summary>
internal sealed class ModelReach(FlowEngine engine, CancellationToken cancellation)
{
    /// <summary>Bodies that are looked at for one question.</summary>
    private const int MostBodies = 64;

    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly Queue<IMethodSymbol> _open = new();

    /// <summary>Whether nothing in a class, struct, member or local function, nor what it calls, can ask a model.</summary>
    public bool IsNone(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.Any(r => Shows(r.GetSyntax(cancellation))))
            return false;
        if (!(symbol is INamedTypeSymbol type ? Enter(type) && type.GetMembers().Any(IsWritten) : Enter(symbol)))
            return false;
        while (_open.Count > 0)
        {
            if (_seen.Count > MostBodies || !RunsNothingElse(_open.Dequeue()))
                return false;
        }
        return true;
    }

    /// <summary>A call by the name of a model call or a wrapper, or a branch that another build compiles: seen before anything is bound.</summary>
    private bool Shows(SyntaxNode declaration) =>
        (declaration.ContainsDirectives && declaration.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.IfDirectiveTrivia)))
        || FileIndex.Of(declaration.SyntaxTree, cancellation).Units.Any(u => u.Calls.Any(c => IsModelName(c.Key) && c.Value.Any(n => declaration.Span.Contains(n.SpanStart))) || (u.Node.Span.IntersectsWith(declaration.Span) && u.Node is not CompilationUnitSyntax && u.Mentioned.Any(IsModelName)));

    private bool IsModelName(string name) => engine.Catalog.IsModelCallName(name) || engine.IsMarkedName(name) || engine.Index.IsWrapperName(name);

    /// <summary>All parts of a type, with what it inherits: its declaration may be meant for that.</summary>
    private bool Enter(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract || !PlainTypes.IsOwn(type, engine.Bodies) || !HasPlainAttributes(type))
            return false;
        for (INamedTypeSymbol? at = type; at is not null && engine.Bodies.IsSource(at); at = at.BaseType)
        {
            if (!at.OriginalDefinition.GetMembers().All(m => m is INamedTypeSymbol nested ? nested.TypeKind is TypeKind.Enum or TypeKind.Interface || Enter(nested) : m.IsAbstract || Enter(m)))
                return false;
        }
        return true;
    }

    private bool Enter(ISymbol member)
    {
        if (Marks.Has(member, Marks.ContextRetrieval) || !HasPlainAttributes(member))
            return false;
        switch (member)
        {
            case IMethodSymbol method:
                return !method.IsAbstract && method.Parameters.All(p => IsPlain(p.Type)) && IsPlain(method.ReturnType) && Call(method, isOwn: true);
            case IPropertySymbol property:
                return !property.IsAbstract && IsPlain(property.Type) && new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().All(a => Call(a, isOwn: true));
            case IFieldSymbol field:
                return IsPlain(field.Type);
            default:
                return false;
        }
    }

    private static bool IsWritten(ISymbol member) => !member.IsImplicitlyDeclared;

    /// <summary>An attribute may hand the member to a library, as a tool or an action.</summary>
    private bool HasPlainAttributes(ISymbol symbol) =>
        symbol.GetAttributes().All(a => a.AttributeClass is { } type && (Marks.All.Any(m => Marks.Is(a, m)) || PlainTypes.IsPlain(type, engine.Bodies)));

    private bool IsPlain(ITypeSymbol? type) => PlainTypes.IsPlain(type, engine.Bodies);

    /// <summary>A body that runs: its own, or one that is called without a choice among several.</summary>
    private bool Call(IMethodSymbol method, bool isOwn = false)
    {
        method = CompilationBodies.Definition(method.ReducedFrom ?? method);
        if (!engine.Bodies.IsSource(method))
            return PlainTypes.IsPlain(method.ContainingType, engine.Bodies) && engine.Catalog.Find(method).All(e => e.Kind is CatalogKind.Carry or CatalogKind.Neutral or CatalogKind.View or CatalogKind.Input or CatalogKind.Document);
        if (method.IsExtern || method.MethodKind == MethodKind.DelegateInvoke || (!isOwn && IsChosenLate(method)) || !engine.Catalog.Find(method).IsEmpty || Marks.HasOnResult(method, Marks.ModelInvocation) || Marks.HasOnResult(method, Marks.ContextRetrieval))
            return false;
        if (_seen.Add(method))
            _open.Enqueue(method);
        return method.IsStatic || method.MethodKind == MethodKind.Constructor ? method.ContainingType.StaticConstructors.All(s => !_seen.Add(s) || Later(s)) : true;
    }

    private bool Later(IMethodSymbol method)
    {
        _open.Enqueue(method);
        return true;
    }

    private static bool IsChosenLate(IMethodSymbol method) =>
        method.IsAbstract || method.ContainingType.TypeKind == TypeKind.Interface || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed);

    private bool RunsNothingElse(IMethodSymbol method)
    {
        cancellation.ThrowIfCancellationRequested();
        if (method is { MethodKind: MethodKind.Constructor, ContainingType.BaseType: { } parent } && engine.Bodies.IsSource(parent) && !parent.InstanceConstructors.All(c => Call(c)))
            return false;
        // A local function stands in its method's body, which is bound as a whole.
        return engine.Bodies.Operations(method, cancellation).SelectMany(o => o.DescendantsAndSelf()).All(o => PlainOperations.IsPlain(o, engine.Bodies, m => Call(m)));
    }
}
