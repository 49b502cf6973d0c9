using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>The changes to the attributes of one declaration. Its comments stay, wherever they stand.</summary>
internal sealed class AttributeEdit(SyntaxNode declaration)
{
    private readonly List<(int List, int Attribute, ImmutableArray<AttributeSyntax> Replacements)> _removed = new();
    private readonly List<AttributeSyntax> _added = new();
    private readonly Layout _layout = new(declaration.SyntaxTree.GetText());

    public void Add(IEnumerable<AttributeSyntax> attributes) => _added.AddRange(attributes);

    /// <param name="attribute">One of the declaration's attributes.</param>
    /// <param name="replacements">What takes its place; empty if nothing does.</param>
    public void Remove(AttributeSyntax attribute, ImmutableArray<AttributeSyntax> replacements)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        _removed.Add((AttributeLists.Of(declaration).IndexOf(list), list.Attributes.IndexOf(attribute), replacements));
    }

    /// <param name="rewritten">The declaration, perhaps with changes inside it.</param>
    public SyntaxNode Apply(SyntaxNode rewritten)
    {
        // From the last to the first, so that the places of the others hold.
        foreach (var (list, attribute, replacements) in _removed.OrderByDescending(r => r.List).ThenByDescending(r => r.Attribute))
            rewritten = Without(rewritten, list, attribute, replacements);
        return _added.Count == 0 ? rewritten : WithAdded(rewritten);
    }

    private SyntaxNode Without(SyntaxNode node, int index, int at, ImmutableArray<AttributeSyntax> replacements)
    {
        var original = AttributeLists.Of(declaration)[index];
        var list = AttributeLists.Of(node)[index];
        if (list.Attributes.Count == 1 && replacements.IsEmpty)
        {
            var next = list.GetLastToken().GetNextToken();
            node = node.ReplaceToken(next, next.WithLeadingTrivia(_layout.Joined(list, original.SpanStart, next)));
            return AttributeLists.With(node, AttributeLists.Of(node).RemoveAt(index));
        }
        var old = list.Attributes[at];
        var attributes = replacements.IsEmpty
            ? list.Attributes.RemoveAt(at)
            : list.Attributes.ReplaceRange(old, replacements.Select((a, i) => i == 0 ? a.WithTriviaFrom(old) : a.WithLeadingTrivia(SyntaxFactory.Space)));
        if (at == 0)
            attributes = attributes.Replace(attributes[0], attributes[0].WithLeadingTrivia(old.GetLeadingTrivia()));
        return AttributeLists.Replace(node, index, _layout.KeepComments(list, list.WithAttributes(attributes), original.SpanStart));
    }

    private SyntaxNode WithAdded(SyntaxNode node)
    {
        var lists = AttributeLists.Of(declaration);
        var beside = lists.LastOrDefault(l => l.Attributes.Any(IsDeclaring));
        var target = declaration is CompilationUnitSyntax
            ? SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.AssemblyKeyword))
            : beside?.Target;
        var added = _added.Select(a => SyntaxFactory.AttributeList(target, SyntaxFactory.SingletonSeparatedList(a)).NormalizeWhitespace().WithoutTrivia()).ToList();
        if ((beside ?? lists.LastOrDefault()) is not { } neighbour)
            return _layout.First(node, declaration, added);
        return AttributeLists.With(node, AttributeLists.Of(node).InsertRange(lists.IndexOf(neighbour) + 1, _layout.After(neighbour, added)));
    }

    private static bool IsDeclaring(AttributeSyntax attribute)
    {
        var name = attribute.Name.GetLastToken().ValueText;
        return DeclarationReader.DeclaringMarks.Any(m => m == name || m == name + "Attribute");
    }
}
