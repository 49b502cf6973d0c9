using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP301: declares what the evidence shows, on the type if its calls agree, else on each member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PhaseNotDeclaredFix)), Shared]
public sealed class PhaseNotDeclaredFix() : DeclarationFix(Descriptors.PhaseNotDeclared)
{
    internal override bool SpeaksForType => true;

    internal override Declaration? Wanted(ModelCall call) => call.Declaration.Exists ? null : Shown(call);
}
