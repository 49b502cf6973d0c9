using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Configuration.Baselines;

/// <summary>A hash over code that white space, comments, line endings and the indentation of raw strings don't change.</summary>
internal static class TokenHash
{
    /// <summary>The digits of a hash: 16 bytes in hexadecimal.</summary>
    public const int Length = 32;

    public static string Of(IEnumerable<SyntaxToken> tokens) => Of(string.Join(" ", tokens.Select(TextOf)));

    /// <summary>The first 16 bytes of the SHA-256.</summary>
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        var hex = new StringBuilder(Length);
        foreach (var part in sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(Length / 2))
            hex.Append(part.ToString("x2"));
        return hex.ToString();
    }

    /// <summary>Strings over several lines hold the file's line endings; a checkout may change them.</summary>
    public static string TextOf(SyntaxToken token) => Written(token).Replace("\r\n", "\n");

    private static string Written(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken => token.ValueText,
        SyntaxKind.InterpolatedRawStringEndToken => token.Text.Trim(),
        _ => token.Text,
    };
}
