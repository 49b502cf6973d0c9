using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>Where the locals of a body, and the parameters of its lambdas, are read and written.</summary>
internal sealed class BodyReferences
{
    private readonly Dictionary<ISymbol, List<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, IOperation> _calls = new();

    public BodyReferences(IReadOnlyList<IOperation> roots)
    {
        foreach (var operation in roots.SelectMany(r => r.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    Add(local.Local, local);
                    break;
                case IParameterReferenceOperation parameter:
                    Add(parameter.Parameter, parameter);
                    break;
                case IInvocationOperation:
                    _calls[operation.Syntax] = operation;
                    break;
            }
        }
    }

    /// <summary>The call that a node is.</summary>
    public IOperation? At(SyntaxNode node) => _calls.TryGetValue(node, out var operation) ? operation : null;

    public IReadOnlyList<IOperation> Of(ISymbol symbol) => _references.TryGetValue(symbol, out var found) ? found : Array.Empty<IOperation>();

    private void Add(ISymbol symbol, IOperation reference)
    {
        if (!_references.TryGetValue(symbol, out var found))
            _references[symbol] = found = new();
        found.Add(reference);
    }
}
