// The members that the probes need, as their documentation has them.
using System.Threading.Tasks;

namespace Google.GenAI.Types
{
    public class GenerateContentConfig;
    public class GenerateContentResponse;
}

namespace Google.GenAI
{
    public class Client { public Models Models { get; } = new(); }

    public class Models
    {
        public Task<Types.GenerateContentResponse> GenerateContentAsync(string model, string contents, Types.GenerateContentConfig config = null) => null;
    }
}
