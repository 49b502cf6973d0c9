// The members that the probes need, as their documentation has them.
using System.Threading.Tasks;
using Mscc.GenerativeAI.Types;

namespace Mscc.GenerativeAI.Types
{
    public class TuningJob { public string Name { get; set; } }
    public class GenerateContentResponse;
}

namespace Mscc.GenerativeAI
{
    public class GenerativeModel { public Task<GenerateContentResponse> GenerateContent(string prompt) => null; }

    public class VertexAI
    {
        public GenerativeModel GenerativeModel(string model) => null;
        public GenerativeModel GenerativeModel(TuningJob tuningJob) => null;
    }
}
