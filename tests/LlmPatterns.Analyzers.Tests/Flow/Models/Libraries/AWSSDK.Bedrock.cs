// The members that the probes need, as their documentation has them.
using System.Threading.Tasks;
using Amazon.Bedrock.Model;

namespace Amazon.Bedrock.Model
{
    public class CreateCustomModelDeploymentRequest;
    public class CreateCustomModelDeploymentResponse { public string CustomModelDeploymentArn { get; set; } }
    public class CreateModelCustomizationJobRequest;
    public class CreateModelCustomizationJobResponse { public string JobArn { get; set; } }
    public class GetModelCustomizationJobRequest;
    public class GetModelCustomizationJobResponse { public string OutputModelArn { get; set; } }
}

namespace Amazon.Bedrock
{
    public interface IAmazonBedrock
    {
        Task<CreateCustomModelDeploymentResponse> CreateCustomModelDeploymentAsync(CreateCustomModelDeploymentRequest request);
        Task<CreateModelCustomizationJobResponse> CreateModelCustomizationJobAsync(CreateModelCustomizationJobRequest request);
        Task<GetModelCustomizationJobResponse> GetModelCustomizationJobAsync(GetModelCustomizationJobRequest request);
    }
}
