using LlmPatterns.Cli;
using LlmPatterns.Cli.Commands;

return await CommandLine.Run(args, Terminal.OfThisProcess());
