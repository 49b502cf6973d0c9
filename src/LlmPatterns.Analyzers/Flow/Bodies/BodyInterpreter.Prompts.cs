using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using LlmPatterns.Analyzers.Prompts;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Prompt templates: the arguments that fill them, and the files that they stand in.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>What the keys of an object that holds a template's arguments lead to; nothing where it is not certain which object is meant.</summary>
    private ImmutableSortedDictionary<string, Value> Variables(Value arguments)
    {
        var variables = ImmutableSortedDictionary<string, Value>.Empty;
        if (arguments.Places.Length != 1)
            return variables;
        foreach (var field in State[arguments.Places[0].Item].Fields)
        {
            if (IsVariable(field.Key))
                variables = variables.SetItem(field.Key.Name.Substring(1, field.Key.Name.Length - 2), _heap.Flatten(field.Value));
        }
        return variables;
    }

    private Value WithoutVariables(Value arguments)
    {
        var place = arguments.Places[0].Item;
        var cell = State[place];
        return new Heap(State.With(place, cell with { Fields = cell.Fields.RemoveRange(cell.Fields.Keys.Where(IsVariable)) })).Flatten(arguments);
    }

    private static bool IsVariable(PathStep step) => step.Name.Length > 2 && step.Name[0] == '[';

    /// <summary>A template that is rendered outside of a call: its text, its arguments, and what the functions that it calls bring along.</summary>
    private Value Rendered(Call call)
    {
        var template = _heap.Flatten(call.Receiver).Where(o => o.Path is null || !o.Path.Type.Name.EndsWith("Factory", StringComparison.Ordinal)); // what made it is no text
        var text = template;
        var functions = Value.Empty;
        var variables = ImmutableSortedDictionary<string, Value>.Empty;
        foreach (var argument in call.Arguments.OrderBy(a => a.Key))
        {
            var named = Variables(argument.Value);
            variables = variables.SetItems(named);
            if (_engine.HoldsTools(call.Method.Parameters[argument.Key].Type))
                functions = functions.And(_heap.Flatten(argument.Value));
            else
                text = text.And(named.IsEmpty ? _heap.Flatten(argument.Value) : WithoutVariables(argument.Value));
        }
        if (Templates.IsWhole(template))
            return text.And(_engine.Templates.Rendered(template, variables, functions, call.Location, _query));
        return variables.Values.Aggregate(text.And(Templates.RenderedWith(functions, call.Location)), (all, value) => all.And(value));
    }

    /// <summary>The prompt that a call names by its plugin's and its own name, if a file of the project holds it.</summary>
    private Value PromptOf(Call call)
    {
        if (_engine.Prompts.IsEmpty || NamedArgument(call, "pluginName").Constant is not { } plugin || NamedArgument(call, "functionName").Constant is not { } function)
            return Value.Empty;
        return _engine.Prompts.Function(plugin, function) is { } file ? PromptIn(file, file.Folder) : Value.Empty;
    }

    /// <summary>Where a call reads or makes a prompt from a file of the project, the text of the file stands in its place.</summary>
    private Value WithPrompts(Call call, Value result)
    {
        if (_engine.Prompts.IsEmpty)
            return result;
        var isPrompt = _engine.Catalog.Find(call.Method, CatalogKind.PromptFunction) is not null;
        var origins = isPrompt ? Value.Empty : _heap.Flatten(result);
        if (!isPrompt && !origins.Origins.Any(o => o.Item.Kind is OriginKind.Document or OriginKind.External or OriginKind.UnknownText or OriginKind.Unknown))
            return PromptOf(call) is var prompt && prompt != Value.Empty ? prompt : result;
        var path = _heap.Flatten(call.AllArguments).Origins.Where(o => o.Item.Kind == OriginKind.Constant && o.Item.Detail.IndexOf('\n') < 0).Select(o => o.Item.Detail).ToList();
        if (_engine.Prompts.Named(path) is { } file)
        {
            if (!isPrompt)
                return FlowTypes.IsText(call.Method.ReturnType) ? Value.Text(file.Text(_query.Cancellation)) : result;
            _heap.Add(result, PromptIn(file, function: null));
            return result;
        }
        foreach (var function in isPrompt ? _engine.Prompts.In(path) : Array.Empty<PromptFile>())
            _heap.Write(result, new("[" + function.Folder + "]", null), PromptIn(function, function.Folder));
        return result;
    }

    /// <summary>A prompt's text, with what the settings beside it say.</summary>
    private Value PromptIn(PromptFile file, string? function)
    {
        var prompt = Value.Of(Origin.Callable(OriginKind.PromptFunction, file.Name, null, function)).And(Value.Text(file.Text(_query.Cancellation)));
        return _engine.Prompts.SettingsOf(file) is { } settings ? prompt.And(Value.Text(settings.Text(_query.Cancellation))) : prompt;
    }
}
