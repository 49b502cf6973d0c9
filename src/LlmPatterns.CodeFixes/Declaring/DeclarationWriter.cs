using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>Writes placements into their documents, each document once.</summary>
internal static class DeclarationWriter
{
    public static async Task<Solution> WriteAsync(Solution solution, IReadOnlyList<Placement> placements, CancellationToken cancellation)
    {
        var edits = new Dictionary<SyntaxNode, AttributeEdit>();
        foreach (var placement in placements)
        {
            var document = solution.GetDocument(placement.Carrier.Declaration.SyntaxTree)!;
            var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
            Add(placement, edits, mark => Attribute(mark, SyntaxGenerator.GetGenerator(document), IsFree(model!, placement.Carrier.Declaration.SpanStart, mark)));
        }
        foreach (var file in edits.GroupBy(e => e.Key.SyntaxTree))
        {
            var root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            var changed = root.ReplaceNodes(file.Select(e => e.Key), (original, rewritten) => edits[original].Apply(rewritten));
            solution = solution.WithDocumentSyntaxRoot(solution.GetDocumentId(file.Key)!, changed);
        }
        return solution;
    }

    /// <summary>A declaration may have its attributes in several parts, so that a placement becomes several edits.</summary>
    private static void Add(Placement placement, Dictionary<SyntaxNode, AttributeEdit> edits, Func<NewMark, AttributeSyntax> attribute)
    {
        var added = placement.Added.Select(attribute).ToImmutableArray();
        var replaced = added.IsEmpty ? null : placement.Removed.FirstOrDefault();
        foreach (var removed in placement.Removed)
            EditOf(removed.Parent!.Parent!).Remove(removed, removed == replaced ? added : ImmutableArray<AttributeSyntax>.Empty);
        if (replaced is null && !added.IsEmpty)
            EditOf(placement.Carrier.Declaration).Add(added);

        AttributeEdit EditOf(SyntaxNode declaration) =>
            edits.TryGetValue(declaration, out var edit) ? edit : edits[declaration] = new(declaration);
    }

    /// <summary>Whether the attribute's name means nothing yet, so that a using can give it its meaning.</summary>
    private static bool IsFree(SemanticModel model, int position, NewMark mark) =>
        model.LookupNamespacesAndTypes(position, name: mark.Type.Name).IsEmpty
        && model.LookupNamespacesAndTypes(position, name: mark.Type.Name.Substring(0, mark.Type.Name.Length - "Attribute".Length)).IsEmpty;

    /// <summary>The name is shortened to what means the attribute where it stands.</summary>
    private static AttributeSyntax Attribute(NewMark mark, SyntaxGenerator generator, bool needsUsing)
    {
        var name = generator.TypeExpression(mark.Type);
        if (needsUsing)
            name = name.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
        var arguments = mark switch
        {
            { Copied: { } copied } => copied.ConstructorArguments.Select(a => generator.AttributeArgument(generator.TypedConstantExpression(a)))
                .Concat(copied.NamedArguments.Select(a => generator.AttributeArgument(a.Key, generator.TypedConstantExpression(a.Value)))),
            { Claim: { } claim } => Arguments(claim, generator),
            { Subject: { } subject } => new[] { generator.AttributeArgument(generator.LiteralExpression(subject)) },
            { Justification: { } justification } => new[] { generator.AttributeArgument(nameof(mark.Justification), generator.LiteralExpression(justification)) },
            _ => Enumerable.Empty<SyntaxNode>(),
        };
        var list = (AttributeListSyntax)generator.Attribute(name, arguments);
        var attribute = list.Attributes[0].NormalizeWhitespace().WithoutTrivia();
        return arguments.Any() ? attribute : attribute.WithArgumentList(null);
    }

    private static IEnumerable<SyntaxNode> Arguments(FineTuningClaim claim, SyntaxGenerator generator)
    {
        if (claim.Domain is { } domain)
            yield return generator.AttributeArgument(generator.LiteralExpression(domain));
        if (claim.Task is { } task)
            yield return generator.AttributeArgument(nameof(claim.Task), generator.LiteralExpression(task));
    }
}
