using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP302: declares <c>[RetrievalAugmented]</c> beside what is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclaredPhaseMismatchFix)), Shared]
public sealed class DeclaredPhaseMismatchFix() : DeclarationFix(Descriptors.DeclaredPhaseMismatch)
{
    internal override Declaration? Wanted(ModelCall call) =>
        call.Declaration.Exists && !call.Declaration.Has(DeclaredPhases.Rag) && Retrieves(call) == true
            ? call.Declaration with { Phases = call.Declaration.Phases | DeclaredPhases.Rag }
            : null;
}
