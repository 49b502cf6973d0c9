using LlmPatterns.Cli.Starting;

namespace LlmPatterns.Cli.Tests.Starting;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("support chat, second try")]
    [InlineData("contoso-customer-support-fine-tuned-2024-07-18-v2")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:contoso:triage:9abcDEFg")]
    [InlineData("gpt-4o-mini.ft-0e208cf33a6a466994aff31a08aba678")]
    [InlineData("us.anthropic.claude-3-5-sonnet-20241022-v2:0")]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.titan-text-express-v1:0:8k/abcdefghij12")]
    [InlineData("meta-llama/Llama-3.3-70B-Instruct")]
    [InlineData("accounts/fireworks/models/deepseek-v3")]
    [InlineData("llama3.2:3b")]
    public void Shows_what_can_only_be_a_name(string value) => Assert.True(Secrets.IsName(value));

    [Theory]
    [InlineData("")]
    [InlineData("sk-proj-abcdefghijklmnop")]
    [InlineData("sk-ant-REDACTED")]
    [InlineData("AIzaSyA-1234567890abcdefghijklmnopqrstu")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("7Bq2kX9mZ4tR8wLpC1nV6yHs")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc")]
    [InlineData("Endpoint=https://contoso.openai.azure.com;Key=abc")]
    [InlineData("Server=db;Password=hunter2")]
    [InlineData("Bearer abc")]
    [InlineData("5f0c3a52-9d0e-4c57-8a3e-0f8c8a9b7c11")]
    [InlineData("https://contoso.openai.azure.com")]
    [InlineData("contoso.openai.azure.com/")]
    [InlineData("localhost:11434")]
    [InlineData("/home/ada/models/phi")]
    [InlineData("""C:\Users\ada\models\phi""")]
    public void Shows_nothing_that_may_be_a_secret_or_an_address(string value) => Assert.False(Secrets.IsName(value));
}
