namespace LlmPatterns.Cli.Loading;

/// <summary>Something to say of a project: why it could not be reviewed, or what a reader should know.</summary>
/// <param name="Project">The full path of the project or solution.</param>
/// <param name="Text">One or two sentences, with the command that helps where there is one.</param>
internal sealed record ProjectMessage(string Project, string Text);
