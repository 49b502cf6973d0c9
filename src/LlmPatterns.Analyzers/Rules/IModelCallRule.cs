using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>A rule on one model call: facts in, a finding out, nothing else read.</summary>
internal interface IModelCallRule
{
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Rewriting a query or judging an answer is no answer to a user: such calls are left out, unless they are all that was declared.</summary>
    bool JudgesAuxiliaryCalls { get; }

    Finding? Check(ModelCall call);
}
