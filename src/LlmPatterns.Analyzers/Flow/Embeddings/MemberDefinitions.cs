using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>What fields and properties are set to, what methods return, and who calls them.</summary>
internal sealed class MemberDefinitions(FlowEngine engine, CancellationToken cancellation)
{
    private const int MostCalls = 16;

    /// <summary>The values of a field or property of this compilation, wherever they are written.</summary>
    public IReadOnlyList<IOperation>? Of(ISymbol member)
    {
        member = member.OriginalDefinition;
        if (member is IPropertySymbol property && !engine.Bodies.IsAutomatic(property))
            return property.GetMethod is { IsAbstract: false } getter ? Returned(getter) : null;
        if (IsPositional(member))
            return null;
        var values = new List<IOperation>();
        if (engine.Bodies.Initializer(member, cancellation) is ISymbolInitializerOperation { Value: { } initial })
            values.Add(initial);
        return Assigned(member, values) ? values : null;
    }

    /// <summary>The values that a method of this compilation returns.</summary>
    public IReadOnlyList<IOperation> Returned(IMethodSymbol method)
    {
        method = CompilationBodies.Definition(method);
        var bodies = engine.Bodies.Operations(method, cancellation).AsEnumerable();
        if (method.MethodKind == MethodKind.LocalFunction)
            bodies = bodies.Select(b => b is ILocalFunctionOperation { Body: { } body } ? body : b);
        return bodies.SelectMany(Returns).ToList();
    }

    /// <summary>The arguments of the calls of a method or constructor in this compilation; null if they are too many, or not all are known.</summary>
    public IReadOnlyList<ImmutableArray<IArgumentOperation>>? CallsOf(IMethodSymbol method)
    {
        method = CompilationBodies.Definition(method);
        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        var calls = new List<ImmutableArray<IArgumentOperation>>();
        foreach (var unit in engine.Index.Callers(new[] { name }, cancellation))
        {
            foreach (var node in unit.Calls[name])
            {
                if (engine.Bodies.Callee(node, cancellation) is not { } callee || !SymbolEqualityComparer.Default.Equals(CompilationBodies.Definition(callee.ReducedFrom ?? callee), method))
                    continue;
                if (calls.Count == MostCalls || engine.Bodies.Expression(node, cancellation) is not { } call)
                    return null;
                calls.Add((call as IInvocationOperation)?.Arguments ?? (call as IObjectCreationOperation)?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty);
            }
        }
        return calls;
    }

    /// <summary>Whether a parameter is given another value in its body, or handed on by reference.</summary>
    public bool IsReassigned(IParameterSymbol parameter) => parameter.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).Any(declared => declared.Parent?.Parent is { } owner
        && owner.DescendantNodes().Any(n => n switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent: not InitializerExpressionSyntax } => target.Identifier.ValueText == parameter.Name,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax target } => target.Identifier.ValueText == parameter.Name,
            _ => false,
        }));

    /// <summary>The values after <c>return</c>, lambdas and local functions within left aside.</summary>
    public static IEnumerable<IOperation> Returns(IOperation body)
    {
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value })
                yield return value;
            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                    open.Push(child);
            }
        }
    }

    /// <summary>Whether a record's constructor sets a property.</summary>
    public static bool IsPositional(ISymbol member) => member.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is ParameterSyntax);

    private bool Assigned(ISymbol member, List<IOperation> values)
    {
        var types = member.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).ToList();
        var own = types.SelectMany(t => t.DescendantNodes()).OfType<AssignmentExpressionSyntax>().Where(a => NameOf(a.Left) == member.Name);
        var others = engine.Index.Writers(member.Name, cancellation).SelectMany(u => u.Writes[member.Name]).Select(t => t.Parent).OfType<AssignmentExpressionSyntax>().Where(a => !types.Any(t => t.SyntaxTree == a.SyntaxTree && t.Span.Contains(a.Span)));
        foreach (var assignment in own.Concat(others))
        {
            var operation = engine.Bodies.Expression(assignment, cancellation);
            var (target, value) = operation switch
            {
                ISimpleAssignmentOperation simple => (simple.Target, simple.Value),
                ICoalesceAssignmentOperation coalesce => (coalesce.Target, coalesce.Value),
                IAssignmentOperation other => (other.Target, null),
                _ => (null, null),
            };
            if (target is not IMemberReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member))
                continue;
            if (value is null)
                return false;
            values.Add(value);
        }
        return true;
    }

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
