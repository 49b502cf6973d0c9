namespace LlmPatterns.Annotations.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void References_netstandard_only() =>
        Assert.Equal(["netstandard"], typeof(FoundationModelAttribute).Assembly.GetReferencedAssemblies().Select(name => name.Name));
}
