using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Every rule's descriptor, made in one way so that none lacks its help link.</summary>
internal static class Descriptors
{
    private const string Category = "LlmPatterns.Architecture";

    // First, because the others are added to it as they are made.
    private static readonly List<DiagnosticDescriptor> All = new();

    /// <summary>LLMP000: every model call with its facts, for machines; emitted on request only.</summary>
    public static readonly DiagnosticDescriptor Inventory = Rule(
        "LLMP000", "Model call inventory", "Model call {0}: {1}, {2}", DiagnosticSeverity.Hidden,
        "Lists every model call with its facts in the diagnostic's properties, when llm_patterns.inventory is true. The command line's reports are made from it.");

    public static readonly DiagnosticDescriptor DomainCallWithoutRetrieval = Rule(
        "LLMP101", "Domain-specific call without retrieval", "This call of {0} asks about {1}, and nothing retrieved reaches its prompt. {2}", DiagnosticSeverity.Warning,
        "A foundation model answers a specialised, private or changing question from what it learned in general. Retrieved context, a model tuned for the domain, or a justified declaration makes the decision visible.");

    public static readonly DiagnosticDescriptor DeclaredRetrievalMissing = Rule(
        "LLMP102", "Declared retrieval is missing", "This call of {0} is declared retrieval-augmented, and {1} reaches its prompt. {2}", DiagnosticSeverity.Warning,
        "The code says RAG and the call is not: the retrieval was never made, or its result takes another way than to this prompt.");

    public static readonly DiagnosticDescriptor RetrievedContextDiscarded = Rule(
        "LLMP103", "Retrieved context is discarded", "What {0} finds reaches no prompt: {1}. Consider putting it into the prompt of {2}, or leaving the search out.", DiagnosticSeverity.Warning,
        "The search is paid for and waited for, and the model answers without what it found.");

    public static readonly DiagnosticDescriptor RetrievedOnSomePathsOnly = Rule(
        "LLMP104", "Context is retrieved on some paths only", "This call of {0} is also made without what {1} finds: the search stands under '{2}'. Consider searching on every path, or saying in the prompt that nothing was searched.", DiagnosticSeverity.Info,
        "On one path the model answers from what was found and on the other from what it learned, and nothing in the answer tells them apart.");

    public static readonly DiagnosticDescriptor EmptyRetrievalNotHandled = Rule(
        "LLMP105", "Empty retrieval is not handled", "Nothing asks whether {1} found something before this call of {0}. Consider a branch for no result, or for a low score.", DiagnosticSeverity.Info,
        "A search that finds nothing leaves an empty context, and the model then answers from what it learned as if it had read it somewhere.");

    public static readonly DiagnosticDescriptor RetrievalIgnoresQuestion = Rule(
        "LLMP106", "Retrieval ignores the question", "{1} searches for the fixed text '{2}', while this call of {0} asks what a user wants to know. Consider searching for the question.", DiagnosticSeverity.Info,
        "Context that is not chosen for the question is the same for every question.");

    public static readonly DiagnosticDescriptor ToolsCannotRun = Rule(
        "LLMP107", "Tools can't run", "{1} is offered as a tool for this call of {0}, and nothing can run it. Consider {2}.", DiagnosticSeverity.Warning,
        "The model is told of a tool, or could be, and what it would find never comes back: the answer is that of a plain model.");

    public static readonly DiagnosticDescriptor PromptClaimsMissingContext = Rule(
        "LLMP108", "Prompt claims context that is missing", "The prompt of this call of {0} speaks of '{1}', and nothing is there: nothing is retrieved, and no document is handed over. Consider retrieving for the question, or leaving the words out.", DiagnosticSeverity.Warning,
        "A model that is told to answer from a context which is not there makes one up, or refuses.");

    public static readonly DiagnosticDescriptor PlaceholderNotFilled = Rule(
        "LLMP109", "Prompt placeholder is not filled", "{0} Consider {1}.", DiagnosticSeverity.Warning,
        "What the code hands over and what the template reads have different names: the model gets the template with a hole in it, and what was meant for it is lost.");

    public static readonly DiagnosticDescriptor PromptLooksDomainSpecific = Rule(
        "LLMP110", "Prompt looks domain-specific", "The words {1} of the prompt belong to the subject '{2}', and nothing is retrieved for this call of {0}. {3} [DomainSpecific(\"{2}\")] says that it is about that, [FoundationModel] that it is not.", DiagnosticSeverity.Info,
        "Words are weak evidence: they suggest that the answer depends on specialised, private or changing facts, which a model that learned in general does not have.");

    public static readonly DiagnosticDescriptor RetrievedTextInSystemRole = Rule(
        "LLMP111", "Retrieved text in the system role", "What {1} finds becomes a part of the instructions of this call of {0}. Consider passing it on in a user or tool message, marked as data.", DiagnosticSeverity.Info,
        "A model obeys its instructions, and retrieved text was written by somebody else: whatever it says there is an order (prompt injection).");

    public static readonly DiagnosticDescriptor GroundingUndecided = Rule(
        "LLMP112", "Grounding can't be decided", "Whether retrieved context reaches this call of {0} can't be decided, because the analysis can't see through {1}", DiagnosticSeverity.Info,
        "The call needs context, and something reaches its prompt that the analysis can't see through. A mark at that boundary settles it either way.");

    public static readonly DiagnosticDescriptor FineTunedModelInFoundationCode = Rule(
        "LLMP201", "Fine-tuned model in foundation code", "This call of {0} is declared to ask a foundation model, and asks a fine-tuned one: {1}. Consider declaring [FineTunedModel], or asking the vanilla model.", DiagnosticSeverity.Warning,
        "A fine-tuned model is strong in its field and weak outside it; code that says it uses a vanilla model hides that.");

    public static readonly DiagnosticDescriptor FoundationModelInFineTunedCode = Rule(
        "LLMP202", "Foundation model in fine-tuned code", "This call of {0} is declared to ask a fine-tuned model, and asks a vanilla one: {1}. Consider asking the tuned model, or declaring what the code does.", DiagnosticSeverity.Warning,
        "The behaviour that the declaration promises was trained into another model than the one that answers.");

    public static readonly DiagnosticDescriptor FineTunedModelOutsideItsDomain = Rule(
        "LLMP203", "Fine-tuned model outside its domain", "This call of {0} {1}, and the model that answers is tuned for {2}: {3}. Consider {4}.", DiagnosticSeverity.Warning,
        "A fine-tuned model is strong in its field and weak outside it, where it may know less than the model that it was made from.");

    public static readonly DiagnosticDescriptor FineTunedFactsCanGoStale = Rule(
        "LLMP204", "Fine-tuned facts can go stale", "This call of {0} asks about {1}, whose facts change, a model that learned its facts in training ({2}), and nothing retrieved reaches its prompt. {3}.", DiagnosticSeverity.Info,
        "What a model learned is as old as its training, and nothing in the answer says so.");

    public static readonly DiagnosticDescriptor AdapterNotApplied = Rule(
        "LLMP205", "Adapter is not applied", "{1} loads an adapter before this call of {0}, and nothing that answers uses it. Consider applying it, or leaving it out.", DiagnosticSeverity.Warning,
        "Loading an adapter changes no answer: the base model answers until the adapter is applied to the object that generates.");

    public static readonly DiagnosticDescriptor EmbeddingMismatch = Rule(
        "LLMP206", "Embedding mismatch", "{0}. Consider {1}.", DiagnosticSeverity.Warning,
        "Vectors of another length are refused or compared in part, and vectors of two models have nothing in common: the search fails, or finds what has nothing to do with the question.");

    public static readonly DiagnosticDescriptor RetiredModel = Rule(
        "LLMP207", "Retired model", "'{0}', which this call of {1} asks, was retired{2}. Consider {3}.", DiagnosticSeverity.Warning,
        "The vendor no longer serves the model: the request fails, or another model answers it.");

    public static readonly DiagnosticDescriptor PhaseNotDeclared = Rule(
        "LLMP301", "Phase is not declared", "'{0}' asks a model and does not say how: the evidence shows {1}. Consider declaring it.", DiagnosticSeverity.Info,
        "The assembly has begun to declare its approaches; a type that asks a model without a declaration is a decision that nobody wrote down.");

    public static readonly DiagnosticDescriptor DeclaredPhaseMismatch = Rule(
        "LLMP302", "Declared phase does not match", "This call of {0} is declared {1}, and context does reach it: {2}. Consider declaring [RetrievalAugmented] as well.", DiagnosticSeverity.Warning,
        "The declaration leaves retrieval out and the code retrieves: readers and reviewers rely on the wrong picture.");

    public static readonly DiagnosticDescriptor DeclarationUnused = Rule(
        "LLMP303", "Declaration is unused", "'{0}' is declared {1}, and nothing in it, nor what it calls, asks a model. Consider removing the declaration, or moving it to the code that asks.", DiagnosticSeverity.Info,
        "A declaration without a model call holds nothing to it: the code that asked has gone elsewhere, or was never here.");

    public static readonly DiagnosticDescriptor DeclarationsConflict = Rule(
        "LLMP304", "Declarations conflict", "{0} Consider {1}.", DiagnosticSeverity.Warning,
        "Whoever calls by the base type, the interface or the mark relies on one of two statements, and the other is true.");

    public static readonly DiagnosticDescriptor RetrievalNotMarked = Rule(
        "LLMP305", "Retrieval is not marked", "'{0}' returns what {1} finds, and other assemblies can't see that. Consider marking it [ContextRetrieval].", DiagnosticSeverity.Info,
        "An analysis sees the code of its own assembly only: where the method is called from another one, whether context was retrieved is unknown.");

    public static readonly DiagnosticDescriptor UnknownDomain = Rule(
        "LLMP306", "Unknown domain", "{0}", DiagnosticSeverity.Warning,
        "A policy, a tuned model and a mark find each other by the domain's name; a name that nobody else uses says nothing, and neither does a mark where nothing reads it.");

    public static readonly DiagnosticDescriptor PhasePolicyViolated = Rule(
        "LLMP307", "Phase policy is violated", "This call of {0} is about '{1}', whose policy in LlmPatterns.txt is {2}, and {3}. Consider {4}, or another policy.", DiagnosticSeverity.Warning,
        "The team has written down which approach every call about this subject takes, and the code provably takes another.");

    public static readonly DiagnosticDescriptor ConfigurationInvalid = Rule(
        "LLMP901", "Configuration is invalid", "{0}", DiagnosticSeverity.Warning,
        "A line of a catalog or of LlmPatterns.txt can't be read, or names something that does not exist. The other lines hold.");

    /// <summary>The ids that <c>LlmPatterns.Baseline.txt</c> can hold: what is said of code. The inventory is no finding, and configuration that can't be read must not stay so.</summary>
    public static IReadOnlyCollection<string> InBaselines { get; } = All.Select(r => r.Id).Where(id => id != Inventory.Id && id != ConfigurationInvalid.Id).ToList();

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, string description)
    {
#pragma warning disable RS0030 // the one place that may call it
        var rule = new DiagnosticDescriptor(id, title, message, Category, severity, isEnabledByDefault: true, description, $"https://github.com/llm-patterns/LlmPatterns.Analyzers/blob/main/docs/rules/{id}.md");
#pragma warning restore RS0030
        All.Add(rule);
        return rule;
    }
}
