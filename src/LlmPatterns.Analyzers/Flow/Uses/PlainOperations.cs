using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>The operations of which all that they run can be named.</summary>
internal static class PlainOperations
{
    /// <param name="operation">One operation, without those inside it.</param>
    /// <param name="bodies">Tells the types of this compilation from others.</param>
    /// <param name="call">Whether a method may be called.</param>
    public static bool IsPlain(IOperation operation, CompilationBodies bodies, Func<IMethodSymbol, bool> call)
    {
        if (operation.Kind is OperationKind.Invalid or OperationKind.None || !PlainTypes.IsPlain(operation.Type, bodies))
            return false;
        switch (operation)
        {
            case IInvocationOperation invocation:
                return invocation.TargetMethod.MethodKind != MethodKind.DelegateInvoke && !IsDelegate(invocation) && call(invocation.TargetMethod);
            case IObjectCreationOperation { Constructor: var constructor } creation:
                return creation.Type?.Name is not (nameof(NotImplementedException) or nameof(NotSupportedException)) && (constructor is null || call(constructor));
            case IMethodReferenceOperation { Method: var method }:
                return call(method);
            case IPropertyReferenceOperation { Property: var property }:
                return !IsDelegate(operation) && IsCallable(property, bodies, call);
            case IParameterReferenceOperation or IFieldReferenceOperation or IEventReferenceOperation or ITypeParameterObjectCreationOperation or IDynamicInvocationOperation or IFunctionPointerInvocationOperation:
                return !IsDelegate(operation) && operation is not (ITypeParameterObjectCreationOperation or IDynamicInvocationOperation or IFunctionPointerInvocationOperation);
            case IConversionOperation conversion:
                return IsCallable(conversion.OperatorMethod, call) && (!IsDelegate(conversion) || IsDelegate(conversion.Operand));
            case IBinaryOperation { OperatorMethod: var method }:
                return IsCallable(method, call);
            case IUnaryOperation { OperatorMethod: var method }:
                return IsCallable(method, call);
            case ICompoundAssignmentOperation { OperatorMethod: var method }:
                return IsCallable(method, call);
            case IIncrementOrDecrementOperation { OperatorMethod: var method }:
                return IsCallable(method, call);
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct }:
                return call(deconstruct);
            case IForEachLoopOperation loop:
                return !RunsByPattern(loop.Collection, bodies);
            case IUsingOperation { Resources: not IVariableDeclarationGroupOperation and var resource }:
                return !RunsByPattern(resource, bodies);
            case IUsingOperation { Resources: IVariableDeclarationGroupOperation variables }:
                return !AreOwn(variables, bodies);
            case IUsingDeclarationOperation { DeclarationGroup: var variables }:
                return !AreOwn(variables, bodies);
            case IAwaitOperation { Operation: var awaited }:
                return !RunsByPattern(awaited, bodies);
            case IDeconstructionAssignmentOperation { Value: var value }:
                return !RunsByPattern(value, bodies) || value.Type is { IsTupleType: true };
            default:
                return true;
        }
    }

    private static bool IsDelegate(IOperation operation) => operation.Type?.TypeKind == TypeKind.Delegate;

    private static bool IsCallable(IMethodSymbol? method, Func<IMethodSymbol, bool> call) => method is null || call(method);

    private static bool IsCallable(IPropertySymbol property, CompilationBodies bodies, Func<IMethodSymbol, bool> call) =>
        (bodies.IsSource(property) && !property.IsVirtual && !property.IsOverride && bodies.IsAutomatic(property)) || new[] { property.GetMethod, property.SetMethod }.All(a => IsCallable(a, call));

    private static bool AreOwn(IVariableDeclarationGroupOperation variables, CompilationBodies bodies) =>
        variables.Declarations.SelectMany(d => d.Declarators).Any(d => IsOwn(d.Symbol.Type, bodies));

    /// <summary>Loops, disposal, awaiting and taking apart call members that stand nowhere in the code.</summary>
    private static bool RunsByPattern(IOperation operation, CompilationBodies bodies) =>
        IsOwn(operation is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand.Type : operation.Type, bodies);

    private static bool IsOwn(ITypeSymbol? type, CompilationBodies bodies) => type is INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false } named && bodies.IsSource(named);
}
