using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>The bodies of this compilation's methods as operations. The one class that binds another file than the one being analyzed.</summary>
internal sealed class CompilationBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxNode, IMethodSymbol?> _callees = new();

    /// <summary>Whether a member is declared in this compilation; with a project reference a callee has syntax too, which must not be bound here.</summary>
    public bool IsSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>The method as it is declared, with its body.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        return method.PartialImplementationPart ?? method;
    }

    /// <summary>A type by its documentation-comment id, here or in a referenced assembly.</summary>
    public INamedTypeSymbol? Type(string id) => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) as INamedTypeSymbol;

    /// <summary>Whether a property stores its value: neither computed, nor abstract.</summary>
    public bool IsAutomatic(IPropertySymbol property)
    {
        if (property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface)
            return false;
        foreach (var reference in property.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax declaration
                && (declaration.ExpressionBody is not null || declaration.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) == true))
                return false;
        }
        return true;
    }

    /// <summary>What runs when a method is called, in order: of a constructor also the initializers. Empty if there is no body here.</summary>
    public IReadOnlyList<IOperation> Operations(IMethodSymbol method, CancellationToken cancellation)
    {
        method = Definition(method);
        if (!IsSource(method))
            return Array.Empty<IOperation>();
        var operations = new List<IOperation>();
        var isDelegating = false;
        IOperation? body = null;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellation);
            isDelegating |= node is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer };
            if (node is TypeDeclarationSyntax { BaseList: { } bases } && bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } baseCall)
                node = baseCall;
            body ??= node is TypeDeclarationSyntax ? null : Operation(node, cancellation);
        }
        if (method.MethodKind == MethodKind.Constructor && !isDelegating)
            operations.AddRange(Initializers(method.ContainingType, isStatic: false, cancellation));
        else if (method.MethodKind == MethodKind.StaticConstructor)
            operations.AddRange(Initializers(method.ContainingType, isStatic: true, cancellation));
        if (body is not null)
            operations.Add(body);
        return operations;
    }

    /// <summary>The initializer of a field or property, if it has one.</summary>
    public IOperation? Initializer(ISymbol member, CancellationToken cancellation)
    {
        if (!IsSource(member))
            return null;
        foreach (var reference in member.OriginalDefinition.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            };
            if (value is not null)
                return Operation(value, cancellation);
        }
        return null;
    }

    /// <summary>A lambda by its syntax.</summary>
    public IAnonymousFunctionOperation? Lambda(SyntaxNode syntax, CancellationToken cancellation) =>
        compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? Operation(syntax, cancellation) as IAnonymousFunctionOperation : null;

    /// <summary>The method to summarize for a body: for an initializer a constructor that runs it.</summary>
    public IMethodSymbol? MethodOf(SyntaxNode body, CancellationToken cancellation)
    {
        var model = Model(body.SyntaxTree);
        switch (body)
        {
            case ArrowExpressionClauseSyntax { Parent: { } property }:
                return (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod;
            case EqualsValueClauseSyntax { Parent: { } property }:
                return ConstructorOf(model.GetDeclaredSymbol(property, cancellation));
            case VariableDeclaratorSyntax:
                return ConstructorOf(model.GetDeclaredSymbol(body, cancellation));
            case TypeDeclarationSyntax:
                return (model.GetDeclaredSymbol(body, cancellation) as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(c => c.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == body.SyntaxTree && r.Span == body.Span));
            default:
                return model.GetDeclaredSymbol(body, cancellation) as IMethodSymbol;
        }
    }

    /// <summary>The method that a call names. Remembered, because every method of its name asks who calls it.</summary>
    public IMethodSymbol? Callee(SyntaxNode call, CancellationToken cancellation)
    {
        if (!_callees.TryGetValue(call, out var callee))
            _callees[call] = callee = Model(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol ?? Candidate(call, cancellation);
        return callee;
    }

    /// <summary>The method that a call without a fitting overload most likely means: one that has the parameters which the call names.</summary>
    public IMethodSymbol? Candidate(SyntaxNode call, CancellationToken cancellation)
    {
        var model = Model(call.SyntaxTree);
        var candidates = model.GetSymbolInfo(call, cancellation).CandidateSymbols.OfType<IMethodSymbol>();
        if (call is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } invocation && arguments.Any(a => a.NameColon is not null))
            candidates = candidates.Concat(model.GetMemberGroup(invocation.Expression, cancellation).OfType<IMethodSymbol>()).OrderByDescending(m => arguments.All(a => a.NameColon is not { } named || m.Parameters.Any(p => p.Name == named.Name.Identifier.ValueText)));
        else
            candidates = candidates.OrderBy(static _ => 0);
        return ((IOrderedEnumerable<IMethodSymbol>)candidates).ThenByDescending(m => m.Parameters.Length).FirstOrDefault();
    }

    /// <summary>The type of an expression, also one whose name is all that is known of it.</summary>
    public ITypeSymbol? TypeOf(SyntaxNode expression, CancellationToken cancellation) => Model(expression.SyntaxTree).GetTypeInfo(expression, cancellation).Type;

    /// <summary>What an expression names; null if that does not compile.</summary>
    public ISymbol? Named(SyntaxNode expression, CancellationToken cancellation) => Model(expression.SyntaxTree).GetSymbolInfo(expression, cancellation).Symbol;

    public ISymbol? Declared(SyntaxNode declaration, CancellationToken cancellation) =>
        Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation);

    /// <summary>A part of a body, where the whole does not lead to it.</summary>
    public IOperation? Expression(SyntaxNode expression, CancellationToken cancellation) => Operation(expression, cancellation);

    private static IMethodSymbol? ConstructorOf(ISymbol? member) =>
        member?.IsStatic == true ? member.ContainingType.StaticConstructors.FirstOrDefault() : member?.ContainingType.InstanceConstructors.InFileOrder().FirstOrDefault();

    private IEnumerable<IOperation> Initializers(INamedTypeSymbol type, bool isStatic, CancellationToken cancellation)
    {
        foreach (var member in type.GetMembers().InFileOrder())
        {
            if (member.IsStatic == isStatic && !member.IsImplicitlyDeclared && member is IFieldSymbol { IsConst: false } or IPropertySymbol && Initializer(member, cancellation) is { } initializer)
                yield return initializer;
        }
    }

    private IOperation? Operation(SyntaxNode node, CancellationToken cancellation) => Model(node.SyntaxTree).GetOperation(node, cancellation);

#pragma warning disable RS1030 // a callback sees one file's model; summaries need the bodies that a call leads to, and the driver serves these models from a cache
    private SemanticModel Model(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
