using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Reports what the rules say of one document's model calls. Findings stand in that document only, so each file can be analyzed alone.</summary>
internal sealed class DocumentJudge(DeclaredCalls declared)
{
    private readonly FlowEngine _engine = declared.Engine;
    private readonly AnalyzerSettings _settings = declared.Settings;

    public void Report(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var tree = model.SyntaxTree;
        var calls = declared.In(tree, cancellation);
        if (calls.Count == 0)
            return;
        if (_settings.EmitsInventory(tree))
        {
            foreach (var call in calls)
                report(Inventory.Of(call));
        }
        if (GeneratedCode.IsWrittenByNobody(tree, cancellation))
            return;
        bool IsEnabled(string id) => RuleState.IsEnabled(model.Compilation, tree, id, cancellation);
        var judged = _settings.IsTestProject ? calls.Where(c => c.Declaration.Exists || c.Domain is not null).ToList() : calls;
        foreach (var call in judged)
        {
            foreach (var finding in SlotTable.Decide(call, IsEnabled))
                report(finding.ToDiagnostic());
        }
        if (IsEnabled(Descriptors.PhaseNotDeclared.Id) && IsDeclaringExpected(cancellation))
        {
            foreach (var finding in PhaseNotDeclared.Decide(judged.Where(c => IsFirstFileOf(c, tree, cancellation)).ToList()))
                report(finding.ToDiagnostic());
        }
    }

    /// <summary>An assembly that declares something is expected to declare all; strict mode expects it of every assembly.</summary>
    private bool IsDeclaringExpected(CancellationToken cancellation) =>
        _settings.IsStrict || _engine.Index.AnyFile(f => DeclarationReader.DeclaringMarks.Any(f.Attributes.Contains), cancellation);

    /// <summary>A type in several files is named in the first of them that calls a model.</summary>
    private bool IsFirstFileOf(ModelCall call, SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var part in call.ContainingSymbol.ContainingType?.DeclaringSyntaxReferences.OrderBy(r => r.SyntaxTree.FilePath, StringComparer.Ordinal) ?? Enumerable.Empty<SyntaxReference>())
        {
            if (part.SyntaxTree == tree)
                return true;
            if (FileIndex.Of(part.SyntaxTree, cancellation).Units.Any(u => part.Span.Contains(u.Node.Span) && u.Calls.Keys.Any(_engine.Catalog.IsModelCallName)))
                return false;
        }
        return true;
    }
}
