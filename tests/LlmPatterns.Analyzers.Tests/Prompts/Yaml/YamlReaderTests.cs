using System.Text;
using LlmPatterns.Analyzers.Prompts.Yaml;
using YamlDotNet.RepresentationModel;

namespace LlmPatterns.Analyzers.Tests.Prompts.Yaml;

/// <summary>The reader agrees with YamlDotNet, by which Semantic Kernel reads prompts: in the value, or in that there is none.</summary>
public sealed class YamlReaderTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "a: b",
        "a: |\n  one\n  two\n\nb: c",
        "a: |-\n  one\n  two\n\nb: c",
        "a: |+\n  one\n\nb: c",
        "a: >\n  one\n  two\n\n  three\n    deep\n  four",
        "a: >-\n  one\n\n\n  two",
        "a: |2\n    x\n  y",
        "a: |1-\n  x",
        "a: |\n\n  first blank\n  x",
        "a: |\n  x\n y: z",
        "a: |\n  no newline at end",
        "a: |",
        "a: |-\nb: c",
        "a: >+\n\n  x\n\n\nb: 1",
        "a: \"x\\ty\\n\\\"\\\\ \\u00e9 \\x41\"",
        "a: \"x\n  y\n\n  z\"",
        "a: \"x \\\n   y\"",
        "a: 'it''s'",
        "a: 'x\n  y'",
        "a: \"\\q\"",
        "a: \"open",
        "a: 'open",
        "a: [1, 2",
        "a: {b: 1",
        "a: [1, [2, 3], {b: c}]",
        "a: {b: c, \"d\": 'e', f: [g], h}",
        "a: [a: b, c]",
        "a: [x, ]",
        "a: [x,, y]",
        "a: [\n  one,  # first\n  two\n]",
        "a: [one\n  two, three]",
        "a: {b: c\n  d}",
        "a: b: c",
        "a: \"b: c\"",
        "a: http://x.y/z#w",
        "a: b # comment",
        "a: b#c",
        "# only a comment",
        "",
        "- a\n- b\n-\n- - c\n  - d\n- e: f\n  g: h",
        "a:\n- b\n- c\nd: e",
        "a:\n  - b\n - c",
        "a:\n  b: 1\n   c: 2",
        "a:\n  b: 1\n c: 2",
        "a: b\n  c\n  d",
        "a: b\n\n  c",
        "a: b\n  c: d",
        "a:\n\tb: c",
        "a:\tb",
        "a: b\r\nc: |\r\n  d\r\n  e\r\nf: g\r",
        "a: 1\na: 2",
        "---\na: b\n...",
        "---\na: b\n---\nc: d",
        "%YAML 1.2\n---\na: b",
        "--- a: b",
        "--- text",
        "--- |\ntext\nmore",
        "a: @b",
        "a: `b`",
        "a: %b",
        "a: ,b",
        "a: ]b",
        "a: - b",
        "a: -b",
        "a: ?b",
        "a: ? b",
        "a: :b",
        "a: !!str 1",
        "a: !tag\n  b: c",
        "&x a: b\nc: d",
        "a: &x\n  b: c",
        "a: ''",
        "a: \"\"\nb: ~",
        "\"a b\": c\n'd': e",
        "a b: c",
        "\"a\": b: c",
        "a: \"b\" c",
        "a: [b] c",
        "{\"a\": \"b\", \"c\": [1, true, null]}",
        "{\"a\":\"b\"}",
        "{a: 1, a: 2}",
        "[a, b]",
        "text",
        "text\nmore text",
        "a: b\ntext",
        "a:\n  text\n  more",
        "a:\n  \"quoted\"",
        "a:\n  |\n  text",
        "a: | # comment\n  text",
        "a: |#x\n  text",
        "a: | x\n  text",
        "a: {{x}}, text",
        "a: text with {{$x}} and {braces} and [brackets]",
        "a: Hello, \"world\"",
        "a: it's",
        "a: |\n  - not: a list\n  # not a comment\n  {{$x}}\n# a comment\nb: c",
        "a: |\n    four\n    spaces\n  less",
        "- |\n  text\n- >-\n  folded\n  text",
        "- a: |\n    text\n  b: c",
        "a: \"x\"\n  b: c",
        "a:\n  - b: c\n    d:\n      - e\n      - f\n  - g\nh: i",
        "key with spaces: value with spaces  ",
        "a: >\n  one\n  # two\n  three",
        "a: [b]# y",
        "a: \"x\" # y",
        "a: b\n # comment\nc: d",
        "a: b\n  # comment\n  c",
        "a: !",
        "a:b",
        "a:b\nc:d",
        "a : b",
        ": b",
        "a: |\n  x\n   \n  y",
        "a: >\n\n  x",
        "a: \"  padded  \"",
        "a: \"x  \n    y\"",
        "a: \"\\u12\"",
        "a: \"x\n---\ny\"",
        "a: |\n  x\n---\nb",
        "a: [x\n---\ny]",
        "-a\n-b",
        "- a\nb: c",
        "a: b\n- c",
        "a:\n  - b\n  c: d",
        "- a\n  - b",
        "a: >2-\n    x\n   y",
        "a: \"\\\n  x\"",
        "a: {b: {c: {d: e}}}",
        "a: [[[[1]]]]",
        "a: {b: \"x\\\"y\", c: 'z'}",
        "a: [b c, d # e\n , f]",
        "a: [b, #c\n d]",
        "a: [b,#c]",
        "a: {b:c, d: e}",
        "a: {b: }",
        "a: {b:, c: d}",
        "a: {\"b\":c}",
        "a: {x: |\n y}",
        "a: null\nb: True\nc: 1.5",
        "a: \"emoji 😀\"",
        "a: x\nb:\n\nc: y",
        "a:    x   ",
        "a: >\n    deep\n  shallow",
        "a: |\n\tx",
        "a: |\n  x\n \ty",
        "a:\n  - b\n\t- c",
        "a: x \t # c",
        "a: x\ty",
        "a:\n    b: c\n    d: e\nf:\n  g: h",
        "a: |-\n",
        "a: |+\n",
        "--- # comment\na: b",
        "---",
        "---\n---",
        "...",
        "a: b\n...\nc: d",
        "a: [b]]",
        "a: {b}}",
        "]",
        "}",
        "a: \"b\"c",
        "a: 'b'c",
        "a: b \"c",
        "a: \"\"b",
        "a: [b, c]: d",
        "a: [{b: c}, {d: e}]",
        "a:\n  b: |\n    x\n  c: d",
        "a: >-\n  x\nb: |-\n  y",
        "system: You are {{role}}: do it",
        "system: \"You are {{role}}: do it\"",
        "a: # comment\n  b",
        "a: # comment\n  b: c",
        "a: #nospace",
        "a: 'b\nc'",
        "a: |3\n  x",
        "a: |0\n  x",
        "a: |12\n  x",
        "a: |--\n  x",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Agrees_with_the_library(string text) => Assert.Equal(Theirs(text), Ours(text));

    /// <summary>Each is no prompt that anybody writes, or a prompt that works although YAML forbids it.</summary>
    [Theory]
    // More tolerant: an indent that can't be mistaken, and names of anchors, which nothing here asks for.
    [InlineData("a: \"b\nc\"", "{'a': 'b c'}")]
    [InlineData("a: \"b\\\nc\"", "{'a': 'bc'}")]
    [InlineData("a: [b,\nc]", "{'a': ['b', 'c']}")]
    [InlineData("a: &", "{'a': ''}")]
    [InlineData("a: |+\n  \n\nb: c", "{'a': '\n\n', 'b': 'c'}")]
    // An alias is a text.
    [InlineData("a: &x b\nc: *x", "{'a': 'b', 'c': '*x'}")]
    // The comments of JSON, which Semantic Kernel allows in a config.json.
    [InlineData("{ // one\n \"a\": 1, /* two\n */ \"b\": [2, // three\n ],\n}", "{'a': '1', 'b': ['2']}")]
    [InlineData("// one\n{ \"a\": 1 } // two\n/* three */\n", "{'a': '1'}")]
    // A mark of the file's encoding is no part of a name; whoever reads the file from disk never sees it.
    [InlineData("\uFEFFa: b", "{'a': 'b'}")]
    // Of several documents the first one counts.
    [InlineData("a: b\n---\nc: [", "{'a': 'b'}")]
    // Less: values and lists as names, and tabs before the first name. Only mistakes look like that.
    [InlineData("a: {{$x}}", null)]
    [InlineData("[a]: b", null)]
    [InlineData("{a: b}: c", null)]
    [InlineData("? a\n: b", null)]
    [InlineData("{\"a\" \"b\"}", null)]
    [InlineData("\ta: b", null)]
    [InlineData("a: 'x'# y", null)]
    public void Differs_knowingly(string text, string? expected)
    {
        Assert.Equal(expected, Ours(text)?.Replace('"', '\'').Replace("\\n", "\n", StringComparison.Ordinal));
        Assert.NotEqual(Theirs(text), Ours(text));
    }

    [Theory]
    [InlineData("a: b\nc: d: e", 2, "a second ': ' can't stand in one line; put the text between quotes")]
    [InlineData("a: b\nc: \"d\ne: f", 2, "this \" has no end; close it")]
    [InlineData("a:\n  - b\n\n  c: d", 4, "this is indented deeper than the names around it; align it with them")]
    [InlineData("a:\n  b: c\n   d: e", 3, "a name can't begin inside of a text that stands above it; align it with the name that it stands beside, or put the text between quotes")]
    [InlineData("a: b\ntext", 2, "'name: value' is expected here; a text of several lines needs '|' behind the name and an indent")]
    [InlineData("a: b\na: c", 2, "'a' stands here twice")]
    [InlineData("a: 1\nb: [\n 1,\n 2\n", 2, "this [ is never closed")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, "',' or '}' is expected here")]
    [InlineData("a:\n\tb: c", 2, "a tab can't indent; use blanks")]
    [InlineData("a: \"\\d\"", 1, "\\d means nothing between double quotes; write \\\\ for a backslash, or use single quotes")]
    [InlineData("a: @b", 1, "a text can't begin with '@' here; put it between quotes")]
    [InlineData("template: {{$input}}", 1, "a name is expected here; a text that begins with '{' stands between quotes, or below its name behind '|'")]
    [InlineData("a: 'b' c", 1, "nothing can follow here; put the whole value between quotes")]
    public void Says_where_and_what_would_be_right(string text, int line, string message)
    {
        var problem = Assert.Throws<YamlException>(() => YamlReader.Read(text)).ToProblem(text);

        Assert.Equal((line, message), (text.Take(problem.Span.Start).Count(c => c == '\n') + 1, problem.Message));
    }

    [Fact]
    public void Depth_has_an_end() => Assert.Throws<YamlException>(() => YamlReader.Read(new string('[', 100_000)));

    /// <summary>Whatever is cut off or left out, there is a value or a reason, soon.</summary>
    [Theory]
    [MemberData(nameof(YamlSamples.All), MemberType = typeof(YamlSamples))]
    public void Never_fails_otherwise(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Read(text[..i]);
            Read(text.Remove(i, 1));
        }
    }

    [Theory]
    [MemberData(nameof(YamlSamples.All), MemberType = typeof(YamlSamples))]
    public void Reads_real_files_as_the_library_does(string text) => Assert.Equal(Theirs(text) ?? "rejected", Ours(text));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Never_fails_on_noise(int seed)
    {
        var random = new Random(seed);
        string[] parts = ["a", ": ", ":", "- ", "-", "|", ">", "\n", "\n  ", "\r\n", "\"", "'", "[", "]", "{", "}", ",", "#", " #", "&x", "!t ", "*x", "\\", "\t", " ", "---", "...", "%", "//", "/*", "+", "2", "?", "\0", "\uFEFF", "é"];
        for (var i = 0; i < 20_000; i++)
            Read(string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => parts[random.Next(parts.Length)])));
    }

    private static void Read(string text)
    {
        try
        {
            YamlReader.Read(text);
        }
        catch (YamlException problem)
        {
            var span = problem.ToProblem(text).Span;
            Assert.InRange(span.End, span.Start, text.Length);
        }
    }

    private static string? Ours(string text)
    {
        try
        {
            return Show(YamlReader.Read(text));
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static string? Theirs(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (Exception problem) when (problem is YamlDotNet.Core.YamlException or InvalidOperationException)
        {
            return null;
        }
        return stream.Documents.Count == 0 ? Quoted("") : Show(stream.Documents[0].RootNode);
    }

    private static string Show(LlmPatterns.Analyzers.Prompts.Yaml.YamlNode? node) => node switch
    {
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{Show(e.Key)}: {Show(e.Value)}"))}}}",
        _ => Quoted(node?.Text ?? ""),
    };

    private static string Show(YamlDotNet.RepresentationModel.YamlNode node) => node switch
    {
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Show))}]",
        YamlMappingNode mapping => $"{{{string.Join(", ", mapping.Children.Select(e => $"{Show(e.Key)}: {Show(e.Value)}"))}}}",
        YamlScalarNode scalar => Quoted(scalar.Value ?? ""),
        _ => "?",
    };

    private static string Quoted(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
