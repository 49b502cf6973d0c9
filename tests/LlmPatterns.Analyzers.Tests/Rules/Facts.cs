using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>The facts of a model call from a few words, such as <c>F domain retrieved</c>.</summary>
internal static class Facts
{
    /// <summary>Before every call.</summary>
    private static readonly Location Here = Location.Create("Facts.cs", new(0, 5), default);

    private static readonly ISymbol Somewhere = CSharpCompilation.Create("Facts").Assembly;

    public static ModelCall Of(string words) => words.Split(' ').Aggregate(Nothing, (call, word) => word switch
    {
        "F" => Declare(call, DeclaredPhases.Foundation),
        "T" => Declare(call, DeclaredPhases.FineTuned),
        "R" => Declare(call, DeclaredPhases.Rag),
        "justified" => call with { Declaration = call.Declaration with { Justification = "It only rewrites." } },
        "blank-justification" => call with { Declaration = call.Declaration with { Justification = "  " } },
        "domain" => call with { Domain = new("medical") },
        "vanilla" => call with { Model = new(ModelKind.Foundation, "gpt-4o", Why: "'gpt-4o' is the id of a vanilla model") },
        "tuned" => call with { Model = new(ModelKind.FineTuned, "ft:gpt-4o:acme::1", Why: "'ft:gpt-4o:acme::1' is the id of a fine-tuned model") },
        ['T', '=', .. var domain] => Declare(call, DeclaredPhases.FineTuned) is var declared ? declared with { Declaration = declared.Declaration with { FineTunings = declared.Declaration.FineTunings.Add(new(domain, null)) } } : call,
        ['f', 'o', 'r', '=', .. var domain] => call with { Model = new(ModelKind.FineTuned, Domain: domain, Why: "its client is marked") },
        ['t', 'a', 's', 'k', '=', .. var task] => call with { Model = new(ModelKind.FineTuned, Task: task, Why: "its client is marked") },
        "knowledge" => call with { Model = call.Model with { Tuning = TuningKind.Knowledge } },
        "instruction" => call with { Model = call.Model with { Tuning = TuningKind.Instruction } },
        "changing" => call with { Domain = new("medical", Changing: true) },
        "adapter" => call with { IdleAdapter = new(Here, "Weights.LoadAdapter") },
        "auxiliary" => call with { IsAuxiliary = true },
        "only-call" => call with { IsOnlyCallOfDeclaredSymbol = true },
        "forwarding" => call with { IsForwarding = true },
        "broken" => call with { IsBroken = true },
        ['p', 'o', 'l', 'i', 'c', 'y', '=', .. var policy] => call with { Policy = DomainPolicy.Read(policy) },
        "user-input" => call with { HoldsUserInput = true },
        "unasked" => Search(call, new(Here, "Index.Find", RetrievalUse.Asked, ReachesCall: true, ConstantQuery: null, IsOwn: false, Branch: null)),
        "asked-about" => Search(call, new(Here, "Index.Find", RetrievalUse.Asked | RetrievalUse.Tested, ReachesCall: true, ConstantQuery: null, IsOwn: false, Branch: null)),
        "handed-on" => Search(call, new(Here, "Index.Find", RetrievalUse.Asked | RetrievalUse.Escapes, ReachesCall: true, ConstantQuery: null, IsOwn: false, Branch: null)),
        "own" => Search(call, new(Here, "Manuals.Find", RetrievalUse.Asked, ReachesCall: true, ConstantQuery: null, IsOwn: true, Branch: null)),
        "branched" => Search(call, new(Here, "Index.Find", RetrievalUse.Asked, ReachesCall: true, ConstantQuery: null, IsOwn: false, Branch: Here)),
        "fixed-query" => Search(call, new(Here, "Index.Find", RetrievalUse.Asked | RetrievalUse.Tested, ReachesCall: true, ConstantQuery: "terms", IsOwn: false, Branch: null)),
        "instructing" => Search(call, new(Here, "Index.Find", RetrievalUse.Asked | RetrievalUse.Tested | RetrievalUse.Instructs, ReachesCall: true, ConstantQuery: null, IsOwn: false, Branch: null)),
        "discarded" => Search(call, new(Here, "Index.Find", RetrievalUse.None, ReachesCall: false, ConstantQuery: null, IsOwn: false, Branch: null)),
        "elsewhere" => call with { HasContextFromElsewhere = true },
        "idle-tool" => call with { IdleTool = new(Location.None, "Manuals.Find", "UseFunctionInvocation()", null) },
        "claim" => call with { PromptTexts = ["Answer only from the context below."] },
        "words" => call with { LikelySubject = ("medical", ["dosage", "symptoms"]) },
        "gap" => call with { TemplateGaps = [new("history", false, Location.None, null)] },
        "search-tool" => Ground(call, Grounding.Tool) with { ToolReachesRetrieval = true },
        _ => Ground(call, Enum.GetValues<Grounding>().Single(g => g.Spell() == word)),
    });

    private static ModelCall Nothing { get; } = new()
    {
        Location = Location.Create("Facts.cs", new(10, 5), default),
        Api = "M:Client.Ask(System.String)",
        ApiName = "Client.Ask",
        ContainingSymbol = Somewhere,
    };

    private static ModelCall Declare(ModelCall call, DeclaredPhases phase) =>
        call with { Declaration = call.Declaration with { Phases = call.Declaration.Phases | phase } };

    private static ModelCall Search(ModelCall call, Retrieval retrieval) => call with { Retrievals = call.Retrievals.Add(retrieval) };

    private static ModelCall Ground(ModelCall call, Grounding grounding) =>
        call with { Groundings = call.Groundings.Add(grounding).Sort() };
}
