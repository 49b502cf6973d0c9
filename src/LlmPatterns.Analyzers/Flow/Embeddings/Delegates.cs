using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>Lambdas among arguments.</summary>
internal static class Delegates
{
    /// <summary>The body of the lambda that a value is; null if it is none.</summary>
    public static IOperation? Body(IOperation value) => value switch
    {
        IConversionOperation conversion => Body(conversion.Operand),
        IDelegateCreationOperation creation => Body(creation.Target),
        IAnonymousFunctionOperation lambda => lambda.Body,
        _ => null,
    };
}
