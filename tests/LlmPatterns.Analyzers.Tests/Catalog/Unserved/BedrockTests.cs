namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>AWS Bedrock: models, knowledge bases, agents of the service.</summary>
public sealed class BedrockTests
{
    private static readonly Stub Runtime = new("AWSSDK.BedrockRuntime", """
        using Amazon.BedrockRuntime.Model;

        namespace Amazon.BedrockRuntime.Model
        {
            public class ContentBlock { public string Text { get; set; } }
            public class SystemContentBlock { public string Text { get; set; } }
            public class Message { public string Role { get; set; } public List<ContentBlock> Content { get; set; } }
            public class ConverseRequest { public string ModelId { get; set; } public List<Message> Messages { get; set; } public List<SystemContentBlock> System { get; set; } }
            public class ConverseStreamRequest { public string ModelId { get; set; } public List<Message> Messages { get; set; } }
            public class InvokeModelRequest { public string ModelId { get; set; } public MemoryStream Body { get; set; } }
            public class ConverseResponse;
            public class ConverseStreamResponse;
            public class InvokeModelResponse;
        }

        namespace Amazon.BedrockRuntime
        {
            public interface IAmazonBedrockRuntime
            {
                Task<ConverseResponse> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default);
                Task<ConverseStreamResponse> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default);
                Task<InvokeModelResponse> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default);
            }

            public class AmazonBedrockRuntimeClient : IAmazonBedrockRuntime
            {
                public virtual Task<ConverseResponse> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default) => null;
                public virtual Task<ConverseStreamResponse> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default) => null;
                public virtual Task<InvokeModelResponse> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default) => null;
            }
        }
        """);

    private static readonly Stub Agents = new("AWSSDK.BedrockAgentRuntime", """
        using Amazon.BedrockAgentRuntime.Model;

        namespace Amazon.BedrockAgentRuntime.Model
        {
            public class KnowledgeBaseQuery { public string Text { get; set; } }
            public class RetrieveRequest { public string KnowledgeBaseId { get; set; } public KnowledgeBaseQuery RetrievalQuery { get; set; } }
            public class RetrievalResultContent { public string Text { get; set; } }
            public class KnowledgeBaseRetrievalResult { public RetrievalResultContent Content { get; set; } }
            public class RetrieveResponse { public List<KnowledgeBaseRetrievalResult> RetrievalResults { get; set; } }
            public class RetrieveAndGenerateInput { public string Text { get; set; } }
            public class KnowledgeBaseRetrieveAndGenerateConfiguration { public string KnowledgeBaseId { get; set; } public string ModelArn { get; set; } }
            public class RetrieveAndGenerateConfiguration { public KnowledgeBaseRetrieveAndGenerateConfiguration KnowledgeBaseConfiguration { get; set; } }
            public class RetrieveAndGenerateRequest { public RetrieveAndGenerateInput Input { get; set; } public RetrieveAndGenerateConfiguration RetrieveAndGenerateConfiguration { get; set; } }
            public class RetrieveAndGenerateResponse;
            public class InvokeAgentRequest { public string AgentId { get; set; } public string InputText { get; set; } }
            public class InvokeAgentResponse;
            public class KnowledgeBase { public string KnowledgeBaseId { get; set; } }
            public class InvokeInlineAgentRequest { public string FoundationModel { get; set; } public string Instruction { get; set; } public string InputText { get; set; } public List<KnowledgeBase> KnowledgeBases { get; set; } }
            public class InvokeInlineAgentResponse;
        }

        namespace Amazon.BedrockAgentRuntime
        {
            public interface IAmazonBedrockAgentRuntime
            {
                Task<RetrieveResponse> RetrieveAsync(RetrieveRequest request, CancellationToken cancellationToken = default);
                Task<RetrieveAndGenerateResponse> RetrieveAndGenerateAsync(RetrieveAndGenerateRequest request, CancellationToken cancellationToken = default);
                Task<InvokeAgentResponse> InvokeAgentAsync(InvokeAgentRequest request, CancellationToken cancellationToken = default);
                Task<InvokeInlineAgentResponse> InvokeInlineAgentAsync(InvokeInlineAgentRequest request, CancellationToken cancellationToken = default);
            }

            public class AmazonBedrockAgentRuntimeClient : IAmazonBedrockAgentRuntime
            {
                public virtual Task<RetrieveResponse> RetrieveAsync(RetrieveRequest request, CancellationToken cancellationToken = default) => null;
                public virtual Task<RetrieveAndGenerateResponse> RetrieveAndGenerateAsync(RetrieveAndGenerateRequest request, CancellationToken cancellationToken = default) => null;
                public virtual Task<InvokeAgentResponse> InvokeAgentAsync(InvokeAgentRequest request, CancellationToken cancellationToken = default) => null;
                public virtual Task<InvokeInlineAgentResponse> InvokeInlineAgentAsync(InvokeInlineAgentRequest request, CancellationToken cancellationToken = default) => null;
            }
        }
        """, Runtime);

    [Fact]
    public Task Models_answer_from_what_is_sent() => Runtime.Holds("""
        using Amazon.BedrockRuntime;
        using Amazon.BedrockRuntime.Model;

        public sealed class Support(IAmazonBedrockRuntime injected)
        {
            public async Task Ask(string question)
            {
                var client = new AmazonBedrockRuntimeClient();
                List<Message> messages = [new() { Role = "user", Content = [new() { Text = question }] }];
                await client.ConverseAsync(new ConverseRequest { ModelId = "amazon.nova-lite-v1:0", Messages = messages }); // => AmazonBedrockRuntimeClient.ConverseAsync foundation none amazon.nova-lite-v1:0
                await injected.ConverseAsync(new ConverseRequest { ModelId = "amazon.nova-lite-v1:0", Messages = messages }); // => IAmazonBedrockRuntime.ConverseAsync foundation none amazon.nova-lite-v1:0
                await injected.ConverseStreamAsync(new ConverseStreamRequest { ModelId = "arn:aws:bedrock:us-east-1:123456789012:custom-model-deployment/abc", Messages = messages }); // => IAmazonBedrockRuntime.ConverseStreamAsync fine-tuned none arn:aws:bedrock:us-east-1:123456789012:custom-model-deployment/abc
                await client.InvokeModelAsync(new InvokeModelRequest { ModelId = "anthropic.claude-v2", Body = new(System.Text.Encoding.UTF8.GetBytes(question)) }); // => AmazonBedrockRuntimeClient.InvokeModelAsync foundation none anthropic.claude-v2
            }
        }
        """);

    [Fact]
    public Task Knowledge_bases_are_searched_before_the_call_or_by_it() => Agents.Holds("""
        using Amazon.BedrockAgentRuntime;
        using Amazon.BedrockAgentRuntime.Model;
        using Amazon.BedrockRuntime;
        using Amazon.BedrockRuntime.Model;

        public sealed class Manuals(AmazonBedrockRuntimeClient models, AmazonBedrockAgentRuntimeClient agents)
        {
            public async Task Ask(string question)
            {
                var found = await agents.RetrieveAsync(new RetrieveRequest { KnowledgeBaseId = "KB1", RetrievalQuery = new() { Text = question } });
                var passages = string.Join("\n", found.RetrievalResults.Select(r => r.Content.Text));
                await models.ConverseAsync(new() { ModelId = "anthropic.claude-v2", Messages = [new() { Content = [new() { Text = passages + question }] }] }); // => AmazonBedrockRuntimeClient.ConverseAsync rag retrieved anthropic.claude-v2
                await models.ConverseAsync(new() { ModelId = "anthropic.claude-v2", Messages = [new() { Content = [new() { Text = $"{found.RetrievalResults.Count} hits: {question}" }] }] }); // => AmazonBedrockRuntimeClient.ConverseAsync foundation none anthropic.claude-v2
                await agents.RetrieveAndGenerateAsync(new() { Input = new() { Text = question }, RetrieveAndGenerateConfiguration = new() { KnowledgeBaseConfiguration = new() { KnowledgeBaseId = "KB1", ModelArn = "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2" } } }); // => AmazonBedrockAgentRuntimeClient.RetrieveAndGenerateAsync rag retrieved arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2
            }
        }
        """);

    [Fact]
    public Task What_an_agent_of_the_service_holds_is_unknown_and_an_inline_agent_says_it() => Agents.Holds("""
        using Amazon.BedrockAgentRuntime;
        using Amazon.BedrockAgentRuntime.Model;

        var question = Console.ReadLine()!;
        var client = new AmazonBedrockAgentRuntimeClient();
        await client.InvokeAgentAsync(new() { AgentId = "AGENT1", InputText = question }); // => AmazonBedrockAgentRuntimeClient.InvokeAgentAsync unknown unknown -
        await client.InvokeInlineAgentAsync(new() { FoundationModel = "anthropic.claude-v2", Instruction = "Be brief.", InputText = question }); // => AmazonBedrockAgentRuntimeClient.InvokeInlineAgentAsync foundation none anthropic.claude-v2
        await client.InvokeInlineAgentAsync(new() { FoundationModel = "anthropic.claude-v2", InputText = question, KnowledgeBases = [new() { KnowledgeBaseId = "KB1" }] }); // => AmazonBedrockAgentRuntimeClient.InvokeInlineAgentAsync rag hosted anthropic.claude-v2
        """);
}
