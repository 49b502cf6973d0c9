using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>The values that stand for what a body is given, by their static types.</summary>
internal static class Inputs
{
    /// <summary>Text is an origin, an object is a place, and numbers, dates and flags carry nothing.</summary>
    public static Value Value(AccessPath path)
    {
        if (FlowTypes.CarriesNothing(path.Type))
            return Values.Value.Empty;
        return FlowTypes.IsText(path.Type) ? Values.Value.Of(Origin.Input(path)) : Values.Value.Of(new InputPlace(path));
    }
}

/// <summary>What a static type says about the values it can hold.</summary>
internal static class FlowTypes
{
    /// <summary>Text has no identity: it is copied, never changed.</summary>
    public static bool IsText(ITypeSymbol? type) => Unwrapped(type) is { SpecialType: SpecialType.System_String or SpecialType.System_Char };

    /// <summary>Counts, scores, dates, flags, keys and vectors: no context travels in them.</summary>
    public static bool CarriesNothing(ITypeSymbol? type)
    {
        switch (Unwrapped(type))
        {
            case null:
                return false;
            case { TypeKind: TypeKind.Enum }:
                return true;
            case IArrayTypeSymbol array:
                return array.ElementType.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Int32;
            case INamedTypeSymbol named:
                return IsScalar(named) || (IsVector(named) && named.TypeArguments.Length == 1 && named.TypeArguments[0].SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Int32);
            default:
                return false;
        }
    }

    /// <summary>The type behind <c>Task</c>, <c>ValueTask</c> and <c>Nullable</c>.</summary>
    public static ITypeSymbol? Unwrapped(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } named && IsWrapper(named))
            type = named.TypeArguments[0];
        return type;
    }

    /// <summary>Whether a type is a sequence of elements and not text.</summary>
    public static bool IsSequence(ITypeSymbol? type)
    {
        type = Unwrapped(type);
        if (type is null || IsText(type))
            return false;
        if (type is IArrayTypeSymbol || IsSequenceInterface(type))
            return true;
        foreach (var contract in type.AllInterfaces)
        {
            if (IsSequenceInterface(contract))
                return true;
        }
        return false;
    }

    /// <summary>Whether members of a framework assembly pass values on and ground nothing, unless the catalog says so.</summary>
    public static bool IsFramework(IAssemblySymbol? assembly) =>
        assembly is not null
        && (assembly.Name is "mscorlib" or "netstandard" or "System" or "Azure.Core" or "WindowsBase" or "Microsoft.CSharp" or "Microsoft.VisualBasic.Core" or "Microsoft.AspNetCore"
            || assembly.Name.StartsWith("System.", StringComparison.Ordinal)
            || assembly.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || IsFrameworkExtension(assembly.Name));

    private static bool IsFrameworkExtension(string name) =>
        name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.Extensions.VectorData", StringComparison.Ordinal);

    private static bool IsWrapper(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.Name is "Task" or "ValueTask" && type.ContainingNamespace is { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } });

    private static bool IsSequenceInterface(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Collections_IEnumerable
        || type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
        || (type.Name == "IAsyncEnumerable" && type.ContainingNamespace is { Name: "Generic", ContainingNamespace.Name: "Collections" });

    private static bool IsScalar(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_DateTime or SpecialType.System_Void
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => true,
        _ => type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "CancellationToken" or "Type" or "Half" or "Stopwatch"
            && type.ContainingNamespace is { Name: "System" or "Threading" or "Diagnostics" },
    };

    private static bool IsVector(INamedTypeSymbol type) => type.Name is "ReadOnlyMemory" or "Memory" or "Span" or "ReadOnlySpan" or "Embedding";
}
