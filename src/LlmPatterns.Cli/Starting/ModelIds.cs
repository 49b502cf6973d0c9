using LlmPatterns.Analyzers.Catalog;

namespace LlmPatterns.Cli.Starting;

/// <summary>What a name alone says of its model.</summary>
internal static class ModelIds
{
    /// <summary>The class of the first line that fits, such as <c>foundation</c>, <c>fine-tuned</c> or <c>embedding</c>; null if none does, as of most deployments' names.</summary>
    public static string? ClassOf(string name) => BuiltInCatalog.Models.FirstOrDefault(m => m.Matches(name))?.Class;

    public static bool IsVanilla(string name) => ClassOf(name) is "foundation" or "web-grounded";

    public static bool IsFineTuned(string name) => ClassOf(name) is "fine-tuned";

    /// <summary>It asks nothing: an embedding model, or one for pictures and sound.</summary>
    public static bool AsksNothing(string name) => ClassOf(name) is "embedding" or "non-text";

    /// <summary>The class in the words of a comment; null if the name says nothing.</summary>
    public static string? Describe(string name) => ClassOf(name) switch
    {
        "foundation" => "a vanilla model by its id",
        "web-grounded" => "a vanilla model that searches the web, by its id",
        "fine-tuned" => "fine-tuned by its id: a line says for what",
        "embedding" => "an embedding model",
        "non-text" => "no text model",
        "hint" => "perhaps fine-tuned, by its name",
        _ => null,
    };
}
