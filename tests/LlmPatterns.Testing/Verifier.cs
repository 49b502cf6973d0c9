using System.Runtime.CompilerServices;

// The surface of Verify.Xunit that the tests use, so that they run without the package; build with -p:UseVerifyPackage=true to take the real one.
namespace VerifyXunit;

/// <summary>Marks a test class that calls <see cref="Verifier"/>; Verify.Xunit 19 needs it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UsesVerifyAttribute : Attribute;

/// <summary>Compares a text with the file <c>Class.Method.verified.txt</c> beside the test.</summary>
internal static class Verifier
{
    /// <summary>Fails on a difference and writes the text to <c>Class.Method.received.txt</c>; rename that file to accept it.</summary>
    public static async Task Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var (verified, received) = ($"{stem}.verified.txt", $"{stem}.received.txt");
        var actual = Normalize(target);
        var expected = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, actual);
        Assert.Fail(expected is null
            ? $"{verified} does not exist. Received:\n{actual}"
            : $"The text differs from {verified}. Received:\n{actual}\n\nVerified:\n{expected}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
