using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Members that the catalog describes.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>The models that a value names; a name that is still an input is looked up later.</summary>
    public static Value ModelIds(Value value, OriginKind kind = OriginKind.Model, string? vendor = null)
    {
        var result = Value.Empty;
        var isCertain = false;
        foreach (var origin in value.Origins)
        {
            if (origin.Item.Kind == OriginKind.Constant && (value.HasAlways(OriginKind.Unknown) || value.HasAlways(OriginKind.UnknownText)))
                continue; // what a callee out of sight was handed, and not what it returns
            if (origin.Item.Kind is not (OriginKind.Constant or OriginKind.Setting or OriginKind.Input or OriginKind.Tuning or OriginKind.UnknownText) || (origin.Item.Path is null && origin.Item.Detail.Length == 0))
                continue;
            isCertain |= value.HasAlways(origin.Item.Kind);
            var model = Value.Of(Origin.OfModel(origin.Item, kind, vendor));
            result = result.And(origin.Always ? model : model.Sometimes());
        }
        return isCertain ? result.WithAlways(1 << (int)kind) : result;
    }

    /// <summary>Null if the entries say nothing of the result: then it is as with any library.</summary>
    private Value? Known(Call call, ImmutableArray<CatalogEntry> entries)
    {
        var isDescribed = false;
        var extra = Value.Empty;
        foreach (var entry in entries)
        {
            switch (entry.Kind)
            {
                case CatalogKind.Invoke or CatalogKind.Answer when !IsNativeFunction(call, entry):
                    return Ask(call, entry);
                case CatalogKind.Invoke or CatalogKind.Answer:
                    return Textual(call.AllArguments).And(Answered(FunctionOf(call, entry)));
                case CatalogKind.Retrieve:
                    RunDelegates(call.Arguments.Values, call.Site);
                    return Retrieved(call, call.Name, _heap.Flatten(NamedArguments(call, entry.Options)), isOwn: false);
                case CatalogKind.External:
                    return Value.Of(new Origin(IsLookedUp(call) ? OriginKind.Retrieved : OriginKind.External, call.Name, call.Location));
                case CatalogKind.Document:
                    return Value.Of(new Origin(OriginKind.Document, call.Name, call.Location));
                case CatalogKind.Input:
                    return Value.Of(new Origin(OriginKind.UserInput, call.Name, call.Location));
                case CatalogKind.Tune when entry.IsResult:
                case CatalogKind.Adapter when entry is { Into: false, Options.IsEmpty: true }:
                    return Value.Of(new Origin(OriginKind.Tuning, call.Name));
                case CatalogKind.Embed or CatalogKind.Index:
                    return ReturnsItsSubject(call.Method) ? call.Subject : Value.Empty;
                case CatalogKind.Register:
                    return Register(call, entry);
                case CatalogKind.Neutral:
                    RunDelegates(call.Arguments.Values, call.Site);
                    return Service(call);
                case CatalogKind.Carry when entry.IsTemplate:
                    return Rendered(call);
                default:
                    isDescribed = true;
                    extra = extra.And(Extra(call, entry));
                    break;
            }
        }
        if (!isDescribed)
            return null;
        if (entries.FirstOrDefault(e => e is { Kind: CatalogKind.Adapter, Into: true, Options.IsEmpty: false }) is { } applied)
        {
            // An adapter that is applied replaces the one before; what else is put into an object comes beside what it holds.
            _heap.Write(call.Subject, ModelStep(applied), extra);
            return Value.Empty;
        }
        if (entries.Any(e => e.Into))
            _heap.Add(call.Subject, extra);
        if (entries.Any(e => e is { Kind: CatalogKind.Tool, Into: false }) && _engine.IsTool(call.Method.ReturnType) && _heap.Flatten(call.AllArguments).Origins.Any(o => o.Item.IsModel || o.Item.Kind is OriginKind.Retrieved or OriginKind.Hosted))
            return Holding(extra, call); // an agent as a tool keeps its model and its retrieval to itself
        var isConnection = ReturnsItsSubject(call.Method) && entries.All(e => e.Kind == CatalogKind.Model); // beside the model's name stand an address and a key
        return Library(isConnection ? call.Where(p => _engine.CanGround(p.Type)) : call, extra, isKnown: true, runsDelegates: !entries.Any(e => e.Kind == CatalogKind.Tool)); // a tool runs when the model asks for it
    }

    /// <summary>Whether data is looked up by what a search has found.</summary>
    private bool IsLookedUp(Call call) => _heap.Flatten(call.AllArguments).Origins.Any(o => o.Item.Kind is OriginKind.RetrievedKey or OriginKind.Retrieved);

    /// <summary>A fluent method, whose next call is on the same object.</summary>
    private static bool ReturnsItsSubject(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ReturnType, method.IsExtensionMethod && method.Parameters.Length > 0 ? method.Parameters[0].Type : method.ContainingType);

    /// <summary>Where an object holds the model that a member of it names: a later call or assignment of the same member replaces it.</summary>
    private static PathStep ModelStep(CatalogEntry entry) => new("#" + entry.Name, null);

    /// <summary>The name in a value that is set: the value, or what a catalog's path names of it.</summary>
    private Value Named(Value value, CatalogEntry entry)
    {
        var path = entry.Options.FirstOrDefault(o => o.StartsWith("@value.", StringComparison.Ordinal));
        return path is null ? value : _heap.Read(value, new("[" + path.Substring("@value.".Length) + "]", null), null, isExact: true);
    }

    private bool IsNativeFunction(Call call, CatalogEntry entry) =>
        FlowEngine.IsNativeFunction(entry, FunctionOf(call, entry))
        || (entry.Possible && NamedArgument(call, "functionName").Constant is { } name && _engine.IsNativeFunctionName(name, _query.Cancellation));

    /// <summary>The text that arguments lead to: what a function returns offers no tools, and knows nothing of what hangs on the kernel that ran it.</summary>
    private Value Textual(Value arguments) => _heap.Flatten(arguments).Where(o => !o.IsTool);

    /// <summary>What a native function returns to the code that runs it.</summary>
    private static Value Answered(Value function)
    {
        var result = Value.Empty;
        foreach (var origin in function.Origins)
        {
            if (origin.Item.Kind == OriginKind.RetrievalTool)
                result = result.And(Value.Of(new Origin(OriginKind.Retrieved, origin.Item.Detail, origin.Item.Site)));
            else if (origin.Item.Result is { } answer)
                result = result.And(answer);
        }
        return result;
    }

    /// <summary>What an API that runs a prompt or a function is told to run; without an argument for it, something of its kernel.</summary>
    private Value FunctionOf(Call call, CatalogEntry entry)
    {
        if (!entry.Possible)
            return Value.Empty;
        var first = entry.Prompt.FirstOrDefault();
        return _heap.Flatten(first is null or "@this" || NamedArgument(call, first) == Value.Empty ? call.Subject : NamedArgument(call, first));
    }

    /// <summary>What is read from a property or a field.</summary>
    private static Value? Known(ImmutableArray<CatalogEntry> entries, ISymbol member, Value receiver, SyntaxNode syntax)
    {
        var name = member.ContainingType.Name + "." + member.Name;
        foreach (var entry in entries)
        {
            OriginKind? kind = entry.Kind switch
            {
                CatalogKind.Retrieve => OriginKind.Retrieved,
                CatalogKind.External => OriginKind.External,
                CatalogKind.Document => OriginKind.Document,
                CatalogKind.Input => OriginKind.UserInput,
                _ => null,
            };
            if (kind is { } read)
                return Value.Of(new Origin(read, name, syntax.GetLocation()));
            if (entry.Kind == CatalogKind.View)
                return receiver;
            if (entry.Kind == CatalogKind.Enable)
                return Value.Of(new Origin(OriginKind.ToolsEnabled, member.Name));
            if (entry.Kind == CatalogKind.Forbid)
                return Value.Of(new Origin(OriginKind.ToolsForbidden, member.Name));
            if (entry is { Kind: CatalogKind.Tune, IsResult: true })
                return Value.Of(new Origin(OriginKind.Tuning, name));
        }
        return null;
    }

    /// <summary>What a described member adds to its result beside what it is given.</summary>
    private Value Extra(Call call, CatalogEntry entry) => entry.Kind switch
    {
        CatalogKind.Hosted when !entry.When.IsDefault && !call.Method.Parameters.Any(p => entry.When.Contains(p.Name) && call.Arguments.ContainsKey(p.Ordinal)) => Value.Empty,
        CatalogKind.Hosted when entry.IsDefault && _heap.Flatten(call.AllArguments).HasAlways(OriginKind.TakenBack) => Value.Empty,
        CatalogKind.Hosted when !entry.Possible => Value.Of(Origin.Hosted(call.Name, call.Location, _engine.IsTool(call.Method.MethodKind == MethodKind.Constructor ? call.Method.ContainingType : call.Method.ReturnType))),
        CatalogKind.Opaque when Templates.AreDefined(_heap.Flatten(NamedArguments(call, entry.Prompt))) => Value.Empty,
        CatalogKind.Hosted or CatalogKind.Opaque => Value.Of(Origin.Unknown(call.Name, call.Location, Remedies.MarkHolder)),
        CatalogKind.PromptFunction => Value.Of(Origin.Callable(OriginKind.PromptFunction, call.Name, null, NamedArgument(call, "functionName").Constant)),
        CatalogKind.Enable => Value.Of(new Origin(OriginKind.ToolsEnabled, call.Name)),
        CatalogKind.Forbid => Value.Of(new Origin(OriginKind.ToolsForbidden, call.Name)),
        CatalogKind.SearchTool => Value.Of(Origin.Callable(OriginKind.RetrievalTool, call.Name, call.Location, ToolGrades.SearchNamed(call.Method))),
        CatalogKind.Provider when _heap.Flatten(call.AllArguments).HasAlways(OriginKind.OnDemand) => Value.Of(new Origin(OriginKind.RetrievalTool, call.Name, call.Location)),
        CatalogKind.Provider => Value.Of(new Origin(OriginKind.Retrieved, call.Name, call.Location)),
        CatalogKind.Tool => ToolOf(call),
        CatalogKind.Model => ModelIds(_heap.Flatten(NamedArguments(call, entry.Options.IsEmpty ? entry.Prompt : entry.Options)), vendor: Vendor(call, entry)).And(TunedBy(call, entry)),
        CatalogKind.Adapter when entry.Options.IsEmpty => Value.Of(new Origin(OriginKind.Tuning, call.Name)),
        CatalogKind.Adapter => ModelIds(_heap.Flatten(NamedArguments(call, entry.Options)).Where(o => o.Kind is OriginKind.Tuning or OriginKind.Input), OriginKind.RequestedModel),
        _ => Value.Empty,
    };

    /// <summary>Whose service a call names a model of. A client that somebody hands in may be derived from the vendor's, and ask another service.</summary>
    private static string? Vendor(Call call, CatalogEntry entry) =>
        entry.Vendor is not null
        && !call.Method.Parameters.Any(p => entry.Elsewhere.Contains(p.Name) && call.Arguments.ContainsKey(p.Ordinal))
        && (call.Method.IsStatic || call.Method.MethodKind is MethodKind.Constructor or MethodKind.ReducedExtension || (call.Subject.Places is { Length: 1 } places && places[0].Item is CreatedPlace { Type: { } made } && SymbolEqualityComparer.Default.Equals(made, call.Method.ContainingType)))
            ? entry.Vendor
            : null;

    /// <summary>A job's object among what names the model, such as an argument of type TuningJob: the model is the one that it tuned.</summary>
    private Value TunedBy(Call call, CatalogEntry entry)
    {
        foreach (var parameter in call.Method.Parameters)
        {
            if (entry.Options.Contains(parameter.Name) && call.Arguments.ContainsKey(parameter.Ordinal) && parameter.Type is INamedTypeSymbol type && _engine.Catalog.Find(type, CatalogKind.Tune) is { IsResult: true })
                return ModelIds(Value.Of(new Origin(OriginKind.Tuning, type.Name)));
        }
        return Value.Empty;
    }

    private Value LibraryCreation(Call call, ImmutableArray<CatalogEntry> entries)
    {
        var extra = Value.Empty;
        foreach (var entry in entries)
            extra = extra.And(Extra(call, entry));
        if (_engine.Catalog.Find(call.Method.ContainingType, CatalogKind.Tool) is not null)
            extra = extra.And(ToolOf(call));
        var isPlain = _engine.IsPlain(call.Method.ContainingType) && !_engine.HoldsTools(call.Method.ContainingType);
        foreach (var argument in call.Arguments.OrderBy(a => a.Key))
        {
            if (isPlain && !_engine.CanGround(call.Method.Parameters[argument.Key].Type))
                continue;
            var isSequence = FlowTypes.IsSequence(call.Method.Parameters[argument.Key].Type) && FlowTypes.IsSequence(call.Method.ContainingType);
            if (!FlowTypes.CarriesNothing(call.Method.Parameters[argument.Key].Type))
                _heap.Add(call.Receiver, isSequence ? _heap.Elements(argument.Value) : argument.Value);
            if (FlowTypes.IsFramework(call.Method.ContainingAssembly))
                _heap.Add(call.Receiver, Made(argument.Value, call.Site)); // lazily, perhaps, but made from it
        }
        _heap.Add(call.Receiver, extra);
        return call.Receiver;
    }

    private Value Holding(Value content, Call call)
    {
        var place = CreatedPlace.At(call.Site, null);
        State = State.With(place, Cell.Empty with { Content = content });
        return Value.Of(place);
    }

    private Value Made(Value factory, SyntaxNode site)
    {
        var result = RunAll(factory, site);
        return result.IsUnreachable ? Value.Empty : result;
    }

    /// <summary>What a tool's body reaches decides whether it offers knowledge.</summary>
    private Value ToolOf(Call call)
    {
        var result = Value.Empty;
        foreach (var argument in call.Arguments.Values)
        {
            foreach (var target in argument.Targets)
                result = result.And(_engine.Tools.Grade(target, t => RunTarget(t, target.Method.Parameters.Select(p => Inputs.Value(AccessPath.Of(p, p.Type))).ToImmutableArray(), call.Site), _heap, call.Location, _query));
        }
        if (NamedArgument(call, "functionName").Constant is { } name)
            result = result.Map(o => o.Named(name));
        foreach (var type in call.Method.TypeArguments)
            result = result.And(_engine.Tools.GradePlugin(type, call.Location, _query));
        foreach (var argument in call.Arguments.Where(a => !(call.Method.IsExtensionMethod && a.Key == 0)).OrderBy(a => a.Key))
        {
            foreach (var place in argument.Value.Places)
            {
                if (TypeOf(place.Item) is { } type && !_engine.Catalog.Knows(type.ContainingAssembly))
                    result = result.And(_engine.Tools.GradePlugin(type, call.Location, _query));
            }
        }
        var handed = _heap.Flatten(call.AllArguments);
        var given = handed.Where(o => o.Grounds).Map(o => o.Kind is OriginKind.Retrieved or OriginKind.Hosted ? Origin.Callable(OriginKind.RetrievalTool, o.Detail, o.Site, null) : o); // an agent that retrieves is a tool that does
        if (result.Origins.IsEmpty && given.Origins.IsEmpty && call.Method is { IsExtensionMethod: true, Parameters: { Length: > 0 } parameters } && _engine.Carries(parameters[0].Type) && call.Arguments.All(a => a.Key == 0 || (a.Value.Targets.IsEmpty && a.Value.Places.IsEmpty)))
            return handed.Has(OriginKind.Input) || handed.Has(OriginKind.Unknown) ? handed.Where(o => o.Kind is OriginKind.Input or OriginKind.Unknown) : Value.Of(new Origin(OriginKind.UtilityTool, call.Name, call.Location));
        return result.Origins.IsEmpty && given.Origins.IsEmpty && !handed.Has(OriginKind.PromptFunction) ? Value.Of(new Origin(OriginKind.KnowledgeTool, call.Name, call.Location)) : result.And(given);
    }

    /// <summary>The exact type of an object that is made here, or the declared type of one that comes from outside.</summary>
    private static ITypeSymbol? TypeOf(Place place) => place switch
    {
        CreatedPlace created => created.Type,
        InputPlace input => input.Path.Type,
        _ => null,
    };
}
