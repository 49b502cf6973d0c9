namespace LlmPatterns.Cli.Starting;

/// <summary>Spells a name as a word of <c>LlmPatterns.txt</c>.</summary>
internal static class CatalogWord
{
    /// <summary>The name, in quotes where it needs them; null if the file can't hold it: the format knows no quotation mark and no line break inside a name.</summary>
    public static string? Spell(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains('"') || Inert.Text(name) != name)
            return null;
        return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/') ? name : $"\"{name}\"";
    }
}
