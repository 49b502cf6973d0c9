using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP207: the model that is asked no longer answers. Stands at its id, if that stands once in the file; else at the call. The clock is not read: the table says what was retired when it was made.</summary>
internal static class RetiredModel
{
    /// <summary>The property with the id that the fix writes.</summary>
    public const string ReplacementProperty = "replacement";

    /// <param name="calls">The calls of one document; several may ask one id.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<ModelCall> calls) =>
        calls.Where(c => c is { Retired: not null, IsForwarding: false, IsBroken: false }).Select(Of).GroupBy(f => f.Location).Select(g => g.First());

    private static Finding Of(ModelCall call)
    {
        var retired = call.Retired!;
        return new(Descriptors.RetiredModel, call.ModelLocation(), ImmutableArray.Create(call.Location), retired.Id, call.ApiName, When(retired), retired.Use is { } use ? $"'{use}', which replaces it" : "one that answers")
        {
            Properties = ImmutableDictionary<string, string?>.Empty.Add(ReplacementProperty, retired.Use),
        };
    }

    private static string When(Retirement retired) =>
        (retired.On is { } day ? " on " + day : "") + (retired.AsOf is { } table ? $" (table of {table})" : "");
}
