using System.Reflection;
using LlmPatterns.CodeFixes.Explaining;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Tests.Explaining;

/// <summary>The comment that explains a model call; the call is where <c>$$</c> stands.</summary>
public sealed class ExplainPhaseTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        """;

    [Fact]
    public async Task Says_phase_context_model_and_subject() => Assert.Equal("""
        public interface IManuals { [ContextRetrieval] Task<string> FindAsync(string q); }

        [RetrievalAugmented("manuals"), DomainSpecific("engineering")]
        public sealed class Support(IManuals manuals)
        {
            private readonly IChatClient _chat = new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient();

            public async Task AskAsync(string q)
            {
                var found = await manuals.FindAsync(q);

                // The answer.
                // Phase: rag; declared rag.
                // Context: retrieved by IManuals.FindAsync.
                // Model: 'gpt-4o-mini' is the id of a vanilla model.
                // Subject: engineering, as marked.
                var answer = await _chat.GetResponseAsync($"{found}\n{q}"); // sent
            }
        }
        """, await Explained("""
        public interface IManuals { [ContextRetrieval] Task<string> FindAsync(string q); }

        [RetrievalAugmented("manuals"), DomainSpecific("engineering")]
        public sealed class Support(IManuals manuals)
        {
            private readonly IChatClient _chat = new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient();

            public async Task AskAsync(string q)
            {
                var found = await manuals.FindAsync(q);

                // The answer.
                var answer = await _chat.$$GetResponseAsync($"{found}\n{q}"); // sent
            }
        }
        """));

    [Fact]
    public async Task Says_what_it_does_not_know_and_what_words_give_away() => Assert.Equal("""
        public sealed class Support(IChatClient chat)
        {
            // Phase: foundation; nothing is declared.
            // Context: nothing is retrieved, and nothing is handed over.
            // Model: not in sight.
            // Subject: perhaps private, by the words 'our return policy'.
            public Task AskAsync(string q) => chat.GetResponseAsync($"Explain our return policy. {q}");

            public Task AskAllAsync(List<ChatMessage> history) => chat.GetResponseAsync(history);
        }
        """.Replace("'our return policy'", "'return policy'"), await Explained("""
        public sealed class Support(IChatClient chat)
        {
            public Task AskAsync(string q) => chat.GetRespon$$seAsync($"Explain our return policy. {q}");

            public Task AskAllAsync(List<ChatMessage> history) => chat.GetResponseAsync(history);
        }
        """));

    [Fact]
    public async Task Names_the_boundary_of_an_unknown() => Assert.Contains("// Context: can't be decided, because the analysis can't see through parameter history", await Explained("""
        public sealed class Support(IChatClient chat)
        {
            public Task AskAllAsync(List<ChatMessage> history) => chat.$$GetResponseAsync(history);
        }
        """), StringComparison.Ordinal);

    [Fact]
    public async Task Writes_an_explanation_anew_and_once()
    {
        const string again = """
            public sealed class Support(IChatClient chat)
            {
                public async Task AskAsync(string q)
                {
                    // Phase: rag; declared rag.
                    // Context: retrieved by Something.
                    // Model: not in sight.
                    await chat.$$GetResponseAsync(q);
                }
            }
            """;

        var once = await Explained(again);

        Assert.Equal(again.Replace("$$", "").Replace("rag; declared rag", "foundation; nothing is declared").Replace("retrieved by Something", "nothing is retrieved, and nothing is handed over"), once);
        Assert.Equal(once, await Explained(once!.Replace("GetResponseAsync", "$$GetResponseAsync")));
    }

    [Theory]
    [InlineData("public sealed class A(IChatClient chat) { public Task Ask(string q) => chat.GetResponseAsync($$q); }")]
    [InlineData("public sealed class A { public void Write(string q) => Console.$$WriteLine(q); }")]
    [InlineData("public sealed class A { public void Write(string q) => $$Missing(q); }")]
    [InlineData("public sealed class $$A;")]
    public async Task Is_offered_on_the_name_of_a_model_call_only(string program) => Assert.Null(await Explained(program));

    [Fact]
    public void Is_exported_for_CSharp_under_its_name()
    {
        var export = typeof(ExplainPhase).GetCustomAttribute<ExportCodeRefactoringProviderAttribute>();

        Assert.Equal([LanguageNames.CSharp], export!.Languages);
        Assert.Equal(nameof(ExplainPhase), export.Name);
    }

    /// <summary>The program after the refactoring, without the usings; null if it is not offered.</summary>
    private static async Task<string?> Explained(string marked)
    {
        var position = Usings.Length + marked.IndexOf("$$", StringComparison.Ordinal);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(await RealLibraries.References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview));
        var document = project.AddDocument("Program.cs", SourceText.From(Usings + marked.Replace("$$", "")));
        var actions = new List<CodeAction>();
        await new ExplainPhase().ComputeRefactoringsAsync(new(document, new TextSpan(position, 0), actions.Add, CancellationToken.None));
        if (actions.Count == 0)
            return null;
        var applied = Assert.IsType<ApplyChangesOperation>(Assert.Single(await Assert.Single(actions).GetOperationsAsync(CancellationToken.None)));
        var text = (await applied.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
        return text[Usings.Length..];
    }
}
