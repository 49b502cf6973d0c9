using LlmPatterns.Analyzers.Prompts.Templates;

namespace LlmPatterns.Analyzers.Tests.Prompts.Templates;

/// <summary>What the readers of all three languages are asked.</summary>
internal static class TemplateAssert
{
    /// <summary>The template can be rendered, and reads and calls exactly these.</summary>
    public static void Names(string variables, string calls, PromptTemplate template)
    {
        Assert.Empty(template.Problems);
        Assert.Equal(variables, string.Join(',', template.Variables.Order(StringComparer.Ordinal)));
        Assert.Equal(calls, string.Join(',', template.Calls.Select(c => c.Name).Distinct()));
    }

    /// <summary>The first problem of a text stands in this line and says this.</summary>
    public static void Says(int line, string message, string text, PromptTemplate template)
    {
        var problem = template.Problems[0];

        Assert.Equal((line, message), (text.Take(problem.Span.Start).Count(c => c == '\n') + 1, problem.Message));
    }
}
