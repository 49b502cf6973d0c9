using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using LlmPatterns.Analyzers.Prompts.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>Where a text that .NET itself fills, as a composite format or by replacing placeholders, has no place for what is put into it.</summary>
internal static class FilledTexts
{
    private const string Format = "Format", Replace = "Replace";

    /// <summary>Whether a file fills texts: asked before anything is bound.</summary>
    public static bool MayBeIn(FileIndex file) =>
        (file.Calls(Format) && file.Texts.Any(CompositeFormat.HasHole)) || (file.Calls(Replace) && (file.Names.Any(Placeholders.Is) || file.Texts.Any(Placeholders.Is)));

    /// <param name="call">A model call; only texts that its own body fills are looked at.</param>
    /// <param name="prompt">What reaches it.</param>
    /// <param name="bodies">The compilation's bodies.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IEnumerable<TemplateGap> Of(RecordedCall call, Value prompt, CompilationBodies bodies, CancellationToken cancellation)
    {
        var index = FileIndex.Of(call.Site.SyntaxTree, cancellation);
        if (FileIndex.OwnerOf(call.Site) is not { } owner || index.UnitAt(owner) is not { } unit || !(unit.Calls.ContainsKey(Format) || unit.Calls.ContainsKey(Replace)))
            return Array.Empty<TemplateGap>();
        var texts = new HashSet<string>(prompt.Origins.Where(o => o.Item.Kind == OriginKind.Constant).Select(o => o.Item.Detail), StringComparer.Ordinal);
        return Called(Format).SelectMany(c => OfFormat(c, texts)).Concat(OfReplacements(Called(Replace), owner, texts, bodies, cancellation));

        IEnumerable<IInvocationOperation> Called(string name) => unit.Calls.TryGetValue(name, out var calls)
            ? calls.Select(c => bodies.Expression(c, cancellation)).OfType<IInvocationOperation>().Where(c => c.TargetMethod.ContainingType.SpecialType == SpecialType.System_String)
            : Array.Empty<IInvocationOperation>();
    }

    /// <summary>What a composite format leaves out, and the holes for which nothing is given.</summary>
    private static IEnumerable<TemplateGap> OfFormat(IInvocationOperation call, HashSet<string> texts)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "format")?.Value is not { ConstantValue: { HasValue: true, Value: string format } } text || !texts.Contains(format) || CompositeFormat.Holes(format) is not { } holes || Given(call) is not { } given)
            yield break;
        for (var place = 0; place < given.Count; place++)
        {
            if (!holes.Contains(place))
                yield return new(given[place].Syntax.ToString(), true, given[place].Syntax.GetLocation(), null);
        }
        foreach (var hole in holes.Where(h => h >= given.Count).OrderBy(h => h))
            yield return new("{" + hole + "}", false, text.Syntax.GetLocation(), null);
    }

    /// <summary>The values of a composite format in their order; null if they come as an array from elsewhere.</summary>
    private static IReadOnlyList<IOperation>? Given(IInvocationOperation call)
    {
        var given = new List<IOperation>();
        foreach (var argument in call.Arguments.Where(a => a.Parameter?.Name is not ("format" or "provider")).OrderBy(a => a.Parameter!.Ordinal))
        {
            if (argument.ArgumentKind == ArgumentKind.ParamArray && argument.Value is IArrayCreationOperation { Initializer: { } values })
                given.AddRange(values.ElementValues);
            else if (argument.Parameter!.Type.SpecialType == SpecialType.System_Object)
                given.Add(argument.Value);
            else
                return null;
        }
        return given;
    }

    /// <summary>Values for placeholders that a text in sight does not have.</summary>
    private static IEnumerable<TemplateGap> OfReplacements(IEnumerable<IInvocationOperation> calls, SyntaxNode owner, HashSet<string> texts, CompilationBodies bodies, CancellationToken cancellation)
    {
        foreach (var filled in calls.GroupBy(Root, SyntaxEquality))
        {
            var replacements = filled.Select(Placeholder).ToList();
            if (filled.Key is null || TextOf(filled.Key) is not { } text || !texts.Contains(text) || replacements.Any(r => r is null))
                continue;
            var free = Placeholders.In(text).Where(p => replacements.All(r => r!.Name != p)).ToList();
            foreach (var missing in replacements.Where(r => r!.IsFilled && !text.Contains(r.Name)))
                yield return new(missing!.Name, true, missing.Location, free.FirstOrDefault(p => Placeholders.AreAlike(p, missing.Name)));
        }

        // A local that only ever becomes what is replaced in it is one text.
        string? TextOf(IOperation root) => root switch
        {
            { ConstantValue: { HasValue: true, Value: string constant } } => constant,
            ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: { Length: 1 } declared } local } when declared[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } first } && IsOneText(local) => bodies.Expression(first, cancellation)?.ConstantValue is { HasValue: true, Value: string constant } ? constant : null,
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => (bodies.Initializer(field, cancellation) as IFieldInitializerOperation)?.Value.ConstantValue is { HasValue: true, Value: string constant } ? constant : null,
            _ => null,
        };

        bool IsOneText(ILocalSymbol local) => owner.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name)
            .All(a => bodies.Expression(a.Right, cancellation) is IInvocationOperation { TargetMethod.Name: Replace } replaced && Root(replaced) is ILocalReferenceOperation root && SymbolEqualityComparer.Default.Equals(root.Local, local));
    }

    private static Replacement? Placeholder(IInvocationOperation call) =>
        call.Arguments.Length >= 2 && call.Arguments[0].Value is { ConstantValue: { HasValue: true, Value: string name } } literal
            ? new(name, literal.Syntax.GetLocation(), Placeholders.Is(name) && !call.Arguments[1].Value.ConstantValue.HasValue)
            : null;

    private static IOperation? Root(IInvocationOperation call)
    {
        var at = call.Instance;
        while (at is IInvocationOperation { TargetMethod: { Name: Replace, ContainingType.SpecialType: SpecialType.System_String } } inner)
            at = inner.Instance;
        return at;
    }

    private static IEqualityComparer<IOperation?> SyntaxEquality { get; } = new RootComparer();

    /// <param name="Name">What is replaced.</param>
    /// <param name="Location">Where it stands.</param>
    /// <param name="IsFilled">It looks like a placeholder, and a value takes its place.</param>
    private sealed record Replacement(string Name, Location Location, bool IsFilled);

    /// <summary>The replacements in one literal, and those in one local over several statements, belong together.</summary>
    private sealed class RootComparer : IEqualityComparer<IOperation?>
    {
        public bool Equals(IOperation? left, IOperation? right) =>
            left?.Syntax == right?.Syntax || (left is ILocalReferenceOperation one && right is ILocalReferenceOperation other && SymbolEqualityComparer.Default.Equals(one.Local, other.Local));

        public int GetHashCode(IOperation? root) => root is ILocalReferenceOperation local ? SymbolEqualityComparer.Default.GetHashCode(local.Local) : root?.Syntax.GetHashCode() ?? 0;
    }
}
