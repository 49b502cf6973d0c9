using System;

namespace LlmPatterns;

/// <summary>
/// Says that this is about a specialised subject: whoever sends it to a model needs that domain's knowledge,
/// which a foundation model on its own may not have.
/// </summary>
/// <remarks>
/// <para>LlmPatterns.Analyzers reports LLMP101 where such a call is made with nothing retrieved, in code that is neither
/// <see cref="RetrievalAugmentedAttribute"/> nor <see cref="FineTunedModelAttribute"/>; with an unknown in the prompt it is the suggestion LLMP112.</para>
/// <para>Local constants and top-level statements take no attributes: put the mark on the assembly or on a local function.</para>
/// </remarks>
/// <example>
/// <code>
/// [DomainSpecific("medical", Changing = true, NeedsCitations = true)]
/// public Task&lt;string&gt; AskAboutDose(string question) { ... }
///
/// [DomainSpecific("legal")]
/// private const string ReviewPrompt = "Which clauses of this contract are unusual?";
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property
    | AttributeTargets.Parameter | AttributeTargets.Field,
    AllowMultiple = false, Inherited = false)]
public sealed class DomainSpecificAttribute : Attribute
{
    /// <summary>Names the subject.</summary>
    /// <param name="domain">The domain in a word, such as <c>medical</c> or <c>tax</c>.</param>
    public DomainSpecificAttribute(string domain) => Domain = domain;

    /// <summary>The domain, such as <c>medical</c>.</summary>
    public string Domain { get; }

    /// <summary>The facts change (prices, rules, stock): what a model learned in training goes stale.</summary>
    public bool Changing { get; set; }

    /// <summary>The facts belong to an organisation: no public model has them.</summary>
    public bool Private { get; set; }

    /// <summary>Answers must name their sources: a model's weights hold none.</summary>
    public bool NeedsCitations { get; set; }
}
