using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Reports what the rules say of one document's marks, and of what should be marked. Asks nothing where no mark can stand.</summary>
internal sealed class DeclarationJudge(FlowEngine engine, AnalyzerSettings settings, Expectations expectations)
{
    private readonly RetrievalNotMarked _notMarked = new(engine);

    public void Report(SyntaxTree tree, Func<DiagnosticDescriptor, bool> isEnabled, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (!engine.UsesMarks)
            return;
        var isGenerated = new Lazy<bool>(() => GeneratedCode.Is(tree, settings.Option(tree, "generated_code"), cancellation));
        foreach (var finding in Find(tree, isEnabled, cancellation))
        {
            if (!isGenerated.Value || GeneratedCode.IsMappedToMarkup(finding.Location))
                report(finding.ToDiagnostic());
        }
    }

    private IEnumerable<Finding> Find(SyntaxTree tree, Func<DiagnosticDescriptor, bool> isEnabled, CancellationToken cancellation)
    {
        var (unused, conflict, unknown) = (isEnabled(Descriptors.DeclarationUnused) && !settings.IsTestProject, isEnabled(Descriptors.DeclarationsConflict), isEnabled(Descriptors.UnknownDomain));
        var findings = Enumerable.Empty<Finding>();
        if ((unused || conflict || unknown) && WrittenMark.In(tree, engine.Bodies, engine.Compilation, cancellation) is { Count: > 0 } marks)
        {
            var declared = marks.Where(m => m.IsDeclaring && IsFirst(m, cancellation)).ToList();
            if (unused)
                findings = findings.Concat(DeclarationUnused.Find(declared, engine, cancellation));
            if (conflict)
                findings = findings.Concat(DeclarationsConflict.Find(marks, declared, engine));
            if (unknown)
                findings = findings.Concat(UnknownDomain.Find(marks, engine.Catalog.DomainNames));
        }
        // Fakes return whatever a test wants, and other assemblies see no test's members.
        if (conflict && !settings.IsTestProject && expectations.HasMarks(cancellation))
            findings = findings.Concat(LostMarks.Find(tree, engine, cancellation));
        if (!settings.IsTestProject && engine.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && isEnabled(Descriptors.RetrievalNotMarked) && expectations.IsDeclaringExpected(cancellation))
            findings = findings.Concat(_notMarked.Find(tree, cancellation));
        return findings;
    }

    /// <summary>A type in several files is named once, at the first of its marks by path that people wrote.</summary>
    private bool IsFirst(WrittenMark mark, CancellationToken cancellation)
    {
        var first = mark.Symbol.GetAttributes()
            .Where(a => DeclarationReader.DeclaringMarks.Any(m => Marks.Is(a, m)))
            .Select(a => a.ApplicationSyntaxReference).OfType<SyntaxReference>()
            .OrderBy(r => GeneratedCode.Is(r.SyntaxTree, settings.Option(r.SyntaxTree, "generated_code"), cancellation)).ThenBy(r => r.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(r => r.Span.Start)
            .FirstOrDefault();
        return first is not null && first.SyntaxTree == mark.Syntax.SyntaxTree && first.Span == mark.Syntax.Span;
    }
}
