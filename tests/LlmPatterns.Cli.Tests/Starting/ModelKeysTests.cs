using LlmPatterns.Cli.Starting;

namespace LlmPatterns.Cli.Tests.Starting;

public sealed class ModelKeysTests
{
    [Theory]
    [InlineData("AzureOpenAI:ChatDeployment")]
    [InlineData("AzureOpenAI:DeploymentName")]
    [InlineData("OpenAI:ModelId")]
    [InlineData("Ollama:Model")]
    [InlineData("OPENAI_MODEL")]
    [InlineData("AZUREOPENAI__DEPLOYMENT")]
    [InlineData("Anthropic:model-id")]
    [InlineData("ChatModel:Name")]
    [InlineData("Models:Summary")]
    [InlineData("Models:0")]
    [InlineData("Agents:0:chatModel")]
    public void Says_that_it_names_a_model(string key) => Assert.True(ModelKeys.Names(key));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("OpenAI:Name")]
    [InlineData("OpenAI:ApiKey")]
    [InlineData("OpenAI:ModelApiKey")]
    [InlineData("Model:ConnectionString")]
    [InlineData("Deployment:Endpoint")]
    [InlineData("MODEL_URL")]
    [InlineData("Models:Token")]
    [InlineData("ModelProvider")]
    [InlineData("Deployment:Environment")]
    [InlineData("ModelType")]
    [InlineData("Remodeling")]
    [InlineData("Logging:LogLevel:Default")]
    public void Says_nothing_of_a_model_s_name(string key) => Assert.False(ModelKeys.Names(key));
}
