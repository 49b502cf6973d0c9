using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow;
using LlmPatterns.Analyzers.Flow.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP304, its other half: an override of a member that is marked <c>[ContextRetrieval]</c>, without the mark and without a search in sight. Stands at the override.</summary>
internal static class LostMarks
{
    public static IEnumerable<Finding> Find(SyntaxTree tree, FlowEngine engine, CancellationToken cancellation)
    {
        foreach (var declaration in Overrides(tree.GetRoot(cancellation)))
        {
            var name = declaration is MethodDeclarationSyntax method ? method.Identifier : ((PropertyDeclarationSyntax)declaration).Identifier;
            if (!engine.IsMarkedRetrieval(name.ValueText) || engine.Bodies.Declared(declaration, cancellation) is not { } symbol || IsMarked(symbol) || Marks.Has(symbol, Marks.ModelInvocation))
                continue;
            if (Overridden(symbol).FirstOrDefault(IsMarked) is not { } marked || !Has(marked, Marks.ContextRetrieval) || Retrieves(symbol, engine, cancellation))
                continue;
            yield return new(Descriptors.DeclarationsConflict, name.GetLocation(), ImmutableArray<Location>.Empty, $"'{marked.ContainingType.Name}.{name.ValueText}' is marked [ContextRetrieval], and this override of it is not: marks are not inherited.", "marking it as well, or as [NotRetrieved]");
        }
    }

    /// <summary>No body is looked into: members stand in types only.</summary>
    private static IEnumerable<MemberDeclarationSyntax> Overrides(SyntaxNode root) =>
        root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Where(m => m is MethodDeclarationSyntax or PropertyDeclarationSyntax && m.Modifiers.Any(SyntaxKind.OverrideKeyword));

    private static IEnumerable<ISymbol> Overridden(ISymbol member)
    {
        for (var at = BaseMembers.Overridden(member); at is not null; at = BaseMembers.Overridden(at))
            yield return at;
    }

    private static bool IsMarked(ISymbol member) => Has(member, Marks.ContextRetrieval) || Has(member, Marks.NotRetrieved);

    private static bool Has(ISymbol member, string mark) => member is IMethodSymbol method ? Marks.HasOnResult(method, mark) : Marks.Has(member, mark);

    private static bool Retrieves(ISymbol member, FlowEngine engine, CancellationToken cancellation) =>
        (member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod) is { IsAbstract: false } method && ReturnedContext.Of(method, engine, cancellation) is not null;
}
