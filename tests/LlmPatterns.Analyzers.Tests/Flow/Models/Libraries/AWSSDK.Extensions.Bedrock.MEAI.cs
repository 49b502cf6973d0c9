// The members that the probes need, as their documentation has them.
using Microsoft.Extensions.AI;

namespace Amazon.BedrockRuntime;

public static class AmazonBedrockRuntimeExtensions
{
    public static IChatClient AsIChatClient(this IAmazonBedrockRuntime runtime, string defaultModelId = null) => null;
}
