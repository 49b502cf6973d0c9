using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow;
using LlmPatterns.Analyzers.Flow.Embeddings;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Reports what the rules say of one document's model calls. Findings stand in that document only, so each file can be analyzed alone.</summary>
internal sealed class DocumentJudge(DeclaredCalls calls, Expectations expectations)
{
    private readonly FlowEngine _engine = calls.Engine;
    private readonly AnalyzerSettings _settings = calls.Settings;
    private readonly DeclarationJudge _declarations = new(calls.Engine, calls.Settings, expectations);
    private readonly VectorUses _vectors = new(calls.Engine);

    public void Report(SyntaxTree tree, Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (var finding in Mismatches(tree, cancellation))
            report(finding.ToDiagnostic());
        if (!expectations.MayBeMissed(tree, cancellation) && !calls.MayShow(tree, cancellation))
            return;
        var found = calls.In(tree, cancellation);
        if (_settings.EmitsInventory(tree))
        {
            foreach (var call in found)
                report(Inventory.Of(call));
        }
        var judged = Judged(found, tree, cancellation);
        foreach (var call in judged)
        {
            foreach (var finding in SlotTable.Decide(call, rule => IsEnabled(rule, tree, cancellation)))
                report(finding.ToDiagnostic());
        }
        foreach (var finding in PromptPlaceholderNotFilled.Find(judged).Concat(RetrievedContextDiscarded.Find(judged)).Concat(RetiredModel.Find(judged)))
            report(finding.ToDiagnostic());
        foreach (var (type, call) in Undeclared(judged, tree, cancellation))
        {
            if (!IsNamedInAnEarlierFile(type, tree, cancellation))
                report(PhaseNotDeclared.At(call, type).ToDiagnostic());
        }
        _declarations.Report(tree, rule => IsEnabled(rule, tree, cancellation), report, cancellation);
    }

    /// <summary>Where vectors meet a field that they don't fit, whether the file asks a model or not.</summary>
    private IEnumerable<Finding> Mismatches(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_settings.IsTestProject || !_vectors.MayBeIn(tree, cancellation) || !IsEnabled(Descriptors.EmbeddingMismatch, tree, cancellation))
            return Array.Empty<Finding>();
        var isGenerated = GeneratedCode.Is(tree, _settings.Option(tree, "generated_code"), cancellation);
        return EmbeddingMismatch.Find(_vectors.All(cancellation), tree, cancellation).Where(f => !isGenerated || GeneratedCode.IsMappedToMarkup(f.Location));
    }

    /// <summary>The calls that people wrote, and of a test project those in marked code.</summary>
    private List<ModelCall> Judged(IReadOnlyList<ModelCall> found, SyntaxTree tree, CancellationToken cancellation)
    {
        var isGenerated = found.Count > 0 && GeneratedCode.Is(tree, _settings.Option(tree, "generated_code"), cancellation);
        return found
            .Where(c => !isGenerated || GeneratedCode.IsMappedToMarkup(c.Location))
            .Where(c => !_settings.IsTestProject || c.Declaration.Exists || c.Domain is not null)
            .Select(c => c.TemplateGaps.IsEmpty || IsEnabled(Descriptors.PlaceholderNotFilled, tree, cancellation) ? c : c with { TemplateGaps = ImmutableArray<TemplateGap>.Empty })
            .Select(c => c.Retrievals.IsEmpty || IsEnabled(Descriptors.RetrievedContextDiscarded, tree, cancellation) ? c : c with { Retrievals = c.Retrievals.RemoveAll(r => r.IsDiscarded) })
            .ToList();
    }

    private IReadOnlyList<(INamedTypeSymbol Type, ModelCall Call)> Undeclared(IReadOnlyList<ModelCall> judged, SyntaxTree tree, CancellationToken cancellation)
    {
        var undeclared = PhaseNotDeclared.Find(judged);
        return undeclared.Count > 0 && IsEnabled(Descriptors.PhaseNotDeclared, tree, cancellation) && expectations.IsDeclaringExpected(cancellation)
            ? undeclared
            : Array.Empty<(INamedTypeSymbol, ModelCall)>();
    }

    /// <summary>A type in several files is named once, in the first of them by path that has a call to name.</summary>
    private bool IsNamedInAnEarlierFile(INamedTypeSymbol type, SyntaxTree tree, CancellationToken cancellation)
    {
        if (type.DeclaringSyntaxReferences.Length == 1)
            return false;
        foreach (var earlier in type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).OrderBy(t => t.FilePath, StringComparer.Ordinal).TakeWhile(t => t != tree).Distinct())
        {
            if (calls.MayBeIn(earlier, cancellation)
                && Undeclared(Judged(calls.In(earlier, cancellation), earlier, cancellation), earlier, cancellation).Any(u => SymbolEqualityComparer.Default.Equals(u.Type, type)))
                return true;
        }
        return false;
    }

    private bool IsEnabled(DiagnosticDescriptor rule, SyntaxTree tree, CancellationToken cancellation) =>
        RuleState.IsEnabled(rule, _engine.Compilation, tree, key => _settings.Option(tree, key), cancellation);
}
