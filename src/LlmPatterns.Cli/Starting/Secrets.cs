using System.Text.RegularExpressions;

namespace LlmPatterns.Cli.Starting;

/// <summary>Tells what must not be copied out of code or settings: keys, connection strings, addresses and paths. Rather a name too few than a key too many.</summary>
internal static partial class Secrets
{
    /// <summary>Whether a value can be a model's name and nothing to hide.</summary>
    public static bool IsName(string value) =>
        ModelIds.ClassOf(value) is not (null or "unknown" or "hint" or "adapter") || (value.Length is > 0 and <= LongestName && !Key().IsMatch(value) && !Address().IsMatch(value));

    /// <summary>No name of a model or deployment that people give is longer.</summary>
    private const int LongestName = 120;

    /// <summary>The beginnings of well-known keys, parts of connection strings, ids that stand for accounts, and long runs of letters and digits mixed as no word is.</summary>
    [GeneratedRegex(@"^(?:sk|pk|rk|gsk|ghp|gho|xai|hf|pcsk|AIza|AKIA|eyJ)[-_A-Za-z0-9]{12,}|^Bearer\s|(?:Key|Password|Pwd|Secret|Token|Signature|sig)\s*=|^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{24,}|[A-Za-z0-9+/_\-]{40,}={1,2}$|[A-Za-z]{32,}", RegexOptions.IgnoreCase)]
    private static partial Regex Key();

    [GeneratedRegex(@"://|^[\w.\-]+:\d{2,5}$|^[\w\-]+(?:\.[\w\-]+)+\.(?:com|net|org|io|ai|us|cn|de)(?:/|$)|^(?:[A-Za-z]:)?[\\/]|^\.{1,2}[\\/]|^localhost\b|@[\w\-]+\.")]
    private static partial Regex Address();
}
