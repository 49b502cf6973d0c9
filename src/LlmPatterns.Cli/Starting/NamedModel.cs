using System.Collections.Immutable;
using LlmPatterns.Cli.Analysis;

namespace LlmPatterns.Cli.Starting;

/// <summary>A name that stands for a model and that a <c>model</c> line can explain.</summary>
/// <param name="Name">A deployment's name or id, or the key of a setting.</param>
/// <param name="Calls">The model calls that it names the model of; empty if it is not seen to reach one.</param>
/// <param name="Places">Where the code writes it.</param>
/// <param name="Settings">What the settings give for the key.</param>
internal sealed record NamedModel(string Name, ImmutableArray<ModelCallEntry> Calls, ImmutableArray<Place> Places, ImmutableArray<ModelSetting> Settings)
{
    /// <summary>The ids that it may be: itself, or what the settings say.</summary>
    private IEnumerable<string> Ids => Settings.IsEmpty ? [Name] : Settings.Where(s => s.Value is not null).Select(s => s.Value!);

    /// <summary>What stands behind the name on its line: decided if all that is known of it agrees, else to choose.</summary>
    public string Choice =>
        Ids.Any() && Ids.All(ModelIds.IsVanilla) ? "foundation"
        : Ids.Any() && Ids.All(ModelIds.IsFineTuned) ? "fine-tuned  domain="
        : "fine-tuned  domain=  |  foundation";

    /// <summary>It asks nothing, so that no line is needed.</summary>
    public bool IsEmbedding => ModelKeys.IsAboutEmbeddings(Name) || (Ids.Any() && Ids.All(ModelIds.AsksNothing));
}
