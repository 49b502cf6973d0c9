using System.Diagnostics;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>What ids and configured names say of their models.</summary>
public sealed class ModelNamesTests
{
    [Theory]
    [InlineData("ft:gpt-4o-mini-2024-07-18:personal:appdrafterdataset:9vG3pVmA", "openai-gpt")]
    [InlineData("ft:gpt-4.1-mini-2025-04-14:duke-university::C0Gn9Szw", "openai-gpt")]
    [InlineData("ft:open-mistral-7b:504267b8:20240620:MyCoach:29b5b062", "mistral")]
    [InlineData("davinci:ft-acme-2023-01-01-00-00-00", null)]
    [InlineData("gpt-4o-mini-2024-07-18.ft-0e208cf33a6a466994aff31a08aba678", null)]
    [InlineData("gpt-35-turbo-0613.ft-acaad371be7f43589c32caba9d31b07f-rnc", null)]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.nova-lite-v1", null)]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:imported-model/abc123", null)]
    [InlineData("tunedModels/behavioral-interview--dbnow66ey5gn", null)]
    public void Tells_fine_tuned_models(string id, string? family) => Is(ModelKind.FineTuned, family, id);

    [Theory]
    [InlineData("gpt-4o-mini", "openai-gpt")]
    [InlineData("gpt-35-turbo", "openai-gpt")]
    [InlineData("o3-mini-2025-01-31", "openai-o-series")]
    [InlineData("text-davinci-003", "openai-legacy")]
    [InlineData("llama3.1:8b", "llama")]
    [InlineData("models/gemini-1.5-flash-001", "gemini-gemma")]
    [InlineData("anthropic.claude-3-sonnet-20240229-v1:0", "claude")]
    [InlineData("mistral-large-latest", "mistral")]
    [InlineData("phi4-mini", "phi")]
    [InlineData("qwen2.5-0.5b", "qwen")]
    [InlineData("deepseek-r1:7b", "deepseek")]
    [InlineData("grok-3-mini", "grok")]
    [InlineData("command-r", "cohere-command")]
    [InlineData("amazon.nova-lite-v1:0", "amazon")]
    [InlineData("ai21.jamba-instruct-v1:0", "ai21")]
    [InlineData("granite3.3", "other-open")]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2", null)]
    public void Tells_vanilla_models(string id, string? family) => Is(ModelKind.Foundation, family, id);

    [Theory]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abc")] // either
    [InlineData("projects/my-project/locations/us-central1/endpoints/4965075652664360960")]
    [InlineData("support-bot-ft-v2")] // a hint decides nothing
    [InlineData("llama3-lora:latest")]
    [InlineData("text-embedding-3-small")]
    [InlineData("qwen3-embedding")]
    [InlineData("gpt-4o-transcribe")]
    [InlineData("chat")]
    [InlineData("llamaContext")]
    [InlineData("commandName")]
    [InlineData("nova")]
    [InlineData("claude-")]
    [InlineData("")]
    [InlineData("You are a helpful assistant. Answer briefly.")]
    public void Everything_else_is_unknown(string id) => Is(ModelKind.Unknown, null, id);

    [Fact]
    public void Some_vanilla_models_search_by_themselves()
    {
        Assert.True(Names("").Classify("gpt-4o-search-preview") is { Kind: ModelKind.Foundation, Searches: true });
        Assert.False(Names("").Classify("gpt-4o").Searches);
    }

    [Fact]
    public void An_id_that_is_no_id_is_not_looked_at() => Is(ModelKind.Unknown, null, "gpt-4o" + new string('x', 300));

    [Fact]
    public void A_configured_name_says_what_it_stands_for()
    {
        var names = Names("""
            model  "AzureOpenAI:ChatDeployment"  fine-tuned  domain=legal  task=drafting
            model  gpt-4o                        fine-tuned
            model  ft:gpt-4o:acme::1             foundation
            """);

        Assert.Equal((ModelKind.FineTuned, "legal", "drafting"), names.Classify("AzureOpenAI:ChatDeployment") is var mapped ? (mapped.Kind, mapped.Domain, mapped.Task) : default);
        Assert.Equal(ModelKind.FineTuned, names.Classify("azureopenai:chatdeployment").Kind);
        Assert.Equal(ModelKind.FineTuned, names.Classify("gpt-4o").Kind);
        Assert.Equal(ModelKind.Foundation, names.Classify("ft:gpt-4o:acme::1").Kind);
        Assert.Equal(ModelKind.Foundation, names.Classify("gpt-4o-mini").Kind);
    }

    [Theory]
    [InlineData("kind=knowledge", TuningKind.Knowledge)]
    [InlineData("kind=instruction", TuningKind.Instruction)]
    [InlineData("kind=knowledge,instruction", TuningKind.Knowledge | TuningKind.Instruction)]
    [InlineData("", TuningKind.Unspecified)]
    public void A_configured_name_says_what_its_tuning_changed(string word, TuningKind kind) =>
        Assert.Equal(kind, Names($"model support-v3 fine-tuned domain=product {word}").Classify("support-v3").Tuning);

    [Fact]
    public void A_pattern_that_never_ends_matches_nothing_and_hangs_nothing()
    {
        var names = Names("model-id fine-tuned ^(a+)+$");
        var clock = Stopwatch.StartNew();

        Assert.Equal(ModelKind.Unknown, names.Classify(new string('a', 200) + "!").Kind);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void Is(ModelKind kind, string? family, string id)
    {
        var model = Names("").Classify(id);

        Assert.Equal((kind, family, id), (model.Kind, model.Family, model.Id));
    }

    private static ModelNames Names(string text)
    {
        var own = Read(text);
        return new([.. own.ModelIds, .. BuiltInCatalog.Models], own.Models);
    }

    private static CatalogText Read(string text) => CatalogReader.Read("LlmPatterns.txt", SourceText.From(text));
}
