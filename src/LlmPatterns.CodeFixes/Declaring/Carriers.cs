using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>Where around a call a declaration can be written.</summary>
internal sealed class Carriers(Project project, Compilation compilation, CancellationToken cancellation)
{
    /// <summary>From what carries the call's declaration inwards; where nothing is declared in the code, from the call's type.</summary>
    public IEnumerable<Carrier> Of(ModelCall call)
    {
        var declared = call.Declaration.Symbol;
        var inwards = Inside(declared, call).Reverse().Select(s => Written(s, call)).OfType<Carrier>().ToList();
        // A folder's declaration is nearer than the assembly's and would hide it.
        if (declared is IAssemblySymbol || (!call.Declaration.Exists && inwards.All(c => c.Symbol is not INamedTypeSymbol)))
        {
            if (Written(compilation.Assembly, call) is { } assembly)
                inwards.Insert(0, assembly);
        }
        return inwards;
    }

    public static bool IsInTopLevelStatement(Location location) =>
        location.SourceTree?.GetRoot().FindNode(location.SourceSpan).FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;

    /// <summary>From the call's function to the outermost symbol that is asked for; with an assembly to the call's type.</summary>
    private static IEnumerable<ISymbol> Inside(ISymbol? outermost, ModelCall call)
    {
        if (outermost is null or IAssemblySymbol)
            outermost = PhaseNotDeclared.TypeOf(call.ContainingSymbol);
        foreach (var symbol in DeclarationReader.Outwards(call.ContainingSymbol))
        {
            yield return symbol;
            if (SymbolEqualityComparer.Default.Equals(symbol, outermost))
                break;
        }
    }

    private Carrier? Written(ISymbol symbol, ModelCall call)
    {
        if (SymbolEqualityComparer.Default.Equals(symbol, call.Declaration.Symbol))
        {
            var marks = MarksOn(symbol).Select(a => a.ApplicationSyntaxReference?.GetSyntax(cancellation)).ToList();
            // In several parts or lists, the last one is where another mark belongs.
            return marks.All(m => m is not null && CanEdit(m.SyntaxTree)) && marks.LastOrDefault()?.Parent?.Parent is { } declaration && CanCarry(declaration, symbol) ? new(symbol, declaration) : null;
        }
        if (symbol is IAssemblySymbol)
            return CanEdit(call.Location.SourceTree!) ? new(symbol, call.Location.SourceTree!.GetRoot(cancellation)) : null;
        var declarations = symbol.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).Where(d => CanCarry(d, symbol) && CanEdit(d.SyntaxTree)).ToList();
        var around = declarations.FirstOrDefault(d => d.SyntaxTree == call.Location.SourceTree && d.Span.Contains(call.Location.SourceSpan));
        // A part of Program that is written as a class speaks for the top-level statements, though they stand outside it.
        if (around is null && symbol is INamedTypeSymbol && IsInTopLevelStatement(call.Location))
            around = declarations.FirstOrDefault();
        return around is null ? null : new(symbol, around);
    }

    public static IEnumerable<AttributeData> MarksOn(ISymbol symbol) =>
        symbol.GetAttributes().Where(a => DeclarationReader.DeclaringMarks.Any(m => Marks.Is(a, m)));

    private bool CanCarry(SyntaxNode declaration, ISymbol symbol) => declaration switch
    {
        CompilationUnitSyntax => symbol is IAssemblySymbol,
        TypeDeclarationSyntax => symbol is INamedTypeSymbol { Name.Length: > 0 },
        EventDeclarationSyntax => false,
        BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax => true,
        LocalFunctionStatementSyntax => LanguageOf(declaration) >= LanguageVersion.CSharp9,
        LambdaExpressionSyntax lambda => LanguageOf(declaration) >= LanguageVersion.CSharp10 && !IsExpressionTree(lambda) && IsReadWithAttribute(lambda),
        _ => false,
    };

    private static LanguageVersion LanguageOf(SyntaxNode node) => ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion;

    private bool IsExpressionTree(LambdaExpressionSyntax lambda) =>
        compilation.GetSemanticModel(lambda.SyntaxTree).GetTypeInfo(lambda, cancellation).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" };

    /// <summary>At the start of a collection expression, for one, the parser does not understand an attribute before a lambda.</summary>
    private bool IsReadWithAttribute(LambdaExpressionSyntax lambda)
    {
        var changes = new List<TextChange> { new(new TextSpan(lambda.SpanStart, 0), "[A] ") };
        if (lambda is SimpleLambdaExpressionSyntax { Parameter: var parameter })
            changes.Add(new(parameter.Span, $"({parameter})"));
        var changed = lambda.SyntaxTree.WithChangedText(lambda.SyntaxTree.GetText(cancellation).WithChanges(changes));
        return changed.GetDiagnostics(cancellation).Count() <= lambda.SyntaxTree.GetDiagnostics(cancellation).Count();
    }

    private bool CanEdit(SyntaxTree tree) => CanEdit(project, tree, cancellation);

    /// <summary>Whether people write the file.</summary>
    public static bool CanEdit(Project project, SyntaxTree tree, CancellationToken cancellation)
    {
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("generated_code", out var option);
        return project.GetDocument(tree) is { } and not SourceGeneratedDocument && !GeneratedCode.Is(tree, option, cancellation);
    }
}
