using YamlDotNet.RepresentationModel;

namespace LlmPatterns.Package.Tests.Guides;

/// <summary>A pipeline of docs/ci.md: its YAML, and its steps as the system would run them.</summary>
internal sealed class Recipe
{
    public Recipe(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        Root = Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
    }

    public YamlMappingNode Root { get; }

    /// <summary>What the steps run in a shell; tasks and actions of the cloud run nothing here, save the build.</summary>
    public IEnumerable<string> Commands => Steps.Select(Command).OfType<string>();

    /// <summary>The actions or tasks that are used, by name and version.</summary>
    public IEnumerable<string> Uses => Steps.Select(s => Text(s, "uses") ?? Text(s, "task")).OfType<string>();

    /// <summary>An input of an action or task.</summary>
    public string? Input(string uses, string name)
    {
        var step = Steps.Single(s => (Text(s, "uses") ?? Text(s, "task")) == uses);
        return Text((YamlMappingNode)step[step.Children.ContainsKey("with") ? "with" : "inputs"], name);
    }

    public static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private IEnumerable<YamlMappingNode> Steps =>
        ((YamlSequenceNode)(Root.Children.TryGetValue("jobs", out var jobs) ? ((YamlMappingNode)jobs).Children.Single().Value["steps"] : Root["steps"])).Cast<YamlMappingNode>();

    private string? Command(YamlMappingNode step) =>
        Text(step, "task") is "DotNetCoreCLI@2" ? $"dotnet {Input("DotNetCoreCLI@2", "command")} {Input("DotNetCoreCLI@2", "arguments")}" : Text(step, "run") ?? Text(step, "script");
}
