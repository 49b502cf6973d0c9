using System.Reflection;
using System.Runtime.CompilerServices;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes.Tests;

/// <summary>A fix that no host finds is none.</summary>
public sealed class ExportTests
{
    private static readonly Assembly Fixes = typeof(DeclarationFix).Assembly;

    private static readonly Type[] All = [.. Fixes.GetTypes().Where(t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract)];

    public static TheoryData<Type> Providers => [.. All];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_fix_is_exported_for_CSharp_under_its_name(Type provider)
    {
        var export = provider.GetCustomAttribute<ExportCodeFixProviderAttribute>();

        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(provider.Name, export.Name);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_fix_is_named_as_its_rule(Type provider)
    {
        var id = Assert.Single(((CodeFixProvider)Activator.CreateInstance(provider)!).FixableDiagnosticIds);

        var rule = typeof(Descriptors).GetFields().Single(f => f.GetValue(null) is DiagnosticDescriptor descriptor && descriptor.Id == id);
        Assert.Equal(rule.Name + "Fix", provider.Name);
    }

    [Fact]
    public void The_assembly_needs_nothing_but_the_analyzers_and_Roslyn() =>
        Assert.Empty(Fixes.GetReferencedAssemblies().Select(name => name.Name)
            .Except(["netstandard", "LlmPatterns.Analyzers", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable", "System.Composition.AttributedModel"]));

    [Fact]
    public void The_list_of_rules_says_which_have_a_fix()
    {
        var index = File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "../../docs/rules/README.md"));

        var listed = index.Where(line => line.StartsWith("| [LLMP", StringComparison.Ordinal) && line.Split('|')[4].Trim() == "yes").Select(line => line[3..10]);
        Assert.Equal(All.SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
