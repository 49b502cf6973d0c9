using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Reports what the rules say of one document's model calls. Findings stand in that document only, so each file can be analyzed alone.</summary>
internal sealed class DocumentJudge(FlowEngine engine, AnalyzerSettings settings)
{
    private readonly DeclaredCalls _calls = new(engine, settings);

    public void Report(SyntaxTree tree, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var calls = _calls.In(tree, cancellation);
        if (settings.EmitsInventory(tree))
        {
            foreach (var call in calls)
                report(Inventory.Of(call));
        }
        var judged = Judged(calls, tree, cancellation);
        foreach (var call in judged)
        {
            foreach (var finding in SlotTable.Decide(call, rule => IsEnabled(rule, tree, cancellation)))
                report(finding.ToDiagnostic());
        }
        foreach (var (type, call) in Undeclared(judged, tree, cancellation))
        {
            if (!IsNamedInAnEarlierFile(type, tree, cancellation))
                report(PhaseNotDeclared.At(call, type).ToDiagnostic());
        }
    }

    /// <summary>The calls that people wrote, and of a test project those in marked code.</summary>
    private List<ModelCall> Judged(IReadOnlyList<ModelCall> calls, SyntaxTree tree, CancellationToken cancellation)
    {
        var isGenerated = calls.Count > 0 && GeneratedCode.Is(tree, settings.Option(tree, "generated_code"), cancellation);
        return calls
            .Where(c => !isGenerated || GeneratedCode.IsMappedToMarkup(c.Location))
            .Where(c => !settings.IsTestProject || c.Declaration.Exists || c.Domain is not null)
            .ToList();
    }

    private IReadOnlyList<(INamedTypeSymbol Type, ModelCall Call)> Undeclared(IReadOnlyList<ModelCall> judged, SyntaxTree tree, CancellationToken cancellation)
    {
        var undeclared = PhaseNotDeclared.Find(judged);
        return undeclared.Count > 0 && IsEnabled(Descriptors.PhaseNotDeclared, tree, cancellation) && IsDeclaringExpected(cancellation)
            ? undeclared
            : Array.Empty<(INamedTypeSymbol, ModelCall)>();
    }

    /// <summary>An assembly that declares something, in code or for a folder, is expected to declare all; strict mode expects it of every assembly.</summary>
    private bool IsDeclaringExpected(CancellationToken cancellation) =>
        settings.IsStrict
        || engine.Index.AnyFile(f => DeclarationReader.DeclaringMarks.Any(f.Attributes.Contains), cancellation)
        || engine.Compilation.SyntaxTrees.Any(t => settings.Option(t, DeclarationReader.PhaseOption) is not null);

    /// <summary>A type in several files is named once, in the first of them by path that has a call to name.</summary>
    private bool IsNamedInAnEarlierFile(INamedTypeSymbol type, SyntaxTree tree, CancellationToken cancellation)
    {
        if (type.DeclaringSyntaxReferences.Length == 1)
            return false;
        foreach (var earlier in type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).OrderBy(t => t.FilePath, StringComparer.Ordinal).TakeWhile(t => t != tree).Distinct())
        {
            if (_calls.MayBeIn(earlier, cancellation)
                && Undeclared(Judged(_calls.In(earlier, cancellation), earlier, cancellation), earlier, cancellation).Any(u => SymbolEqualityComparer.Default.Equals(u.Type, type)))
                return true;
        }
        return false;
    }

    private bool IsEnabled(DiagnosticDescriptor rule, SyntaxTree tree, CancellationToken cancellation) =>
        RuleState.IsEnabled(rule, engine.Compilation, tree, key => settings.Option(tree, key), cancellation);
}
