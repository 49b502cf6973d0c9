using System.Text.RegularExpressions;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>A <c>model-id</c> line: ids that match are of that class, and of that family if one is named.</summary>
public sealed class ModelIdLine
{
    /// <summary>No id of a real model is longer; what is, was not meant as an id.</summary>
    private const int LongestId = 300;

    /// <summary>A pattern that takes longer matches nothing, so that none can hang the editor.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(250);

    private readonly Regex _pattern;

    private ModelIdLine(string cls, string? family, Regex pattern) => (Class, Family, _pattern) = (cls, family, pattern);

    /// <summary>Such as <c>fine-tuned</c> or <c>embedding</c>.</summary>
    public string Class { get; }

    /// <summary>Such as <c>llama</c>; null if the pattern belongs to none.</summary>
    public string? Family { get; }

    /// <summary>The pattern as written.</summary>
    public string Pattern => _pattern.ToString();

    /// <summary>A line of that pattern; null, and the reason, if it is no regular expression.</summary>
    public static ModelIdLine? TryRead(string cls, string? family, string pattern, out string? error)
    {
        try
        {
            error = null;
            return new(cls, family, new(pattern, RegexOptions.CultureInvariant, LongestMatch));
        }
        catch (ArgumentException e)
        {
            error = e.Message;
            return null;
        }
    }

    /// <summary>Whether an id is of this class.</summary>
    public bool Matches(string id)
    {
        try
        {
            return id.Length <= LongestId && _pattern.IsMatch(id);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
