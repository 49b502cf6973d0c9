namespace LlmPatterns.Analyzers.Tests;

/// <summary>Files that many test programs share.</summary>
internal static class Sources
{
    /// <summary>For tests of what a call is given: that a search may find nothing, what role its text has, or who else sees it, is not their question.</summary>
    public static Settings WithoutSearchRules => new Settings().WithConfig("[*.cs]" + string.Concat(new[] { 104, 105, 111, 305 }.Select(id => $"\ndotnet_diagnostic.LLMP{id}.severity = none")));

    /// <summary>A team's knowledge base: its search is marked, its prompt store is marked as no retrieval, and nobody says what its cache returns.</summary>
    public const string Knowledge = """
        using LlmPatterns;

        public sealed class Manuals
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult("");
        }

        public interface IPromptStore
        {
            [NotRetrieved]
            string Get(string name);
        }

        public interface IAnswerCache
        {
            string Near(string question);
        }
        """;
}
