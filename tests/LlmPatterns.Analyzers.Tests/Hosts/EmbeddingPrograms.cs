namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>A program whose records, generator, writes and searches stand in a file each, and whose findings stand in three.</summary>
internal static class EmbeddingPrograms
{
    public static string[] Files { get; } =
    [
        """
        using Microsoft.Extensions.VectorData;

        public sealed class Note
        {
            [VectorStoreVector(384)] public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Page
        {
            [VectorStoreVector(1536)] public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Mail
        {
            [VectorStoreVector(768)] public ReadOnlyMemory<float> Vector { get; set; }
        }
        """,
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI;

        public static class Startup
        {
            public static void Add(IServiceCollection services) =>
                services.AddEmbeddingGenerator(new OpenAIClient("key").GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());
        }
        """,
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;
        using OpenAI;

        public sealed class Ingest(VectorStoreCollection<int, Note> notes, VectorStoreCollection<int, Page> pages, VectorStoreCollection<int, Mail> mails, IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            public async Task KeepAsync(string text, ReadOnlyMemory<float> vector)
            {
                await notes.UpsertAsync(new Note { Vector = await generator.GenerateVectorAsync(text) });
                await pages.UpsertAsync(new Page { Vector = await new OpenAIClient("key").GetEmbeddingClient("text-embedding-ada-002").AsIEmbeddingGenerator().GenerateVectorAsync(text) });
                await mails.UpsertAsync(new Mail { Vector = vector });
            }
        }
        """,
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        public sealed class Search(VectorStoreCollection<int, Note> notes, VectorStoreCollection<int, Page> pages, VectorStoreCollection<int, Mail> mails, IEmbeddingGenerator<string, Embedding<float>> generator, IChatClient chat)
        {
            public async Task<string> FindAsync(string question)
            {
                var vector = await generator.GenerateVectorAsync(question);
                var found = new List<int>();
                await foreach (var note in notes.SearchAsync(vector, 3))
                    found.Add(note.Record.Vector.Length);
                await foreach (var page in pages.SearchAsync(vector, 3))
                    found.Add(page.Record.Vector.Length);
                await foreach (var mail in mails.SearchAsync(vector, 3))
                    found.Add(mail.Record.Vector.Length);
                return (await chat.GetResponseAsync($"How many are they? {string.Join(' ', found)}")).Text;
            }
        }
        """,
    ];
}
