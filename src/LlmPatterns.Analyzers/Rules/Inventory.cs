using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP000: a model call with its facts as diagnostic properties, the one contract for machines.</summary>
internal static class Inventory
{
    /// <summary>The way from the retrieval is in the additional locations; no path of a machine stands in a property.</summary>
    public static Diagnostic Of(ModelCall call)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties["phase"] = call.Phase.Spell();
        properties["grounding"] = call.Grounding.Spell();
        properties["groundings"] = string.Join(",", call.Groundings.Select(g => g.Spell()));
        properties["declared"] = call.Declaration.Spell();
        properties["model"] = call.Model.Id;
        properties["modelFamily"] = call.Model.Family;
        properties["modelNames"] = string.Join("\n", call.ModelNames);
        properties["modelSettings"] = string.Join("\n", call.ModelSettings);
        properties["domain"] = call.Domain?.Name;
        properties["api"] = call.Api;
        properties["reason"] = call.UnknownReason;
        return Diagnostic.Create(Descriptors.Inventory, call.Location, call.Evidence.Select(e => e.Location), properties.ToImmutable(), call.ApiName, call.Phase.Spell(), call.Grounding.Spell());
    }
}
