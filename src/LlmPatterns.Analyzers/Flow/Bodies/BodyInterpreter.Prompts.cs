using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using LlmPatterns.Analyzers.Prompts;
using Microsoft.CodeAnalysis;

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
        if (_engine.Catalog.Find(call.Method, CatalogKind.PromptFunction) is not null)
        {
            AddPrompts(call, result);
            return result;
        }
        if (_engine.Prompts.IsEmpty)
            return result;
        if (!Reads(call, result))
            return PromptOf(call) is var prompt && prompt != Value.Empty ? prompt : result;
        if (!FlowTypes.IsText(call.Method.ReturnType))
            return result;
        var given = _heap.Flatten(call.AllArguments.And(call.Receiver));
        var text = FileIn(given) is { } file ? Value.Text(file.Text(_query.Cancellation)) : Prompts(given);
        if (text.Origins.IsEmpty)
            return result;
        var rest = _heap.Flatten(result).Where(o => o.Kind is not (OriginKind.Document or OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Constant));
        return rest.Origins.IsEmpty ? text : text.And(rest);
    }

    /// <summary>Whether a call may read a file: what it returns is a document or unknown, it reads what is open, or it is a helper of the program that returns the file's name or what it read under it.</summary>
    private bool Reads(Call call, Value result) =>
        call.Method.Name.StartsWith("ReadToEnd", StringComparison.Ordinal)
        || (IsSource(call.Method) && FileIn(_heap.Flatten(result)) is not null)
        || _heap.Flatten(result).Origins.Any(o => o.Item.Kind is OriginKind.Document or OriginKind.UnknownText or OriginKind.Unknown);

    /// <summary>What the file or the folder that a call names holds is in the function or the plugin that it makes; without that, nobody knows what is.</summary>
    private void AddPrompts(Call call, Value result)
    {
        var places = call.Arguments.OrderBy(a => a.Key).Where(a => IsPlace(call.Method.Parameters[a.Key])).Select(a => _heap.Flatten(a.Value)).ToList();
        if (places.Count == 0)
            return;
        var place = places.Aggregate(Value.Empty, (all, value) => all.And(value));
        if (FileIn(place) is { } file)
        {
            _heap.Add(result, PromptIn(file, function: null));
            return;
        }
        if (!Prompts(place).Origins.IsEmpty)
            return;
        var functions = _engine.Prompts.In(PathIn(place));
        foreach (var function in functions)
            _heap.Write(result, new("[" + function.Folder + "]", null), PromptIn(function, function.Folder));
        if (functions.Count == 0)
            _heap.Add(result, Value.Of(new Origin(OriginKind.UnseenTemplate, $"the prompt that {call.Name} reads; add its file to AdditionalFiles", call.Location)));
    }

    /// <summary>Whether an argument says where prompts lie, rather than a prompt.</summary>
    private static bool IsPlace(IParameterSymbol parameter) =>
        FlowTypes.IsText(parameter.Type) && (parameter.Name.EndsWith("Path", StringComparison.OrdinalIgnoreCase) || parameter.Name.EndsWith("Directory", StringComparison.OrdinalIgnoreCase));

    private PromptFile? FileIn(Value place) => _engine.Prompts.Named(PathIn(place));

    /// <summary>The prompts that a helper has put in the place of their files' names.</summary>
    private Value Prompts(Value value) => value.Where(o => o.Kind == OriginKind.Constant && _engine.Prompts.Holds(o.Detail, _query.Cancellation));

    private static List<string> PathIn(Value place) => place.Origins.Where(o => o.Item.Kind == OriginKind.Constant && o.Item.Detail.IndexOf('\n') < 0).Select(o => o.Item.Detail).ToList();

    /// <summary>A prompt's text, with what the settings beside it say.</summary>
    private Value PromptIn(PromptFile file, string? function)
    {
        var prompt = Value.Of(Origin.Callable(OriginKind.PromptFunction, file.Name, null, function)).And(Value.Text(file.Text(_query.Cancellation)));
        return _engine.Prompts.SettingsOf(file) is { } settings ? prompt.And(Value.Text(settings.Text(_query.Cancellation))) : prompt;
    }
}
