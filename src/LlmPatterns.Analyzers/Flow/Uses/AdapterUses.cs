using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>Whether an adapter that is loaded is provably applied to nothing that answers. Each use that has no rule here may apply it, so whatever is claimed is seen.</summary>
internal sealed class AdapterUses(FlowEngine engine, CancellationToken cancellation)
{
    /// <summary>How the names of methods begin that take an adapter away or free it.</summary>
    private static readonly string[] Endings = { "Dispose", "Unload", "Close", "Free", "Remove" };

    /// <param name="load">The call that loads it: it returns the adapter, or keeps it in its receiver.</param>
    /// <param name="isLocal">Whether a variable may hold it; else only a private member does, which other bodies see.</param>
    public bool AreIdle(InvocationExpressionSyntax load, bool isLocal)
    {
        var isKept = engine.Bodies.Callee(load, cancellation) is { ReturnsVoid: true };
        if (isKept)
            return load.Expression is MemberAccessExpressionSyntax { Expression: var target } && Whole(target) is { } holder && IsOwn(holder) && IsIdle(holder, isLocal);
        var value = Outermost(load);
        return value.Parent switch
        {
            ExpressionStatementSyntax => isLocal,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initializer => IsIdle(engine.Bodies.Declared(initializer.Parent!, cancellation), isLocal),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: IdentifierNameSyntax { Identifier.ValueText: "_" } discard } => isLocal && engine.Bodies.Named(discard, cancellation) is IDiscardSymbol,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment when assignment.Right == value => IsIdle(Whole(assignment.Left), isLocal),
            _ => isLocal && IsAppliedToNothing(value),
        };
    }

    /// <summary>The variable or member that an expression is, and no part of one.</summary>
    private ISymbol? Whole(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } ? engine.Bodies.Named(expression, cancellation) : null;

    /// <summary>Whether it holds only what is made here, so that nobody else has it.</summary>
    private bool IsOwn(ISymbol holder) => MadeFrom.Values(holder, cancellation).ToList() is { Count: > 0 } values && values.All(v => v is BaseObjectCreationExpressionSyntax);

    private bool IsIdle(ISymbol? holder, bool isLocal) =>
        ((isLocal && holder is ILocalSymbol) || (holder is not null && MadeFrom.IsPrivate(holder)))
        && MadeFrom.Mentions(holder, cancellation).All(m => IsIdleUse(m) || IsAppliedToNothing(m));

    private bool IsIdleUse(IdentifierNameSyntax mention)
    {
        var used = Outermost(mention);
        switch (used.Parent)
        {
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment:
                return assignment.Left == used;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call } access when access.Expression == used && call.Expression == access:
                return IsEnding(access.Name) || engine.Bodies.Callee(call, cancellation) is { } method && engine.Catalog.Find(method).Any(e => e.LoadsAdapter);
            case MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access when access.Expression == used:
                return engine.Bodies.TypeOf(access, cancellation) is { } type && (FlowTypes.IsText(type) || FlowTypes.CarriesNothing(type));
            case ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax, WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } access:
                return access.Expression == used && IsEnding(binding.Name);
            case UsingStatementSyntax or IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } }:
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }:
                return true;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } }:
                return true;
            default:
                return false;
        }
    }

    private static bool IsEnding(SimpleNameSyntax method) => Endings.Any(e => method.Identifier.ValueText.StartsWith(e, StringComparison.Ordinal));

    /// <summary>Whether it is applied to an object that is made here and that nothing else is made from: what answers is another one.</summary>
    private bool IsAppliedToNothing(ExpressionSyntax adapter)
    {
        foreach (var call in adapter.Ancestors().TakeWhile(a => a is not StatementSyntax).OfType<InvocationExpressionSyntax>())
        {
            if (engine.Bodies.Callee(call, cancellation) is { } method && engine.Catalog.Find(method).Any(e => e.AppliesAdapter))
                return call is { Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax { Expression: var target } } && IsUnused(target);
        }
        return false;
    }

    private bool IsUnused(ExpressionSyntax target)
    {
        while (target is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } part)
            target = part.Expression;
        return target is BaseObjectCreationExpressionSyntax
            || (target is IdentifierNameSyntax && engine.Bodies.Named(target, cancellation) is ILocalSymbol { IsRef: false } local && local.DeclaringSyntaxReferences.All(r => IsMade(r.GetSyntax(cancellation)))
                && MadeFrom.Mentions(local, cancellation).All(m => IsIdleUse(m) || IsTarget(m)));
    }

    private static bool IsMade(SyntaxNode declaration) => declaration is VariableDeclaratorSyntax { Initializer.Value: var made }
        && (made is BaseObjectCreationExpressionSyntax || (made is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && access.Name.Identifier.ValueText.StartsWith("Create", StringComparison.Ordinal)));

    /// <summary>Whether an adapter is applied to it, or to a part of it.</summary>
    private bool IsTarget(IdentifierNameSyntax mention)
    {
        SyntaxNode at = mention;
        while (at.Parent is MemberAccessExpressionSyntax access && access.Expression == at)
            at = access;
        return at.Parent is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call && call.Expression == at && engine.Bodies.Callee(call, cancellation) is { } method && engine.Catalog.Find(method).Any(e => e.AppliesAdapter);
    }

    /// <summary>The expression with what only writes it out: parentheses, <c>this.</c>, <c>!</c>.</summary>
    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } || (expression.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == expression))
            expression = (ExpressionSyntax)expression.Parent;
        return expression;
    }
}
