using System.Text.Json.Nodes;
using LlmPatterns.Cli.Analysis;

namespace LlmPatterns.Cli.Reports.Sarif;

/// <summary>Files as uris that begin at the repository's root, so that a log reads the same on every machine.</summary>
internal sealed class SarifLocations(string repositoryRoot)
{
    private const string RootId = "SRCROOT";

    public JsonObject BaseIds() => new() { [RootId] = new JsonObject { ["uri"] = new Uri(Path.TrimEndingDirectorySeparator(repositoryRoot) + "/").AbsoluteUri } };

    public JsonObject Location(Place place) => new() { ["physicalLocation"] = Physical(place) };

    public JsonObject Physical(Place place)
    {
        var physical = new JsonObject { ["artifactLocation"] = Artifact(place.Path) };
        if (!place.IsWholeFile)
        {
            physical["region"] = new JsonObject
            {
                ["startLine"] = place.Line,
                ["startColumn"] = place.Column,
                ["endLine"] = place.EndLine,
                ["endColumn"] = place.EndColumn,
            };
        }
        return physical;
    }

    public JsonObject Artifact(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            return new() { ["uri"] = Escape(path) };
        var relative = Path.GetRelativePath(repositoryRoot, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathFullyQualified(relative)
            ? new() { ["uri"] = new Uri(path).AbsoluteUri }
            : new() { ["uri"] = Escape(relative), ["uriBaseId"] = RootId };
    }

    private static string Escape(string relative) => string.Join('/', relative.Split('/', '\\').Select(Uri.EscapeDataString));
}
