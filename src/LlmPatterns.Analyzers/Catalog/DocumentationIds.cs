namespace LlmPatterns.Analyzers.Catalog;

/// <summary>The parts of documentation-comment ids.</summary>
internal static class DocumentationIds
{
    private static readonly char[] ParametersOrReturn = { '(', '~' };

    public static string WithoutParameters(string id)
    {
        var end = id.IndexOfAny(ParametersOrReturn);
        return end < 0 ? id : id.Substring(0, end);
    }

    /// <summary>A line may leave a method's number of type parameters off, too.</summary>
    public static string WithoutArity(string id)
    {
        var arity = id.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? id : id.Substring(0, arity);
    }

    /// <summary>The last name of an id without parameters; a generic type's without its number of type parameters.</summary>
    public static string NameOf(string bareId)
    {
        var start = Math.Max(bareId.LastIndexOf('.'), 1) + 1;
        var arity = bareId.IndexOf('`', start);
        return arity < 0 ? bareId.Substring(start) : bareId.Substring(start, arity - start);
    }

    /// <summary>The id of the type that declares a member, <c>T:</c> left off; null if the id names none.</summary>
    public static string? TypeOf(string bareId)
    {
        var end = bareId.LastIndexOf('.');
        return end < 2 ? null : bareId.Substring(2, end - 2);
    }
}
