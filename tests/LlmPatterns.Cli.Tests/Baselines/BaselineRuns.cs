namespace LlmPatterns.Cli.Tests.Baselines;

/// <summary>What the baseline's tests run and read.</summary>
internal static class BaselineRuns
{
    public const string File = "LlmPatterns.Baseline.txt";

    /// <summary>The member that <see cref="Sources.Drifted"/> has its finding in.</summary>
    public const string Answer = "LLMP102  Desk.Answers.AnswerAsync(string)";

    /// <summary>A second type with a finding: <c>LLMP102  Desk.Replies.AnswerAsync(string)</c>.</summary>
    public static string Replies { get; } = Sources.Drifted.Replace("Answers", "Replies");

    public static Task<CliRun> Baseline(this TestCode code, params string[] arguments) => Cli.Run(code.Folder, ["baseline", .. arguments]);

    public static string Read(this TestCode code, string path = File) => System.IO.File.ReadAllText(code.PathOf(path));

    /// <summary>The entries, without their hashes.</summary>
    public static string[] Entries(this TestCode code, string path = File) =>
        [.. code.Read(path).Split('\n').Where(l => l.StartsWith("LLMP", StringComparison.Ordinal)).Select(l => $"{l[..7]}{l[(7 + 2 + 32)..].TrimEnd()}")];

    public static async Task<TestCode> App(this TestCode code, string source, string properties = "", string frameworks = "net10.0") =>
        await code.With("App.csproj", TestCode.Project(TestCode.LanguageModel, properties, frameworks)).With("Code.cs", source).Restored("App.csproj");
}
