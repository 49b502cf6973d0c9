using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Cli.Starting;

/// <summary>What the code itself says by name: where it writes a model's name, which settings it reads, and the domains that it marks.</summary>
internal sealed class CodeNames
{
    private readonly HashSet<string> _wanted;
    private readonly Dictionary<string, List<Place>> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Place> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Place?> _domains = new(StringComparer.OrdinalIgnoreCase);

    private CodeNames(IEnumerable<string> names) => _wanted = new(names.SelectMany(n => new[] { n, ModelKeys.LastPart(n) }), StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings that the code reads and whose key says that they name a model.</summary>
    public IReadOnlyDictionary<string, Place> Keys => _keys;

    /// <summary>The domains that marks and folders name; without a place if a folder does.</summary>
    public IReadOnlyDictionary<string, Place?> Domains => _domains;

    /// <param name="projects">The loaded code.</param>
    /// <param name="names">The ids and keys whose places are asked for.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<CodeNames> Read(IEnumerable<LoadedProject> projects, IEnumerable<string> names, CancellationToken cancellation)
    {
        var code = new CodeNames(names);
        foreach (var project in projects.SelectMany(p => p.Targets))
        {
            if (await project.GetCompilationAsync(cancellation) is not { } compilation)
                continue;
            foreach (var tree in compilation.SyntaxTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal))
                code.Read(tree, new(() => compilation.GetSemanticModel(tree)), project, await tree.GetRootAsync(cancellation));
        }
        return code;
    }

    /// <summary>Where a name is written: a literal with the whole of it, or else with the last part of a key, or the property that it is bound to.</summary>
    public IReadOnlyList<Place> Of(string name) =>
        _places.TryGetValue(name, out var whole) ? whole : _places.TryGetValue(ModelKeys.LastPart(name), out var last) ? last : [];

    private void Read(SyntaxTree tree, Lazy<SemanticModel> model, Project project, SyntaxNode root)
    {
        if (project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(DeclarationReader.DomainOption, out var folder) && folder.Trim() is { Length: > 0 } domain)
            _domains.TryAdd(domain, null);
        var isGenerated = project.Solution.GetDocument(tree) is null or SourceGeneratedDocument;
        foreach (var node in root.DescendantNodes().Where(n => n is LiteralExpressionSyntax or PropertyDeclarationSyntax or AttributeSyntax))
        {
            // Of generated code only what somebody wrote, in a Razor file.
            if (isGenerated && !node.GetLocation().GetMappedLineSpan().HasMappedPath)
                continue;
            if (node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
                Read(literal, model);
            else if (node is PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property && $"{type.Identifier.ValueText}.{property.Identifier.ValueText}" is var bound && _wanted.Contains(bound))
                Add(bound, property.Identifier.GetLocation());
            else if (node is AttributeSyntax attribute && IsAboutDomains(attribute) && DomainOf(attribute, model.Value) is { Length: > 0 } marked && _domains.GetValueOrDefault(marked) is null)
                _domains[marked] = Place.Of(attribute.GetLocation());
        }
    }

    private void Read(LiteralExpressionSyntax literal, Lazy<SemanticModel> model)
    {
        var text = literal.Token.ValueText;
        if (_wanted.Contains(text) && !IsCompared(literal))
            Add(text, literal.GetLocation());
        if (ModelKeys.Names(text) && IsSetting(literal, model))
            _keys.TryAdd(text, Place.Of(literal.GetLocation()));
    }

    private void Add(string name, Location location)
    {
        if (!_places.TryGetValue(name, out var places))
            _places[name] = places = [];
        var place = Place.Of(location);
        if (!places.Contains(place))
            places.Add(place);
    }

    /// <summary>What a text is compared with may be anything of that name.</summary>
    private static bool IsCompared(LiteralExpressionSyntax literal) =>
        literal.Parent is SwitchLabelSyntax or ConstantPatternSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression };

    /// <summary>Whether a text is the key of a setting: an index or an argument of a configuration, or a variable of the environment.</summary>
    private static bool IsSetting(LiteralExpressionSyntax literal, Lazy<SemanticModel> model) => literal.Parent is ArgumentSyntax && literal.Parent.Parent!.Parent switch
    {
        ElementAccessExpressionSyntax access => IsConfiguration(model.Value.GetTypeInfo(access.Expression).Type),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetEnvironmentVariable" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValue" or "GetRequiredValue" } call } => IsConfiguration(model.Value.GetTypeInfo(call.Expression).Type),
        _ => false,
    };

    private static bool IsConfiguration(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal) == true;

    private static bool IsAboutDomains(AttributeSyntax attribute) => attribute.Name.ToString() is var name && (name.Contains("DomainSpecific", StringComparison.Ordinal) || name.Contains("FineTunedModel", StringComparison.Ordinal));

    private static string? DomainOf(AttributeSyntax attribute, SemanticModel model) =>
        model.GetTypeInfo(attribute).Type?.ToDisplayString() is "LlmPatterns." + Marks.DomainSpecific or "LlmPatterns." + Marks.FineTunedModel
        && attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null) is { } argument
            ? model.GetConstantValue(argument.Expression).Value as string
            : null;
}
