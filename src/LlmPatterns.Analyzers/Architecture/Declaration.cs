using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>The approaches that a declaration allows.</summary>
[Flags]
public enum DeclaredPhases
{
    /// <summary>Nothing is declared.</summary>
    None = 0,

    /// <summary>F: a foundation model as it is.</summary>
    Foundation = 1,

    /// <summary>T: a fine-tuned model.</summary>
    FineTuned = 2,

    /// <summary>R: retrieval-augmented generation.</summary>
    Rag = 4,
}

/// <summary>One <c>[FineTunedModel]</c>: the domain or the task that the model is for.</summary>
/// <param name="Domain">Such as <c>legal</c>; null if only a task is given.</param>
/// <param name="Task">Such as <c>classification</c>; null if only a domain is given.</param>
/// <param name="Kind">What the training changed, if that is said.</param>
public sealed record FineTuningClaim(string? Domain, string? Task, TuningKind Kind = TuningKind.Unspecified);

/// <summary>The set of declarations on the nearest symbol, folder or assembly that has any; it replaces those further out.</summary>
/// <param name="Phases">F, T and R as declared.</param>
/// <param name="FineTunings">The domains and tasks of T.</param>
/// <param name="Sources">The knowledge sources that R names.</param>
/// <param name="Justification">Why a foundation model suffices; null if none was given.</param>
/// <param name="Symbol">The symbol that carries the marks; null for a folder's declaration.</param>
public sealed record Declaration(
    DeclaredPhases Phases,
    ImmutableArray<FineTuningClaim> FineTunings,
    ImmutableArray<string> Sources,
    string? Justification,
    ISymbol? Symbol)
{
    /// <summary>No declaration in reach.</summary>
    public static Declaration None { get; } = new(DeclaredPhases.None, ImmutableArray<FineTuningClaim>.Empty, ImmutableArray<string>.Empty, null, null);

    /// <summary>Whether anything is declared.</summary>
    public bool Exists => Phases != DeclaredPhases.None;

    /// <summary>Whether the declaration names an approach.</summary>
    public bool Has(DeclaredPhases phase) => (Phases & phase) != 0;

    /// <summary>The spelling of the inventory's contract: <c>foundation+rag</c>, <c>fine-tuned(legal)</c>; empty if nothing is declared.</summary>
    public string Spell()
    {
        var parts = new List<string>();
        if (Has(DeclaredPhases.Foundation))
            parts.Add("foundation");
        if (Has(DeclaredPhases.FineTuned))
            parts.Add(FineTunings.IsEmpty ? "fine-tuned" : $"fine-tuned({string.Join(",", FineTunings.Select(f => f.Domain ?? f.Task))})");
        if (Has(DeclaredPhases.Rag))
            parts.Add("rag");
        return string.Join("+", parts);
    }
}
