using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>
/// LLMP203: declares the model that is asked, where a mark or <c>LlmPatterns.txt</c> says what it is for and only the declaration says another thing; retrieves, where a model for reading context gets none.
/// Which other model should be asked, and whether the mark of the subject is wrong, no evidence shows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FineTunedModelOutsideItsDomainFix)), Shared]
public sealed class FineTunedModelOutsideItsDomainFix() : DeclarationFix(Descriptors.FineTunedModelOutsideItsDomain)
{
    private static readonly FineTunedModelOutsideItsDomain Rule = new();

    private protected override bool IsAnsweredByRetrieval => true;

    internal override Declaration? Wanted(ModelCall call)
    {
        if (!call.Declaration.Has(DeclaredPhases.FineTuned) || TuningShown(call) is not { IsEmpty: false } tunings || Rule.Check(call) is null)
            return null;
        var wanted = call.Declaration with { FineTunings = tunings };
        return Rule.Check(call with { Declaration = wanted }) is null ? wanted : null;
    }

    internal override Location CallOf(Diagnostic finding) => FineTunedModelOutsideItsDomain.CallOf(finding);
}
