using LlmPatterns.Cli.Loading;

namespace LlmPatterns.Cli.Tests.Loading;

public sealed class LoadMessageTests
{
    [Theory]
    [InlineData("Msbuild failed when processing the file '/src/It's/App.csproj' with message: The SDK 'X' specified could not be found.  /src/It's/App.csproj", "The SDK 'X' specified could not be found. /src/It's/App.csproj")]
    [InlineData("[Host] Failed to initialize.\nRemoteInvocationException: An exception of type System.InvalidOperationException was thrown: No SDK.\n\nInstall one.\n   at Some.Method()\n   at Other.Method()", "No SDK. Install one.")]
    [InlineData("Project file not found: '/src/App.csproj'", "Project file not found: '/src/App.csproj'")]
    [InlineData("Look at it: nothing to cut", "Look at it: nothing to cut")]
    public void The_cause_stands_alone(string message, string cause) => Assert.Equal(cause, LoadMessage.Cause(message));
}
