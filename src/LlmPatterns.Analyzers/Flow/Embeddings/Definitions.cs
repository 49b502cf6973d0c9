using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>
/// Where a value comes from, backwards through locals, fields, parameters and the returns of helper methods, until a library or a constant says more.
/// Every way must be in sight: with one that is not, nothing is known. Of what is null nothing comes.
/// </summary>
internal sealed class Definitions(FlowEngine engine)
{
    private const int Deepest = 40, MostLeaves = 16;

    /// <summary>The leaves of a value; null if one of them is out of sight.</summary>
    public IReadOnlyList<Leaf>? Of(IOperation value, Frame? frame, CancellationToken cancellation)
    {
        var leaves = new List<Leaf>();
        return new Walk(engine, leaves, cancellation).Add(value, frame) && leaves.Count <= MostLeaves ? leaves : null;
    }

    private sealed class Walk(FlowEngine engine, List<Leaf> leaves, CancellationToken cancellation)
    {
        private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
        private readonly MemberDefinitions _members = new(engine, cancellation);
        private int _depth;

        public bool Add(IOperation value, Frame? frame)
        {
            cancellation.ThrowIfCancellationRequested();
            if (++_depth > Deepest || leaves.Count > MostLeaves)
                return false;
            var isInSight = value.ConstantValue.HasValue ? value.ConstantValue.Value is null || Leave(value, frame) : Follow(value, frame);
            _depth--;
            return isInSight;
        }

        private bool Follow(IOperation value, Frame? frame)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    return Add(conversion.Operand, frame);
                case IAwaitOperation awaited:
                    return Add(awaited.Operation, frame);
                case ISimpleAssignmentOperation assignment:
                    return Add(assignment.Value, frame);
                case IThrowOperation or IDefaultValueOperation:
                    return true;
                case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                    return Add(conditional.WhenTrue, frame) && Add(otherwise, frame);
                case ISwitchExpressionOperation choice:
                    return choice.Arms.All(a => Add(a.Value, frame));
                case ICoalesceOperation { WhenNull.ConstantValue.HasValue: true }:
                    return Leave(value, frame); // a default: what stands before it is a setting
                case ICoalesceOperation coalesce:
                    return Add(coalesce.Value, frame) && Add(coalesce.WhenNull, frame);
                case ICoalesceAssignmentOperation coalesce:
                    return Add(coalesce.Target, frame) && Add(coalesce.Value, frame);
                case IConditionalAccessOperation access:
                    return Add(access.WhenNotNull, frame);
                case IConditionalAccessInstanceOperation instance:
                    return AccessOf(instance) is { } of && Add(of, frame);
                case ILocalReferenceOperation local:
                    return Once(local.Local, () => AddAll(LocalDefinitions.Of(local, engine.Catalog), frame));
                case IParameterReferenceOperation parameter:
                    return Once(parameter.Parameter, () => AddParameter(parameter, frame));
                case IFieldReferenceOperation { Field: var field } when engine.Bodies.IsSource(field):
                    return Once(field, () => AddAll(_members.Of(field), null));
                case IPropertyReferenceOperation { Property: var property } when engine.Bodies.IsSource(property) && !property.IsIndexer:
                    return Once(property, () => AddAll(_members.Of(property), null));
                case IInvocationOperation { TargetMethod: var method } call when engine.Bodies.IsSource(method):
                    return Once(method, () => AddReturns(call, frame));
                default:
                    return Leave(value, frame);
            }
        }

        private bool Leave(IOperation value, Frame? frame)
        {
            leaves.Add(new(value, frame));
            return true;
        }

        /// <summary>A symbol that leads back to itself says nothing new there.</summary>
        private bool Once(ISymbol symbol, Func<bool> add)
        {
            if (!_open.Add(symbol))
                return false;
            var isInSight = add();
            _open.Remove(symbol);
            return isInSight;
        }

        private bool AddAll(IReadOnlyList<IOperation>? values, Frame? frame) => values is { Count: > 0 } && values.All(v => Add(v, frame));

        private bool AddReturns(IInvocationOperation call, Frame? frame)
        {
            var method = call.TargetMethod;
            if (method.IsAbstract || (method.IsVirtual && call.IsVirtual) || (method.IsOverride && !method.ContainingType.IsSealed))
                return false;
            return AddAll(_members.Returned(method), new Frame(method, call.Arguments, frame));
        }

        private bool AddParameter(IParameterReferenceOperation reference, Frame? frame)
        {
            var parameter = reference.Parameter;
            if (_members.IsReassigned(parameter))
                return false;
            if (frame?.Given(parameter) is { } given)
                return Add(given.Value, given.Frame);
            if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor or MethodKind.ReducedExtension } method)
                return false;
            var calls = _members.CallsOf(method);
            if (calls is null)
                return false;
            if (calls.Count == 0)
                return method.MethodKind == MethodKind.Constructor && Leave(reference, frame); // a container may call it
            return calls.All(arguments => arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { } argument && Add(argument.Value, null));
        }

        private static IOperation? AccessOf(IConditionalAccessInstanceOperation instance)
        {
            IOperation below = instance;
            for (var at = instance.Parent; at is not null; below = at, at = at.Parent)
            {
                if (at is IConditionalAccessOperation access && access.WhenNotNull == below)
                    return access.Operation;
            }
            return null;
        }
    }
}
