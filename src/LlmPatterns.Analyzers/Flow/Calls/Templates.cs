using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using LlmPatterns.Analyzers.Prompts;
using LlmPatterns.Analyzers.Prompts.Templates;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>What prompt templates read and call while they are rendered, and what the text of a prompt's or an agent's definition says.</summary>
internal sealed class Templates(FlowEngine engine)
{
    private const int LongestLanguageName = 16;

    /// <summary>Whether all of a template's text stands in the code or in a file of the project.</summary>
    public static bool IsWhole(Value template) =>
        template.Has(OriginKind.Constant)
        && template.Origins.All(o => o.Item.Kind != OriginKind.Constant || IsBalanced(o.Item.Detail)) // a part of a template that is put together
        && template.Origins.All(o => o.Item.Kind is OriginKind.Constant or OriginKind.PromptFunction or OriginKind.ToolsEnabled or OriginKind.Model or OriginKind.RequestedModel or OriginKind.RetrievalTool or OriginKind.KnowledgeTool or OriginKind.UtilityTool);

    private static bool IsBalanced(string text)
    {
        var open = 0;
        for (var i = 0; i + 1 < text.Length; i++)
            open += text[i] == '{' && text[i + 1] == '{' ? 1 : text[i] == '}' && text[i + 1] == '}' ? -1 : 0;
        return open == 0 || text.IndexOf("{{", StringComparison.Ordinal) < 0;
    }

    /// <summary>Whether a text in sight defines a prompt or an agent, and nothing but text in sight is there.</summary>
    public static bool AreDefined(Value definition) => IsWhole(definition) && Texts(definition).Any(PromptDefinition.IsDefinition);

    /// <summary>The prompt with the arguments that its template reads, and with what the functions that it calls bring in.</summary>
    /// <param name="prompt">The prompt's origins, with the template's text among them.</param>
    /// <param name="variables">The arguments by name.</param>
    /// <param name="context">The origins of the kernel and the settings.</param>
    /// <param name="location">The call.</param>
    /// <param name="query">Ends the look-up of functions.</param>
    public Value Rendered(Value prompt, IReadOnlyCollection<KeyValuePair<string, Value>> variables, Value context, Location location, Query query)
    {
        var language = LanguageIn(prompt.And(context));
        var templates = prompt.Origins.Where(o => o.Item.Kind == OriginKind.Constant).Select(o => (PromptDefinition.Read(o.Item.Detail, language).Template, o.Always)).ToList();
        var result = Unseen(prompt, context, location);
        var isWhole = IsWhole(prompt);
        foreach (var variable in variables)
        {
            if (!isWhole || templates.Any(t => t.Template.Variables.Contains(variable.Key)) || templates.Any(t => t.Template.Calls.Any(c => IsVariable(c, variable.Key))))
                result = result.And(variable.Value);
        }
        foreach (var (template, always) in templates)
        {
            foreach (var call in template.Calls)
            {
                if (variables.Any(v => IsVariable(call, v.Key)))
                    continue;
                var brought = Brought(call, prompt.And(context), location, query);
                result = result.And(always ? brought : brought.Sometimes());
            }
        }
        return result;
    }

    /// <summary>What a template that nobody here wrote may bring into its text: it may call any function at hand.</summary>
    public static Value RenderedWith(Value given, Location? location)
    {
        var result = Value.Empty;
        foreach (var origin in given.Origins)
        {
            if (origin.Item.Kind == OriginKind.RetrievalTool)
                result = result.And(Value.Of(new Origin(OriginKind.Retrieved, origin.Item.Detail, origin.Item.Site, null, origin.Item.Trail)).Sometimes());
            else if (origin.Item.Kind == OriginKind.KnowledgeTool)
                result = result.And(Value.Of(new Origin(OriginKind.UnknownText, $"a template that is rendered with {origin.Item.Detail}", location)));
            else if (origin.Item.Kind == OriginKind.Input && origin.Item.Path is { } path && !FlowTypes.IsText(path.Type))
                result = result.And(Value.Of(new Origin(OriginKind.Input, Origin.Renderer, null, path)));
        }
        return result;
    }

    /// <summary>A template out of sight is a document, unless the kernel that renders it holds functions which bring more, or is out of sight itself.</summary>
    private Value Unseen(Value prompt, Value context, Location location)
    {
        if (prompt.Origins.FirstOrDefault(o => o.Item.Kind == OriginKind.UnseenTemplate).Item is not { } unseen)
            return prompt;
        var all = prompt.And(context);
        var isKernelUnseen = all.Origins.Any(o => o.Item.Path is { } path && engine.HoldsTools(path.Type));
        return prompt.And(Value.Of(new Origin(isKernelUnseen ? OriginKind.UnknownText : OriginKind.Document, unseen.Detail, unseen.Site))).And(RenderedWith(all, location));
    }

    /// <summary>The model, the tools and the settings that the definition of a prompt or an agent names.</summary>
    public static Value Described(Value prompt, Location location)
    {
        var result = Value.Empty;
        foreach (var text in Texts(prompt).Where(PromptDefinition.IsDefinition))
        {
            var definition = PromptDefinition.Read(text, null);
            if (definition.Model is { } model)
                result = result.And(Value.Of(Origin.OfModel(new(OriginKind.Constant, model), OriginKind.RequestedModel)));
            if (definition.ModelSetting is { } setting)
                result = result.And(Value.Of(Origin.OfModel(new(OriginKind.Setting, setting), OriginKind.RequestedModel)));
            if (definition.EnablesTools)
                result = result.And(Value.Of(new Origin(OriginKind.ToolsEnabled, "function_choice_behavior")));
            foreach (var tool in definition.Tools)
            {
                if (DefinedTools.Ground(tool) is { } kind)
                    result = result.And(Value.Of(new Origin(kind, tool, location)));
            }
        }
        return result;
    }

    /// <summary><c>{{name.member}}</c> reads a variable, where an argument has the name.</summary>
    private static bool IsVariable(TemplateCall call, string variable) => string.Equals(call.Plugin ?? call.Function, variable, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(Value value) => value.Origins.Where(o => o.Item.Kind == OriginKind.Constant).Select(o => o.Item.Detail);

    private static TemplateLanguage? LanguageIn(Value all)
    {
        foreach (var text in Texts(all))
        {
            if ((text.Length <= LongestLanguageName ? PromptTemplate.LanguageNamed(text) : PromptDefinition.IsDefinition(text) ? PromptDefinition.Read(text, null).Language : null) is { } language)
                return language;
        }
        return null;
    }

    /// <summary>What a function brings into the text: by its name among what the kernel holds, else among the functions of this compilation.</summary>
    private Value Brought(TemplateCall call, Value functions, Location location, Query query)
    {
        var result = Value.Empty;
        var isFound = false;
        foreach (var origin in functions.Origins)
        {
            if (IsNamed(origin.Item, call.Function))
            {
                isFound = true;
                result = result.And(origin.Always ? ResultOf(origin.Item, call) : ResultOf(origin.Item, call).Sometimes());
            }
        }
        if (isFound)
            return result;
        var unnamed = functions.Where(o => o is { Kind: OriginKind.RetrievalTool, Function: null });
        if (!unnamed.Origins.IsEmpty)
            return unnamed.Map(o => new Origin(OriginKind.Retrieved, o.Detail, o.Site, null, o.Trail));
        // A plugin out of sight may hold a function of that name.
        return !functions.Origins.Any(o => o.Item.Path is { } path && engine.IsTool(path.Type)) && engine.Tools.GradeNamed(call.Function, location, query) is { } graded
            ? graded.Origins.Aggregate(Value.Empty, (all, origin) => all.And(ResultOf(origin.Item, call)))
            : Value.Of(new Origin(OriginKind.UnknownText, $"the template's function {call.Name}", location));
    }

    private static bool IsNamed(Origin origin, string function) =>
        origin.Function is { } name && string.Equals(ToolGrades.WithoutAsync(name), ToolGrades.WithoutAsync(function), StringComparison.OrdinalIgnoreCase);

    private static Value ResultOf(Origin function, TemplateCall call) => function.Kind switch
    {
        OriginKind.RetrievalTool => Value.Of(new Origin(OriginKind.Retrieved, function.Detail, function.Site, null, function.Trail)),
        OriginKind.PromptFunction => Value.Of(new Origin(OriginKind.ModelOutput, call.Name)),
        OriginKind.UtilityTool => function.Result ?? Value.Empty,
        _ => function.Result ?? Value.Of(new Origin(OriginKind.UnknownText, $"the template's function {call.Name}", function.Site)),
    };
}
