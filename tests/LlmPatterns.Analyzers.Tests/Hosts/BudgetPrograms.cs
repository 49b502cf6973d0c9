using System.Globalization;
using System.Text;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>Programs of many files in which the engine's budgets run out. Each file asks a model, so that each can be the first that is analyzed.</summary>
internal static class BudgetPrograms
{
    private const string Knowledge = """
        using LlmPatterns;

        public static class Knowledge
        {
            [ContextRetrieval]
            public static string Find(string question) => question;

            [NotRetrieved]
            public static string Profile(string user) => user;
        }
        """;

    /// <summary>A chain of calls that is longer than what may wait for one another; what is retrieved stands at its end.</summary>
    public static string[] Chain(int length) =>
    [
        Knowledge,
        .. Range(length).Select(i => Class($"Chain{i}", $$"""
            public static string Text(string question) => {{(i + 1 < length ? $"Chain{i + 1}.Text(question)" : "Knowledge.Find(question)")}} + " of {{i}}";
            public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(Text(question));
            """)),
    ];

    /// <summary>A ladder that is too long as well, and in which the ways from top to bottom double with each rung.</summary>
    public static string[] Ladder(int length) =>
    [
        Knowledge,
        .. Range(length).Select(i => Class($"Rung{i}", $$"""
            public static string Left(string question) => {{(i + 1 < length ? $"Rung{i + 1}.Left(question) + Rung{i + 1}.Right(question)" : "Knowledge.Find(question)")}};
            public static string Right(string question) => {{(i + 1 < length ? $"Rung{i + 1}.Right(question) + Rung{i + 1}.Left(question)" : "Knowledge.Profile(question)")}};
            public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(Right(question));
            """)),
    ];

    /// <summary>Methods that call each other in a circle; a third of them retrieve on the way, and every fifth is left by a shortcut.</summary>
    public static string[] Circle(int length) =>
    [
        Knowledge,
        .. Range(length).Select(i => Class($"Circle{i}", $$"""
            public static string Text(string question, int depth)
            {
                if (depth == {{i}})
                    return {{(i % 3 == 0 ? "Knowledge.Find(question)" : $"\"{i}\"")}};
                {{(i % 5 == 0 ? $"if (question.Length == {i})\n            return Circle{(i + (length / 2)) % length}.Text(question, depth - 2);" : "")}}
                return Circle{{(i + 1) % length}}.Text(question + "{{i}}", depth - 1);
            }

            public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(Text(question, 3));
            """)),
    ];

    /// <summary>Neighbours that call each other, so that each pair is a circle and all of them are one.</summary>
    public static string[] Mesh(int length) =>
    [
        Knowledge,
        .. Range(length).Select(i => Class($"Mesh{i}", $$"""
            public static string Text(string question, int depth) => depth switch
            {
                0 => {{(i % 4 == 1 ? "Knowledge.Find(question)" : i % 4 == 2 ? "Knowledge.Profile(question)" : $"\"{i}\"")}},
                1 => Mesh{{(i + 1) % length}}.Text(question, depth - 1),
                _ => Mesh{{(i + length - 1) % length}}.Text(question, depth - 1),
            };

            public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(Text(question, {{i}}));
            """)),
    ];

    /// <summary>A prompt's parameter with as many callers as are looked at, and another with one more; some callers retrieve.</summary>
    public static string[] Callers(int most) =>
    [
        Knowledge,
        Class("Target", """
            public static Task Few(IChatClient chat, string text) => chat.GetResponseAsync("Answer: " + text);
            public static Task Many(IChatClient chat, string text) => chat.GetResponseAsync("Answer: " + text);
            """),
        .. Range(most + 1).Select(i => Class($"Caller{i}", $$"""
            public static Task Few(IChatClient chat, string question, ISource source) => {{(i < most ? $"Target.Few(chat, {Given(i)})" : "Task.CompletedTask")}};
            public static Task Many(IChatClient chat, string question, ISource source) => Target.Many(chat, {{Given(i)}});
            """)),
        "public interface ISource { string Text(string question); string More(string question); }",
    ];

    /// <summary>Parameters of parameters: more levels than are followed, and more inputs than one question looks up.</summary>
    public static string[] Inputs(int levels, int width) =>
    [
        Knowledge,
        Class("Level0", "public static Task Ask(IChatClient chat, string text) => chat.GetResponseAsync(\"Answer: \" + text);"),
        .. Range(levels).Skip(1).SelectMany(level => Range(width).Select(i => Class($"Level{level}_{i}", $$"""
            private static string _kept = "";
            public static string Shared = "";
            public static Task Ask(IChatClient chat, string text, string more)
            {
                _kept = more + Level{{level}}_{{(i + 1) % width}}.Shared;
                Level{{level}}_{{(i + 2) % width}}.Shared = text;
                return {{(level == 1 ? "Level0.Ask(chat, text + _kept + Shared)" : string.Join(" ?? ", Range(width).Select(below => $"Level{level - 1}_{below}.Ask(chat, text + _kept + {i}, more + Shared)")))}};
            }
            """))),
        Class("Top", $"public static void Ask(IChatClient chat, string question, ISource source) {{ {string.Concat(Range(width).Select(i => $"Level{levels - 1}_{i}.Ask(chat, {Given(i)}, question); "))}}}"),
        "public interface ISource { string Text(string question); string More(string question); }",
    ];

    /// <summary>A body of so many statements that it is cut, one that is not, and their callers.</summary>
    public static string[] Bodies(int statements) =>
    [
        Knowledge,
        Class("Cut", Body(statements)),
        Class("Whole", Body(20)),
        Class("First", Asking("Cut")),
        Class("Second", Asking("Whole")),
        Class("Third", Asking("First")),
    ];

    private static string Asking(string of) => $$"""
        public static string Text(string question) => {{of}}.Text(question) + "!";
        public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(Text(question));
        """;

    private static string Body(int statements)
    {
        var body = new StringBuilder("public static string Text(string question)\n{\n    var text = Knowledge.Profile(question);\n");
        for (var i = 0; i < statements; i++)
            body.Append(CultureInfo.InvariantCulture, $"    text += question + \"{i}\" + text.Length;\n");
        return body.Append("    text += Knowledge.Find(question);\n    return text;\n}\n").Append(Asking("Cut").Split('\n')[1]).ToString();
    }

    private static string Given(int i) => (i % 5) switch
    {
        0 => $"\"{i}\" + question",
        1 => "Knowledge.Find(question)",
        2 => "source.Text(question)",
        3 => "source.More(question)",
        _ => "Knowledge.Profile(question)",
    };

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Class(string name, string members) => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented]
        public static class {{name}}
        {
            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;
}
