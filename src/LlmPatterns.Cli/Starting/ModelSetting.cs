namespace LlmPatterns.Cli.Starting;

/// <summary>A setting that names a model.</summary>
/// <param name="Key">With its sections: <c>AzureOpenAI:ChatDeployment</c>.</param>
/// <param name="Value">What it says; null if that looks like something to hide.</param>
/// <param name="File">The full path.</param>
internal sealed record ModelSetting(string Key, string? Value, string File, int Line);
