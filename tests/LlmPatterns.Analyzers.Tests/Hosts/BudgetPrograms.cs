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

    /// <summary>Methods that call each other in a circle; a third of them retrieve on the way, and every fifth may leave it by a shortcut.</summary>
    public static string[] Circle(int length, bool hasShortcuts) =>
    [
        Knowledge,
        .. Range(length).Select(i => Class($"Circle{i}", $$"""
            public static string Text(string question, int depth)
            {
                if (depth == {{i}})
                    return {{(i % 3 == 0 ? "Knowledge.Find(question)" : $"\"{i}\"")}};
                {{(hasShortcuts && i % 5 == 0 ? $"if (question.Length == {i})\n            return Circle{(i + (length / 2)) % length}.Text(question, depth - 2);" : "")}}
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

    /// <summary>Parameters of parameters, each with a field beside it, over more levels than are followed.</summary>
    public static string[] DeepInputs(int levels) =>
    [
        Knowledge,
        Class("Level0", "public static Task Ask(IChatClient chat, string text) => chat.GetResponseAsync(\"Answer: \" + text);"),
        .. Range(levels).Skip(1).Select(level => Class($"Level{level}", $$"""
            private static string _kept = "";
            public static Task Ask(IChatClient chat, string text)
            {
                _kept = text + "{{level}}";
                return Level{{level - 1}}.Ask(chat, text + _kept);
            }
            """)),
        Class("Top", $"public static Task Ask(IChatClient chat, string question) => Level{levels - 1}.Ask(chat, Knowledge.Find(question));"),
    ];

    /// <summary>A text of fields, each of which is made of fields again: more inputs than one question looks up.</summary>
    public static string[] WideInputs(int width) =>
    [
        Knowledge,
        Class("Fields", Range(width).Select(i => $"public static string F{i} = {Sum(width, j => $"Fields{i}.F{j}")};")),
        .. Range(width).Select(i => Class($"Fields{i}", Range(width).Select(j => $"public static string F{j} = Knowledge.{((i + j) % 7 == 3 ? "Find" : "Profile")}(\"{j}\");"))),
        Class("Top", $"public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(question + {Sum(width, i => $"Fields.F{i}")});"),
    ];

    /// <summary>A body that is cut because a local function of it is run so often, one that is not, and their callers.</summary>
    public static string[] Bodies(int calls) =>
    [
        Knowledge,
        Class("Cut", Body(calls)),
        Class("Whole", Body(2)),
        Class("First", Asking("Cut")),
        Class("Second", Asking("Whole")),
        Class("Third", Asking("First")),
    ];

    /// <summary>One body of very many statements.</summary>
    public static string[] LongBody(int statements) =>
    [
        Knowledge,
        Class("Long", $$"""
            public static Task Ask(IChatClient chat, string question)
            {
                var text = Knowledge.Profile(question);
                {{string.Concat(Range(statements).Select(i => $"text += question + \"{i}\" + text.Length;\n        "))}}
                return chat.GetResponseAsync(text);
            }
            """),
    ];

    private static string Asking(string of) => $$"""
        public static string Text(string question) => {{of}}.Text(question) + "!";
        public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(Text(question));
        """;

    private static string Body(int calls)
    {
        var body = new StringBuilder("public static string Text(string question)\n{\n    var text = Knowledge.Profile(question);\n");
        for (var i = 0; i < calls; i++)
            body.Append(CultureInfo.InvariantCulture, $"    text += More(text, {i});\n");
        body.Append("    text += Knowledge.Find(question);\n    return text;\n\n    string More(string before, int number)\n    {\n");
        for (var i = 0; i < 100; i++)
            body.Append(CultureInfo.InvariantCulture, $"        before += question + \"{i}\" + number;\n");
        return body.Append("        return before;\n    }\n}\n").ToString();
    }

    private static string Given(int i) => (i % 5) switch
    {
        0 => $"\"{i}\" + question",
        1 => "Knowledge.Find(question)",
        2 => "source.Text(question)",
        3 => "source.More(question)",
        _ => "Knowledge.Profile(question)",
    };

    private static string Sum(int count, Func<int, string> part) => string.Join(" + ", Range(count).Select(part));

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Class(string name, IEnumerable<string> members) => Class(name, string.Join('\n', members));

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
