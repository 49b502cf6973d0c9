namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>A function that a template calls while it is rendered.</summary>
/// <param name="Plugin">The plugin's name; null where the template gives none.</param>
/// <param name="Function">The function's name.</param>
internal sealed record TemplateCall(string? Plugin, string Function)
{
    /// <summary>As the template spells it, with a point.</summary>
    public string Name => Plugin is null ? Function : Plugin + "." + Function;

    /// <summary>A name with the plugin before the first separator.</summary>
    public static TemplateCall Of(string name, char separator)
    {
        var at = name.IndexOf(separator);
        return at <= 0 ? new(null, name) : new(name.Substring(0, at), name.Substring(at + 1));
    }
}
