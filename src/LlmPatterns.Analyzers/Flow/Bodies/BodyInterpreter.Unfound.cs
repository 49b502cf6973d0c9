using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Names that the compilation cannot find: what they are given is passed on, and a catalog may know them by name.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>A call of something that is not there: it passes on what it is given, and what its lambdas make of that.</summary>
    private Value Unfound(IOperation operation)
    {
        var given = VisitChildren(operation);
        // What a member or an element of an unknown type is read from is not always among the children.
        var source = operation.Syntax switch
        {
            ElementAccessExpressionSyntax element => element.Expression,
            MemberAccessExpressionSyntax member => member.Expression,
            _ => null,
        };
        if (source is not null && !operation.ChildOperations.Any(c => c.Syntax.Span.Contains(source.Span)))
            given = given.And(Visit(_engine.Bodies.Expression(source, _query.Cancellation)));
        var result = given;
        foreach (var target in given.Targets)
        {
            if (IsProjection(target.Lambda))
                result = result.And(RunTarget(target, target.Method.Parameters.Select(_ => given.OriginsOnly()).ToImmutableArray(), operation.Syntax)).WithoutTargets();
        }
        foreach (var entry in UnfoundEntries(operation))
            result = entry.Kind is CatalogKind.Invoke or CatalogKind.Answer or CatalogKind.Embed or CatalogKind.Neutral ? Meaning(entry, operation.Syntax) : result.And(Meaning(entry, operation.Syntax));
        return result;
    }

    /// <summary>A lambda that takes its types from the call, as LINQ's do; one that names them may be a tool, which runs when the model asks for it.</summary>
    private static bool IsProjection(SyntaxNode? lambda) => lambda is SimpleLambdaExpressionSyntax or ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: > 0 } && (lambda as ParenthesizedLambdaExpressionSyntax)?.ParameterList.Parameters.All(p => p.Type is null) != false;

    /// <summary>What the shipped catalogs say of a name that the compilation cannot find; what only some arguments bring, where one is given by its name.</summary>
    private ImmutableArray<CatalogEntry> UnfoundEntries(IOperation operation)
    {
        var entries = operation.Syntax switch
        {
            BaseObjectCreationExpressionSyntax creation => _engine.UnfoundNames.OfType(operation.Type, creation),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => _engine.UnfoundNames.OfMember(_engine.Bodies.TypeOf(access.Expression, _query.Cancellation), access.Name.Identifier.ValueText, access),
            _ => ImmutableArray<CatalogEntry>.Empty,
        };
        return entries.RemoveAll(e => !e.When.IsDefault && ArgumentsOf((ExpressionSyntax)operation.Syntax)?.Arguments.Any(a => a.NameColon is { } name && e.When.Contains(name.Name.Identifier.ValueText)) != true);
    }

    private static Value Meaning(CatalogEntry entry, SyntaxNode site)
    {
        var location = BodyRecord.NameOf(site);
        OriginKind? kind = entry.Kind switch
        {
            CatalogKind.Hosted or CatalogKind.Opaque when entry.Possible || entry.Kind == CatalogKind.Opaque => OriginKind.Unknown,
            CatalogKind.Hosted => OriginKind.Hosted,
            CatalogKind.Retrieve or CatalogKind.Provider => OriginKind.Retrieved,
            CatalogKind.SearchTool => OriginKind.RetrievalTool,
            CatalogKind.Tool => OriginKind.KnowledgeTool, // whose body is as little in sight as its maker
            CatalogKind.External => OriginKind.External,
            CatalogKind.Document => OriginKind.Document,
            CatalogKind.Input => OriginKind.UserInput,
            CatalogKind.Invoke or CatalogKind.Answer => OriginKind.ModelOutput,
            _ => null,
        };
        return kind is { } known ? Value.Of(new Origin(known, entry.Name == "#ctor" || entry.Id[0] == 'T' ? DocumentationIds.NameOf(entry.BareId) : entry.Name, location)) : Value.Empty;
    }
}
