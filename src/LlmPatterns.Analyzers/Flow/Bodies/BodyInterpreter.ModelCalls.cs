using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Model calls: what reaches the prompt, and what the options and the receiver bring along.</content>
internal sealed partial class BodyInterpreter
{
    private Value Ask(Call call, CatalogEntry entry)
    {
        RunDelegates(call.Arguments.Values, call.Site);
        var prompt = Value.Empty;
        var history = ImmutableArray.CreateBuilder<Place>();
        var variables = ImmutableSortedDictionary<string, Value>.Empty;
        // Beside a function, a text that must be given is no template: it fills a variable by a name of its own.
        var takesFunction = entry.Prompt.Contains("@this") || call.Method.Parameters.Any(p => entry.Prompt.Contains(p.Name) && !FlowTypes.IsText(p.Type) && !FlowTypes.IsSequence(p.Type));
        var areSeen = entry.IsTemplate && call.Method.Parameters.All(p => !FlowTypes.IsText(p.Type) || p.IsOptional || (!takesFunction && entry.Prompt.Contains(p.Name)));
        var isReceiverPart = false;
        foreach (var path in entry.Prompt)
        {
            isReceiverPart |= path.StartsWith("@this", StringComparison.Ordinal);
            if (path.StartsWith("@", StringComparison.Ordinal) && path != "@this")
                continue;
            var value = path == "@this" ? call.Subject : Follow(NamedArgument(call, path.Split('.')[0]), path);
            history.AddRange(value.Places.Select(p => p.Item));
            var named = entry.IsTemplate ? Variables(value) : variables;
            areSeen &= AreSeen(value, call, path);
            variables = variables.SetItems(named);
            prompt = prompt.And(named.IsEmpty ? _heap.Flatten(value) : WithoutVariables(value));
        }
        var context = Value.Empty;
        foreach (var parameter in call.Method.Parameters)
        {
            if (!entry.Prompt.Contains(parameter.Name) && !(parameter.Ordinal == 0 && call.Method.IsExtensionMethod) && call.Arguments.TryGetValue(parameter.Ordinal, out var value) && !FlowTypes.CarriesNothing(parameter.Type))
                context = context.And(NamesModel(parameter, entry) ? ModelIds(_heap.Flatten(value), OriginKind.RequestedModel) : _heap.Flatten(value));
        }
        if (entry.Kind == CatalogKind.Answer)
            prompt = prompt.And(Value.Of(new Origin(OriginKind.Retrieved, call.Name, call.Location)));
        context = context.And(Receiver(call, isReceiverPart));
        if (entry.Possible)
            prompt = prompt.And(PromptOf(call));
        return Asked(call, entry, prompt, context, history.ToImmutable(), variables, areSeen);
    }

    /// <summary>Whether an object that holds a template's arguments, if a value is one, is made in sight, and nothing else was put into it.</summary>
    private bool AreSeen(Value value, Call call, string path)
    {
        if (path == "@this" || call.Method.Parameters.FirstOrDefault(p => p.Name == path) is not { } parameter || !FlowTypes.IsSequence(parameter.Type) || value.Places.IsEmpty)
            return value.Places.IsEmpty || path == "@this" || value.Places.Length == 1;
        return value.Places.Length == 1 && value.Places[0].Item is CreatedPlace place && _heap.Flatten(State[place].Content).Origins.All(o => o.Item.Kind is OriginKind.ToolsEnabled or OriginKind.ToolsForbidden or OriginKind.RequestedModel or OriginKind.Model);
    }

    /// <summary>Text among the options is the id of the model that is asked for.</summary>
    private static bool NamesModel(IParameterSymbol parameter, CatalogEntry entry) => FlowTypes.IsText(parameter.Type) && entry.Options.Contains(parameter.Name);

    /// <summary>An agent carries instructions and tools of its own; a plain client is plain, unless something in sight was built into it.</summary>
    private Value Receiver(Call call, bool isPartOfPrompt)
    {
        var text = _heap.Flatten(call.Subject);
        return isPartOfPrompt ? text.Map(o => o.Kind == OriginKind.Input ? new Origin(OriginKind.Input, Origin.Carrier, null, o.Path) : o) : text.Map(o => o.Kind == OriginKind.Input ? new Origin(OriginKind.Input, Origin.Client, null, o.Path) : o);
    }

    private Value AskMarked(Call call)
    {
        var method = call.Method;
        var hasMarked = method.Parameters.Any(p => Marks.Has(p, Marks.Prompt));
        var prompt = Value.Empty;
        var context = Value.Empty;
        foreach (var parameter in method.Parameters)
        {
            if (FlowTypes.CarriesNothing(parameter.Type))
                continue;
            var value = _heap.Flatten(call.Argument(parameter.Ordinal));
            if (hasMarked ? Marks.Has(parameter, Marks.Prompt) : true)
                prompt = prompt.And(value);
            else
                context = context.And(FlowTypes.IsText(parameter.Type) ? Value.Empty : value); // text that is not marked as sent is a name or a key
        }
        if (Marks.HasOnResult(method, Marks.ContextRetrieval))
            prompt = prompt.And(Value.Of(new Origin(OriginKind.Retrieved, call.Name, call.Location)));
        return Asked(call, null, prompt, context, ImmutableArray<Place>.Empty, ImmutableSortedDictionary<string, Value>.Empty);
    }

    private Value Asked(Call call, CatalogEntry? entry, Value prompt, Value context, ImmutableArray<Place> history, ImmutableSortedDictionary<string, Value> variables, bool areArgumentsSeen = false)
    {
        Record.Call(new(call.Site, call.Location, call.Method, entry, Container ?? call.Method, prompt, context, history) { Variables = variables, AreArgumentsSeen = areArgumentsSeen, IsClientMade = call.Subject.Places.Length == 1 && call.Subject.Places[0].Item is CreatedPlace made && (made.Type is null || !IsSource(made.Type)), Continues = entry is null || entry.Continues.IsEmpty ? Value.Empty : _heap.Flatten(NamedArguments(call, entry.Continues)) });
        return FlowTypes.CarriesNothing(call.Method.ReturnType) ? Value.Empty : Value.Of(new Origin(OriginKind.ModelOutput, call.Name, call.Location));
    }

    /// <summary>The calls of a thin wrapper, with this caller's values in the place of the wrapper's parameters.</summary>
    private void RecordThrough(IReadOnlyList<RecordedCall> thin, Call call)
    {
        foreach (var inner in thin)
        {
            var wrapper = (IMethodSymbol)call.Method.OriginalDefinition;
            var owner = inner.Container as IMethodSymbol;
            var application = new SummaryApplication(_engine, new Heap(State), Summary.Bottom, call, wrapper.MethodKind == MethodKind.LocalFunction || owner is null ? wrapper : Owner(inner, wrapper));
            Record.Call(inner with
            {
                Site = call.Site,
                Location = call.Location,
                Container = Container ?? call.Method,
                Name = call.Name,
                Prompt = application.Mapped(inner.Prompt).OriginsOnly(),
                Context = application.Mapped(inner.Context).OriginsOnly(),
                Variables = inner.Variables.SetItems(inner.Variables.Select(v => new KeyValuePair<string, Value>(v.Key, application.Mapped(v.Value).OriginsOnly()))),
                History = ImmutableArray<Place>.Empty,
            });
        }
    }

    /// <summary>The method whose parameters the wrapper's prompt is made of: an implementation, where the call names an interface.</summary>
    private static IMethodSymbol Owner(RecordedCall inner, IMethodSymbol wrapper)
    {
        foreach (var origin in inner.Text.Origins)
        {
            if (origin.Item.Path?.Root is IParameterSymbol { ContainingSymbol: IMethodSymbol owner })
                return owner;
        }
        return wrapper;
    }

    private Value NamedArguments(Call call, ImmutableArray<string> names) =>
        names.Aggregate(Value.Empty, (all, name) => all.And(Follow(NamedArgument(call, name.Split('.')[0]), name)));

    private static Value NamedArgument(Call call, string name)
    {
        foreach (var parameter in call.Method.Parameters)
        {
            if (parameter.Name == name)
                return call.Argument(parameter.Ordinal);
        }
        return Value.Empty;
    }

    /// <summary>The member of an argument that a catalog's path names.</summary>
    private Value Follow(Value value, string path)
    {
        foreach (var name in path.Split('.').Skip(1))
            value = _heap.Read(value, new(name, null), null, isExact: false);
        return value;
    }
}
