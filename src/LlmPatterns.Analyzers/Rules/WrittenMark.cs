using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>A mark that stands in a file.</summary>
/// <param name="Syntax">Where.</param>
/// <param name="Data">What it says.</param>
/// <param name="Symbol">What it stands on; a return value's method.</param>
internal sealed record WrittenMark(AttributeSyntax Syntax, AttributeData Data, ISymbol Symbol)
{
    /// <summary>The name of its class.</summary>
    public string Name => Data.AttributeClass!.Name;

    /// <summary>Where a finding about it stands.</summary>
    public Location Location => Syntax.Name.GetLocation();

    /// <summary>What it stands on, as a reader would say it.</summary>
    public string Holder => Symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor, ContainingType.Name: var type } => type,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
        _ => Symbol.Name,
    };

    /// <summary>Whether it declares an approach.</summary>
    public bool IsDeclaring => DeclarationReader.DeclaringMarks.Contains(Name);

    /// <summary>The name as it is written in code.</summary>
    public static string Spell(string mark) => $"[{mark.Substring(0, mark.Length - "Attribute".Length)}]";

    /// <summary>The marks of one file, in order.</summary>
    public static IReadOnlyList<WrittenMark> In(SyntaxTree tree, CompilationBodies bodies, Compilation compilation, CancellationToken cancellation)
    {
        var found = new List<WrittenMark>();
        foreach (var syntax in FileIndex.Of(tree, cancellation).Marks)
        {
            foreach (var symbol in Marked(syntax, bodies, compilation, cancellation))
            {
                if (On(symbol).FirstOrDefault(a => a.ApplicationSyntaxReference is { } written && written.SyntaxTree == tree && written.Span == syntax.Span && Marks.All.Any(m => Marks.Is(a, m))) is not { } data)
                    continue;
                found.Add(new(syntax, data, symbol));
                break;
            }
        }
        return found;
    }

    private static IEnumerable<AttributeData> On(ISymbol symbol) =>
        symbol is IMethodSymbol method ? method.GetAttributes().Concat(method.GetReturnTypeAttributes()) : symbol.GetAttributes();

    /// <summary>What an attribute may stand on, by the declaration that it is written at and its target.</summary>
    private static IEnumerable<ISymbol> Marked(AttributeSyntax syntax, CompilationBodies bodies, Compilation compilation, CancellationToken cancellation)
    {
        var declaration = syntax.Parent?.Parent;
        var declared = declaration switch
        {
            null => null,
            CompilationUnitSyntax => compilation.Assembly,
            BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } => bodies.Declared(variables[0], cancellation),
            LambdaExpressionSyntax => bodies.Named(declaration, cancellation),
            _ => bodies.Declared(declaration, cancellation),
        };
        if (declared is null)
            yield break;
        yield return declared;
        var others = declared switch
        {
            IPropertySymbol property => property.ContainingType.GetMembers().Where(m => m is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)),
            IParameterSymbol { ContainingType: { IsRecord: true } record } => record.GetMembers(declared.Name),
            INamedTypeSymbol type => type.InstanceConstructors.Where(c => c.DeclaringSyntaxReferences.Any(r => r.Span == declaration!.Span)),
            _ => Enumerable.Empty<ISymbol>(),
        };
        foreach (var other in others)
            yield return other;
    }
}
