using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>One body of a file: a member, an accessor, an initializer or the top-level statements, with the names that it calls.</summary>
internal sealed class BodyUnit(SyntaxNode node)
{
    private readonly Dictionary<string, List<SyntaxNode>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> _writes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    public SyntaxNode Node { get; } = node;

    /// <summary>The name by which others call it; null for what has no parameters to pass on.</summary>
    public string? WrapperName => Node is MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 } method ? method.Identifier.ValueText : null;

    public IReadOnlyDictionary<string, List<SyntaxNode>> Calls => _calls;

    /// <summary>The names of members that the body speaks of without calling them: perhaps a method that is handed on.</summary>
    public IReadOnlyCollection<string> Mentioned => _mentioned;

    public void AddMention(string member) => _mentioned.Add(member);

    /// <summary>The members that the body assigns by name, of whatever object.</summary>
    public IReadOnlyDictionary<string, List<SyntaxNode>> Writes => _writes;

    public void AddWrite(string member, SyntaxNode target) => Add(_writes, member, target);

    public void Add(string name, SyntaxNode call) => Add(_calls, name, call);

    private static void Add(Dictionary<string, List<SyntaxNode>> nodes, string name, SyntaxNode node)
    {
        if (!nodes.TryGetValue(name, out var named))
            nodes[name] = named = new();
        named.Add(node);
    }
}

/// <summary>What one file calls and derives from, by names alone. A pure function of the tree and kept with it, so an edit re-indexes one file.</summary>
internal sealed class FileIndex
{
    /// <summary>The name under which target-typed creations are listed.</summary>
    public const string ImplicitCreation = "new()";

    /// <summary>The name under which constructor initializers are listed.</summary>
    public const string ConstructorInitializer = ": base()";

    private const int ShortestText = 12, LongestName = 64;

    private static readonly ConditionalWeakTable<SyntaxTree, FileIndex> Cache = new();

    private readonly Dictionary<SyntaxNode, BodyUnit> _units = new();
    private readonly Dictionary<string, List<TypeDeclarationSyntax>> _derived = new(StringComparer.Ordinal);

    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly List<AttributeSyntax> _marks = new();
    private readonly List<string> _texts = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodDeclarationSyntax> _nativeFunctions = new(StringComparer.Ordinal);

    private FileIndex(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when NameOf(invocation.Expression) is { } name:
                    UnitOf(node)?.Add(name, node);
                    break;
                case ObjectCreationExpressionSyntax creation:
                    UnitOf(node)?.Add(SimpleName(creation.Type) ?? ImplicitCreation, node);
                    break;
                case ImplicitObjectCreationExpressionSyntax:
                    UnitOf(node)?.Add(ImplicitCreation, node);
                    break;
                case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    UnitOf(node)?.Add(ConstructorInitializer, node);
                    break;
                case MemberAccessExpressionSyntax { Parent: EqualsValueClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax or CastExpressionSyntax or ReturnStatementSyntax } handed:
                    UnitOf(node)?.AddMention(handed.Name.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } target }:
                    UnitOf(node)?.AddWrite(member.Identifier.ValueText, target);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax member, Parent: InitializerExpressionSyntax }:
                    UnitOf(node)?.AddWrite(member.Identifier.ValueText, member);
                    break;
                case LiteralExpressionSyntax { Token.Value: string text }:
                    AddText(text);
                    break;
                case InterpolatedStringTextSyntax part:
                    AddText(part.TextToken.ValueText);
                    break;
                case AttributeSyntax attribute when ClassOf(attribute) is { } mark:
                    _attributes.Add(mark);
                    if (Architecture.Marks.All.Contains(mark))
                        _marks.Add(attribute);
                    if (attribute.Parent?.Parent is MethodDeclarationSyntax native && mark.StartsWith("KernelFunction", StringComparison.Ordinal))
                        _nativeFunctions[FunctionName(attribute, native)] = native;
                    break;
                case BaseListSyntax { Parent: TypeDeclarationSyntax type } bases:
                    foreach (var derivedFrom in bases.Types)
                        AddDerived(SimpleName(derivedFrom.Type), type);
                    break;
            }
        }
        Units = _units.Values.OrderBy(u => u.Node.SpanStart).ToList();
        foreach (var unit in Units)
        {
            _called.UnionWith(unit.Calls.Keys);
            _written.UnionWith(unit.Writes.Keys);
        }
    }

    /// <summary>The texts of the file that may be a prompt's: long enough, and with a blank.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The texts of the file that may be a model's id: of one word, and not long.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>The attribute classes that the file names.</summary>
    public IReadOnlyCollection<string> Attributes => _attributes;

    /// <summary>The methods that offer themselves to a kernel with <c>[KernelFunction]</c>, by the names under which they do.</summary>
    public IReadOnlyDictionary<string, MethodDeclarationSyntax> NativeFunctions => _nativeFunctions;

    /// <summary>The attributes that are marks by their names, in the order in which they stand.</summary>
    public IReadOnlyList<AttributeSyntax> Marks => _marks;

    /// <summary>The bodies, in the order in which they stand.</summary>
    public IReadOnlyList<BodyUnit> Units { get; }

    /// <summary>The body that a declaration is, if something is called or written in it.</summary>
    public BodyUnit? UnitAt(SyntaxNode node) => _units.TryGetValue(node, out var unit) ? unit : null;

    /// <summary>The names of what the bodies of the file call.</summary>
    public IReadOnlyCollection<string> Called => _called;

    /// <summary>Whether some body of the file calls something of that name.</summary>
    public bool Calls(string name) => _called.Contains(name);

    /// <summary>Whether some body of the file assigns a member of that name.</summary>
    public bool Writes(string member) => _written.Contains(member);

    public static FileIndex Of(SyntaxTree tree, CancellationToken cancellation) =>
        Cache.TryGetValue(tree, out var index) ? index : Cache.GetValue(tree, t => new(t.GetRoot(cancellation)));

    /// <summary>The types whose base list names a type of that simple name.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> DerivedFrom(string name) =>
        _derived.TryGetValue(name, out var types) ? types : Array.Empty<TypeDeclarationSyntax>();

    /// <summary>The name of an attribute's class, as the attribute's own name spells it.</summary>
    public static string? ClassOf(AttributeSyntax attribute) =>
        SimpleName(attribute.Name) is { } name ? name.EndsWith("Attribute", StringComparison.Ordinal) ? name : name + "Attribute" : null;

    /// <summary>The body that a node belongs to.</summary>
    public static SyntaxNode? OwnerOf(SyntaxNode node)
    {
        for (SyntaxNode? at = node; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                    return at;
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                    return at;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }:
                    return at;
                case PrimaryConstructorBaseTypeSyntax:
                    return at.FirstAncestorOrSelf<TypeDeclarationSyntax>();
                case GlobalStatementSyntax:
                    return at.Parent;
                case TypeDeclarationSyntax or CompilationUnitSyntax:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The name in the attribute, or the method's without "Async", as Semantic Kernel does it.</summary>
    private static string FunctionName(AttributeSyntax attribute, MethodDeclarationSyntax method)
    {
        if (attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.Value: string name })
            return name;
        var own = method.Identifier.ValueText;
        return own.EndsWith("Async", StringComparison.Ordinal) ? own.Substring(0, own.Length - 5) : own;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static string? SimpleName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        _ => null,
    };

    private BodyUnit? UnitOf(SyntaxNode node)
    {
        if (OwnerOf(node) is not { } owner)
            return null;
        if (!_units.TryGetValue(owner, out var unit))
            _units[owner] = unit = new(owner);
        return unit;
    }

    private void AddText(string text)
    {
        if (text.IndexOf(' ') < 0)
        {
            if (text.Length is > 1 and <= LongestName)
                _names.Add(text);
        }
        else if (text.Length >= ShortestText)
            _texts.Add(text);
    }

    private void AddDerived(string? name, TypeDeclarationSyntax type)
    {
        if (name is null)
            return;
        if (!_derived.TryGetValue(name, out var types))
            _derived[name] = types = new();
        types.Add(type);
    }
}
