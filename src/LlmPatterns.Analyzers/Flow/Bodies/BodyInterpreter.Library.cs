using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Methods without a body here: what their signatures say of the way that values take.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>
    /// Values flow from where a type parameter stands in the arguments to where it stands in the result (<c>Select</c> returns what its lambda
    /// returns, <c>Where</c> what it was given); without type parameters every argument reaches the result. A method that returns nothing,
    /// or its own receiver, changes the receiver.
    /// </summary>
    private Value Library(Call call, Value extra, bool isKnown = false, bool runsDelegates = true)
    {
        var method = call.Method;
        var definition = method.OriginalDefinition;
        if ((method.Name == "Clear" && method.Parameters.IsEmpty) || (method.Name == "RemoveAll" && RemovesEverything(call)))
        {
            _heap.Clear(call.Receiver);
            return Value.Empty;
        }
        var isExtension = method.IsStatic && method.IsExtensionMethod && method.Parameters.Length > 0;
        var subject = call.Subject;
        var lambdas = runsDelegates ? RunLambdas(call, definition) : new(Array.Empty<LambdaResult>());
        var returned = FlowTypes.Unwrapped(definition.ReturnType);

        if (method.Name == "Add" && method.Parameters.Length == 2 && !method.IsStatic && call.Argument(0).Constant is { } key2)
        {
            _heap.Write(subject, new("[" + key2 + "]", null), call.Argument(1));
            return Value.Empty;
        }
        if (Changes(method, isExtension))
        {
            var added = extra.And(lambdas.All);
            foreach (var argument in call.Arguments.OrderBy(a => a.Key))
            {
                if (!(isExtension && argument.Key == 0) && !FlowTypes.CarriesNothing(method.Parameters[argument.Key].Type))
                    added = added.And(Given(definition.Parameters[argument.Key], argument.Value));
            }
            _heap.Add(subject, added);
            WriteThrough(subject, method, added);
            return method.ReturnsVoid || FlowTypes.CarriesNothing(method.ReturnType) ? Value.Empty : subject;
        }
        if (IsPutting(method))
            _heap.Add(subject, call.AllArguments.WithoutTargets().And(lambdas.All).And(extra));
        foreach (var parameter in definition.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
                call.Outs[parameter.Ordinal] = FlowTypes.CarriesNothing(method.Parameters[parameter.Ordinal].Type) ? Value.Empty : method.IsStatic ? call.AllArguments.OriginsOnly() : _heap.Elements(call.Receiver);
        }
        if (FlowTypes.CarriesNothing(method.ReturnType))
            return Value.Empty;

        var content = Flowing(call, definition, subject, lambdas).And(extra);
        if (!isKnown && _engine.IsTool(method.ReturnType) && !content.Origins.Any(o => o.Item.Grounds))
            content = content.And(Value.Of(new Origin(OriginKind.KnowledgeTool, call.Name, call.Location)));
        else if (!isKnown && !_engine.IsPlain(method.ReturnType) && !FlowTypes.IsFramework(method.ContainingAssembly) && !_engine.Catalog.Knows(method.ContainingAssembly))
            content = content.And(Value.Of(Unseen(call)));
        if (IsSetting(method) && call.Arguments.Values.Select(a => a.Constant).FirstOrDefault(a => a is not null) is { } key)
            return Fallback(Setting(subject, key), call.Arguments.Where(a => method.Parameters[a.Key].Name == "defaultValue").Select(a => _heap.Flatten(a.Value)).FirstOrDefault() ?? Value.Unreachable);
        if (FlowTypes.IsText(method.ReturnType))
            return _heap.Flatten(content);
        if (returned is ITypeParameterSymbol)
            return content;
        var place = CreatedPlace.At(call.Site, null);
        if (method.Name == "Build" && _engine.Catalog.Knows(method.ContainingAssembly))
            return _heap.Copy(content, place); // what is put into the builder from now on comes too late
        if (HoldsSequences(returned))
        {
            // Chunks and groups: the element is a sequence of its own, and reading it must not open the objects in it.
            var inner = place.Member("[]");
            State = State.With(inner, Cell.Empty with { Content = content });
            content = Value.Of(inner);
        }
        State = State.With(place, Cell.Empty with { Content = content });
        return Value.Of(place);
    }

    private static bool HoldsSequences(ITypeSymbol? type) =>
        FlowTypes.IsSequence(type) && (type is IArrayTypeSymbol array ? FlowTypes.IsSequence(array.ElementType) : type is INamedTypeSymbol { TypeArguments.Length: 1 } list && FlowTypes.IsSequence(list.TypeArguments[0]));

    /// <summary>A key, behind that of the section that it is read from.</summary>
    private static Value Setting(Value configuration, string key)
    {
        var section = configuration.Origins.FirstOrDefault(o => o.Item.Kind == OriginKind.Setting).Item;
        return Value.Of(new Origin(OriginKind.Setting, section is null ? key : section.Detail + ":" + key));
    }

    private static bool IsSetting(IMethodSymbol method) =>
        method.Name == "GetEnvironmentVariable" || (method.Name is "GetValue" or "GetSection" or "GetRequiredSection" or "GetConnectionString" or "GetRequiredValue" && IsConfiguration(method.ContainingType));

    /// <summary>How the names of methods begin that ask a receiver something and change nothing.</summary>
    private static readonly string[] Questions = { "All", "Any", "Can", "Contains", "EndsWith", "Equals", "Exists", "Has", "Is", "Match", "Overlaps", "SequenceEqual", "SetEquals", "StartsWith", "TrueForAll" };

    /// <summary>Whether a call changes its receiver rather than making something new.</summary>
    private static bool Changes(IMethodSymbol method, bool isExtension)
    {
        if (method.IsStatic && !isExtension)
            return false;
        var type = isExtension ? method.Parameters[0].Type : method.ContainingType;
        if (FlowTypes.IsText(type) || type.Name.StartsWith("Immutable", StringComparison.Ordinal) || method.Name.StartsWith("Remove", StringComparison.Ordinal))
            return false;
        var result = FlowTypes.Unwrapped(method.ReturnType)!;
        if (result.SpecialType is SpecialType.System_Void || result is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 })
            return true;
        if (result.SpecialType is SpecialType.System_Boolean)
            return !Questions.Any(q => method.Name.StartsWith(q, StringComparison.Ordinal)) && !method.Parameters.Any(p => p.RefKind is RefKind.Out or RefKind.Ref);
        if (method.OriginalDefinition.ReturnType is ITypeParameterSymbol { DeclaringType: not null } && !isExtension && DerivesFrom(result, type))
            return true; // a builder that returns itself under its own type
        return SymbolEqualityComparer.Default.Equals(result, type) && !(type.TypeKind == TypeKind.Interface && FlowTypes.IsSequence(type));
    }

    private static bool DerivesFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, ancestor))
                return true;
        }
        return false;
    }

    /// <summary>Collections that take something in and hand something out: <c>GetOrAdd</c>, <c>AddFirst</c>.</summary>
    private static bool IsPutting(IMethodSymbol method) =>
        !method.IsStatic && (method.Name == "GetOrAdd" || method.Name.StartsWith("Add", StringComparison.Ordinal)) && FlowTypes.IsFramework(method.ContainingAssembly)
        && FlowTypes.IsSequence(method.ContainingType) && !method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal);

    /// <summary>A writer over a stream, a builder or another writer hands on what is written to it.</summary>
    private void WriteThrough(Value writer, IMethodSymbol method, Value written)
    {
        if (method.IsStatic || !FlowTypes.IsFramework(method.ContainingAssembly) || !(method.ContainingType.Name.EndsWith("Writer", StringComparison.Ordinal) || method.ContainingType.Name.EndsWith("Stream", StringComparison.Ordinal)))
            return;
        foreach (var place in writer.Places)
        {
            foreach (var under in State[place.Item].Content.Places)
                _heap.Add(Value.Of(under.Item), written);
        }
    }

    private static bool RemovesEverything(Call call) =>
        call.Arguments.Count == 1 && call.Argument(0).Targets is { Length: 1 } predicate && predicate[0].Lambda is LambdaExpressionSyntax { ExpressionBody.RawKind: (int)SyntaxKind.TrueLiteralExpression };

    /// <summary>Elements travel as elements: a parameter that is a sequence hands over what is in it.</summary>
    private Value Given(IParameterSymbol parameter, Value value) =>
        FlowTypes.IsSequence(parameter.Type) || parameter.IsParams ? _heap.Elements(value) : value.Targets.IsEmpty ? value : value.OriginsOnly();

    private Value Flowing(Call call, IMethodSymbol definition, Value subject, Lambdas lambdas)
    {
        var wanted = TypeParameters(FlowTypes.Unwrapped(definition.ReturnType));
        var result = Value.Empty;
        var isMatched = false;
        if (wanted.Count > 0)
        {
            foreach (var argument in call.Arguments.OrderBy(a => a.Key))
            {
                var parameter = definition.Parameters[argument.Key];
                if (DelegateOf(parameter.Type) is null && Mentions(parameter.Type, wanted))
                {
                    isMatched = true;
                    result = result.And(Given(parameter, argument.Value));
                }
            }
            if (!definition.IsStatic && definition.ContainingType.TypeParameters.Any(wanted.Contains))
            {
                isMatched = true;
                result = result.And(_heap.Elements(call.Receiver));
            }
            foreach (var lambda in lambdas.Results)
            {
                if (Mentions(lambda.Returns, wanted))
                {
                    isMatched = true;
                    result = result.And(lambda.IsSequence ? _heap.Elements(lambda.Value) : lambda.Value);
                }
            }
        }
        if (isMatched)
            return result;
        var isTool = _engine.IsTool(call.Method.ReturnType); // the kernel that makes a function is no part of it
        var isPlain = _engine.IsPlain(call.Method.ReturnType) && !_engine.HoldsTools(call.Method.ReturnType) && _engine.Catalog.Knows(call.Method.ContainingAssembly);
        foreach (var argument in call.Arguments.OrderBy(a => a.Key))
        {
            if (!FlowTypes.CarriesNothing(call.Method.Parameters[argument.Key].Type) && !(isPlain && !_engine.CanGround(call.Method.Parameters[argument.Key].Type)) && !(isTool && _engine.HoldsTools(call.Method.Parameters[argument.Key].Type)))
                result = result.And(Given(definition.Parameters[argument.Key], argument.Value));
        }
        if (!definition.IsStatic)
            result = result.And(FlowTypes.IsSequence(definition.ContainingType) ? _heap.Elements(subject) : subject);
        return result.And(lambdas.All);
    }

    private static INamedTypeSymbol? DelegateOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } named => named,
        INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } expression => DelegateOf(expression.TypeArguments[0]),
        _ => null,
    };

    private static HashSet<ITypeParameterSymbol> TypeParameters(ITypeSymbol? type)
    {
        var found = new HashSet<ITypeParameterSymbol>(SymbolEqualityComparer.Default);
        Collect(type, found);
        return found;
    }

    private static void Collect(ITypeSymbol? type, HashSet<ITypeParameterSymbol> found)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                found.Add(parameter);
                break;
            case IArrayTypeSymbol array:
                Collect(array.ElementType, found);
                break;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                    Collect(argument, found);
                break;
        }
    }

    private static bool Mentions(ITypeSymbol type, HashSet<ITypeParameterSymbol> wanted) => type switch
    {
        ITypeParameterSymbol parameter => wanted.Contains(parameter),
        IArrayTypeSymbol array => Mentions(array.ElementType, wanted),
        INamedTypeSymbol named => named.TypeArguments.Any(a => Mentions(a, wanted)),
        _ => false,
    };
}
