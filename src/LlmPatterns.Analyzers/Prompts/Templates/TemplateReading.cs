using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>What has been read of a template so far.</summary>
internal sealed class TemplateReading
{
    private readonly ImmutableArray<TemplateCall>.Builder _calls = ImmutableArray.CreateBuilder<TemplateCall>();
    private readonly ImmutableHashSet<string>.Builder _variables = ImmutableHashSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<PromptProblem>.Builder _problems = ImmutableArray.CreateBuilder<PromptProblem>();

    public void Call(TemplateCall call) => _calls.Add(call);

    public void Variable(string name) => _variables.Add(name);

    public void Problem(TextSpan span, string message) => _problems.Add(new(span, message));

    public PromptTemplate Done() => new(_calls.ToImmutable(), _variables.ToImmutable(), _problems.ToImmutable());

    /// <summary>The words of a block: names with their points and dashes, parentheses, and whatever else stands alone. Quoted text is one word with its quotes.</summary>
    public static IEnumerable<string> Words(string block)
    {
        for (var i = 0; i < block.Length;)
        {
            var start = i;
            var c = block[i++];
            if (char.IsWhiteSpace(c))
                continue;
            if (c is '\'' or '"')
            {
                while (i < block.Length && block[i] != c)
                    i += block[i] == '\\' ? 2 : 1;
                i = Math.Min(i + 1, block.Length);
            }
            else if (IsPartOfName(c))
            {
                while (i < block.Length && IsPartOfName(block[i]))
                    i++;
            }
            yield return block.Substring(start, i - start);
        }
    }

    /// <summary>Whether a word can name a variable or a function.</summary>
    public static bool IsName(string word) => char.IsLetter(word[0]) || word[0] == '_';

    /// <summary>The variable that a path such as <c>customer.orders[0]</c> starts from.</summary>
    public static string RootOf(string path)
    {
        var end = path.IndexOfAny(new[] { '.', '/' });
        return end < 0 ? path : path.Substring(0, end);
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '/' or '$' or '@';
}
