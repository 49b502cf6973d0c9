using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What becomes of a retrieval's result in the body that retrieves it.</summary>
[Flags]
public enum RetrievalUse
{
    /// <summary>It ends in counts, logs or nothing.</summary>
    None = 0,

    /// <summary>A model call is given it, or a text that is made of it.</summary>
    Asked = 1,

    /// <summary>It leaves the body, or goes where the analysis does not follow: a return, a field, a helper, a page, the console.</summary>
    Escapes = 2,

    /// <summary>A condition asks for it, for its count or its scores, or may do so elsewhere.</summary>
    Tested = 4,

    /// <summary>It becomes a part of the system's instructions.</summary>
    Instructs = 8,
}

/// <summary>A retrieval in the body of a model call.</summary>
/// <param name="Location">The method-name token.</param>
/// <param name="Name">What is called, as a reader would say it.</param>
/// <param name="Uses">What becomes of the result.</param>
/// <param name="ReachesCall">Whether the result reaches the model call.</param>
/// <param name="ConstantQuery">What is searched for, if that is one constant text.</param>
/// <param name="IsOwn">Whether it is the team's own, known by a mark: what it returns for nothing found, only its body says.</param>
/// <param name="Branch">The condition that the retrieval, and not the call, stands under; null if there is none.</param>
public sealed record Retrieval(Location Location, string Name, RetrievalUse Uses, bool ReachesCall, string? ConstantQuery, bool IsOwn, Location? Branch)
{
    /// <summary>Whether all that becomes of the result is known, and no model call is given it.</summary>
    public bool IsDiscarded => !ReachesCall && (Uses & (RetrievalUse.Asked | RetrievalUse.Escapes)) == 0;

    /// <summary>Whether a condition asks for the result, or may do so out of sight.</summary>
    public bool MayBeTested => IsOwn || (Uses & (RetrievalUse.Tested | RetrievalUse.Escapes)) != 0;
}
