using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP203: a model tuned for one domain or task asked about another. Stands at the literal that names the model, or else at the call.</summary>
internal sealed class FineTunedModelOutsideItsDomain : IModelCallRule
{
    /// <summary>The property of a finding at a literal, whose first additional location is the call.</summary>
    private const string AtLiteral = "atLiteral";

    private static readonly PhasePolicyViolated Policy = new();

    public DiagnosticDescriptor Descriptor => Descriptors.FineTunedModelOutsideItsDomain;

    public bool JudgesAuxiliaryCalls => true;

    public Finding? Check(ModelCall call) => OutsideItsDomain(call) ?? OtherThanDeclared(call) ?? WithoutContext(call);

    private Finding? OutsideItsDomain(ModelCall call)
    {
        if (call.Domain is not { Name: { Length: > 0 } asked })
            return null;
        var domains = TunedModel.Domains(call);
        if (domains.IsEmpty || domains.Any(d => call.Subjects.AreRelated(d, asked)))
            return null;
        // Of several that are declared beside each other, any may answer what is about the field of another.
        if (IsDeclared(call, asked) && domains.All(d => IsDeclared(call, d)))
            return null;
        return At(call, $"is about '{asked}'", Quoted(domains), $"asking a model that knows '{asked}', or the mark of what the call is about");
    }

    private static bool IsDeclared(ModelCall call, string domain) => call.Declaration.FineTunings.Any(f => f.Domain is { } declared && call.Subjects.AreRelated(declared, domain));

    /// <summary>What is known of the model itself against what the code declares of it; a declaration speaks of the answer, and not of what prepares or judges it.</summary>
    private Finding? OtherThanDeclared(ModelCall call)
    {
        var declared = call.Declaration.FineTunings;
        if (call.Model.Kind != ModelKind.FineTuned || declared.IsEmpty || !IsAnswer(call))
            return null;
        if (call.Model.Domain is { Length: > 0 } domain && declared.All(f => !string.IsNullOrWhiteSpace(f.Domain) && !call.Subjects.AreRelated(f.Domain!, domain)))
            return At(call, $"is declared for {Quoted(declared.Select(f => f.Domain!))}", $"'{domain}'", "asking the model that is declared, or declaring the one that is asked");
        if (call.Model.Task is { Length: > 0 } task && declared.All(f => !string.IsNullOrWhiteSpace(f.Task) && !TaskNames.AreRelated(f.Task!, task)))
            return At(call, $"is declared for the task {Quoted(declared.Select(f => f.Task!))}", $"'{task}'", "asking the model that is declared, or declaring the one that is asked");
        return null;
    }

    /// <summary>A tune for reading passages, and nothing to read. Where retrieval is declared, promised or searched for nothing, another finding says so.</summary>
    private Finding? WithoutContext(ModelCall call)
    {
        var tasks = TunedModel.Tasks(call);
        if (tasks.IsEmpty || !tasks.All(TaskNames.ReadsContext) || call.Grounding != Grounding.None || !IsAloneInSaying(call) || call.NamesContext)
            return null;
        return new(Descriptor, call.Location, ImmutableArray<Location>.Empty, call.ApiName, "gives the model nothing to read", Quoted(tasks), TunedModel.Why(call), "retrieving for the question and passing the result on");
    }

    /// <summary>Whether no finding about the context says already that nothing is retrieved, and an answer to a user is asked for.</summary>
    public static bool IsAloneInSaying(ModelCall call) =>
        !call.Declaration.Has(DeclaredPhases.Rag) && !call.IsExplained && call.IdleTool is null && Policy.Check(call) is null && IsAnswer(call)
        && !call.PromptTexts.Any(t => PromptWords.ClaimOfContext(t) is not null);

    private static bool IsAnswer(ModelCall call) => !call.IsAuxiliary || call.IsOnlyCallOfDeclaredSymbol;

    /// <summary>The call that a finding is about, wherever it stands.</summary>
    public static Location CallOf(Diagnostic finding) => finding.Properties.ContainsKey(AtLiteral) ? finding.AdditionalLocations[0] : finding.Location;

    private Finding At(ModelCall call, string seen, string tunedFor, string remedy)
    {
        var finding = Finding.At(call, Descriptor, call.ApiName, seen, tunedFor, TunedModel.Why(call), remedy);
        return call.ModelLocation() is var named && named != call.Location ? finding with { Location = named, AdditionalLocations = finding.AdditionalLocations.Insert(0, call.Location), Properties = finding.Properties.Add(AtLiteral, "true") } : finding;
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(" or ", names.Distinct().Select(n => $"'{n}'"));
}
