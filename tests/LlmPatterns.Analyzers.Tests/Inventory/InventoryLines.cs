using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Inventory;

/// <summary>Holds one property of the inventory against what the lines of a program say behind <c>// =></c>, with <c>-</c> for nothing.</summary>
internal static class InventoryLines
{
    private const string Mark = "// => ";

    /// <summary>Every model call must stand on a line that says what is expected of it, and no such line may lack one.</summary>
    public static async Task Verify(string property, string source, Settings? settings = null) =>
        Hold(property, source, await Analysis.Inventory(source, settings));

    /// <summary>The same of an inventory that a test made itself.</summary>
    public static void Hold(string property, string source, IEnumerable<Diagnostic> found)
    {
        var expected = source.Split('\n').Select((line, number) => (number, At: line.IndexOf(Mark, StringComparison.Ordinal), line))
            .Where(l => l.At >= 0).Select(l => $"{l.number + 1}: {l.line[(l.At + Mark.Length)..].Trim()}").ToList();
        var said = found.Where(d => d.Id == Descriptors.Inventory.Id)
            .Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1}: {(d.Properties[property] is { Length: > 0 } value ? value : "-")}").ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, said);
    }
}
