namespace LlmPatterns.Cli.Tests.Starting;

/// <summary>Runs <c>init</c> on code of a test.</summary>
internal static class InitRuns
{
    /// <summary>One call whose model's name says nothing.</summary>
    public const string Undecided = """
        using Microsoft.Extensions.AI;
        public sealed class Answers(IChatClient client)
        {
            public Task AskAsync(string question) => client.GetResponseAsync(question, new ChatOptions { ModelId = "house-style" });
        }
        """;

    public static Task<CliRun> Init(this TestCode code, params string[] arguments) => Cli.Run(code.Folder, ["init", .. arguments]);

    /// <summary>The only file of that name, which never holds a path of the machine.</summary>
    public static string Written(this TestCode code, string name = "LlmPatterns.txt")
    {
        var text = File.ReadAllText(Directory.GetFiles(code.Folder, name, SearchOption.AllDirectories).Single());
        Assert.DoesNotContain(code.Folder, text);
        return text;
    }

    public static Task App(this TestCode code, string source) => code.With("App.csproj", TestCode.Project(TestCode.LanguageModel)).With("Code.cs", source).Restored("App.csproj");
}
