using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>What a compilation says of its model calls: marks in its code or in what it references, and options of its folders. Asked before any call is analyzed.</summary>
internal sealed class Expectations(Compilation compilation, AnalyzerSettings settings)
{
    private const int Unasked = 0, No = 1, Yes = 2;

    private int _declarations;
    private int _marks;

    /// <summary>Whether a rule could find anything in a file: with nothing declared, marked or set, there is nothing that a call could contradict.</summary>
    public bool MayBeMissed(SyntaxTree tree, CancellationToken cancellation) =>
        settings.EmitsInventory(tree)
        || settings.Option(tree, DeclarationReader.DomainOption) is not null
        || HasMarks(cancellation)
        || IsDeclaringExpected(cancellation);

    /// <summary>An assembly that declares something, in code or for a folder, is expected to declare all; strict mode expects it of every assembly.</summary>
    public bool IsDeclaringExpected(CancellationToken cancellation)
    {
        if (_declarations == Unasked)
        {
            var isExpected = settings.IsStrict
                || Shows(DeclarationReader.DeclaringMarks, cancellation)
                || compilation.SyntaxTrees.Any(t => settings.Option(t, DeclarationReader.PhaseOption) is not null);
            _declarations = isExpected ? Yes : No;
        }
        return _declarations == Yes;
    }

    /// <summary>Whether a mark stands in the code, or in what it references.</summary>
    public bool HasMarks(CancellationToken cancellation)
    {
        if (_marks == Unasked)
        {
            var isMarked = compilation.SourceModule.ReferencedAssemblySymbols.Any(Marks.UsedBy) || Shows(Marks.All, cancellation);
            _marks = isMarked ? Yes : No;
        }
        return _marks == Yes;
    }

    private bool Shows(ImmutableArray<string> marks, CancellationToken cancellation) =>
        Marks.MayStandIn(compilation) && compilation.SyntaxTrees.Any(t => marks.Any(FileIndex.Of(t, cancellation).Attributes.Contains));
}
