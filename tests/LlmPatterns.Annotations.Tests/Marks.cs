namespace LlmPatterns.Annotations.Tests;

/// <summary>The assembly's public attributes.</summary>
internal static class Marks
{
    public static Type[] All { get; } =
        [.. typeof(FoundationModelAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)))];
}
