namespace LlmPatterns.Cli.Commands;

/// <summary>What was asked for can't be done; the message says why, to the one who asked.</summary>
internal sealed class UsageException(string message) : Exception(message);
