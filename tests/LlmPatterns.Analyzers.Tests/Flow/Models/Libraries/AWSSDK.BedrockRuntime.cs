// The members that the probes need, as their documentation has them.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.BedrockRuntime.Model;

namespace Amazon.BedrockRuntime.Model
{
    public class Message { public string Content { get; set; } }
    public class ConverseRequest { public string ModelId { get; set; } public List<Message> Messages { get; set; } }
    public class ConverseResponse;
}

namespace Amazon.BedrockRuntime
{
    public interface IAmazonBedrockRuntime { Task<ConverseResponse> ConverseAsync(ConverseRequest request); }
    public class AmazonBedrockRuntimeClient : IAmazonBedrockRuntime { public virtual Task<ConverseResponse> ConverseAsync(ConverseRequest request) => null; }
}
