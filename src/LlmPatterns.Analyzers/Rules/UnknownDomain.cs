using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP306: a domain name that is not configured, and a mark where it can mean nothing. Stands at the mark.</summary>
internal static class UnknownDomain
{
    /// <summary>The property that holds the name which was meant, for the fix.</summary>
    public const string Nearest = "nearest";

    /// <param name="marks">The marks of one file.</param>
    /// <param name="domains">The names that are known.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<WrittenMark> marks, DomainNames domains)
    {
        foreach (var mark in marks)
        {
            if (DomainOf(mark) is { } name && domains.ProblemOf(name) is { } problem)
                yield return At(mark, Ended(problem.Problem)) with { Properties = ImmutableDictionary<string, string?>.Empty.Add(Nearest, problem.Nearest) };
            if (Meaningless(mark) is { } why)
                yield return At(mark, $"{WrittenMark.Spell(mark.Name)} means nothing on '{mark.Holder}': {why}.");
        }
    }

    /// <summary>The same of the names that <c>llm_patterns.domain</c> gives to folders, each once.</summary>
    public static IEnumerable<string> OfFolders(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var settings = new AnalyzerSettings(options.AnalyzerConfigOptionsProvider);
        var names = new SortedSet<string>(compilation.SyntaxTrees.Select(t => settings.Option(t, DeclarationReader.DomainOption)?.Trim()).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        if (names.Count == 0 || SymbolCatalog.TryCreate(compilation, ConfigurationFiles.Read(options.AdditionalFiles, cancellation), cancellation) is not { } catalog)
            return Enumerable.Empty<string>();
        return names.Select(n => catalog.DomainNames.ProblemOf(n)?.Problem).OfType<string>().Select(p => $"{DeclarationReader.DomainOption}: {Ended(p)}").ToList();
    }

    private static string Ended(string problem) => problem.EndsWith("?", StringComparison.Ordinal) ? problem : problem + ".";

    private static Finding At(WrittenMark mark, string message) => new(Descriptors.UnknownDomain, mark.Location, ImmutableArray<Location>.Empty, message);

    private static string? DomainOf(WrittenMark mark) => mark.Name switch
    {
        Marks.DomainSpecific => DeclarationReader.DomainOf(mark.Symbol)?.Name,
        Marks.FineTunedModel => DeclarationReader.TuningOf(mark.Data)?.Domain,
        _ => null,
    };

    private static string? Meaningless(WrittenMark mark) => (mark.Name, mark.Symbol) switch
    {
        (Marks.Prompt, IParameterSymbol { ContainingSymbol: IMethodSymbol method }) when !IsWrapper(method) => "its method is no [ModelInvocation]",
        (Marks.ContextRetrieval or Marks.NotRetrieved, IMethodSymbol method) when ReturnsNothing(method) && !IsWrapper(method) => "it returns nothing",
        (Marks.FineTunedModel, IParameterSymbol { Type: var type }) when FlowTypes.CarriesNothing(type) => "it is no client",
        (Marks.FineTunedModel, IFieldSymbol { Type: var type }) when FlowTypes.CarriesNothing(type) => "it is no client",
        _ => null,
    };

    private static bool IsWrapper(IMethodSymbol method) => Marks.Has(method, Marks.ModelInvocation) || BaseMembers.Of(method).Any(b => Marks.Has(b, Marks.ModelInvocation));

    /// <summary>What it finds may come back by a reference, and what it fills may have been handed to it.</summary>
    private static bool ReturnsNothing(IMethodSymbol method) =>
        (method.ReturnsVoid || FlowTypes.Unwrapped(method.ReturnType) is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0, ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } })
        && method.Parameters.All(p => p.RefKind is RefKind.None or RefKind.In && (FlowTypes.IsText(p.Type) || FlowTypes.CarriesNothing(p.Type)));
}
