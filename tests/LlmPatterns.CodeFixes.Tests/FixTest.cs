using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace LlmPatterns.CodeFixes.Tests;

/// <summary>
/// Applies a fix to a program on the real libraries, once alone and once with Fix All in the document, the project and the solution.
/// Each time the result must be the expected text, compile, and hold no finding of any rule but those that it marks.
/// </summary>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed partial class FixTest<TFix> : CSharpCodeFixTest<ModelCallAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    /// <summary>A search, and a declared type: the assembly has begun to declare.</summary>
    private const string Common = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;

        public interface IManuals
        {
            [LlmPatterns.ContextRetrieval]
            Task<string> FindAsync(string question);
        }

        [LlmPatterns.FoundationModel]
        public static class Declared;
        """;

    /// <param name="files">A program; findings are marked as <c>{|LLMP301:GetResponseAsync|}</c>.</param>
    public FixTest(params string[] files)
    {
        ReferenceAssemblies = RealLibraries.Assemblies;
        CodeActionEquivalenceKey = DeclarationFix.EquivalenceKey;
        TestState.AdditionalReferences.Add(RealLibraries.Annotations);
        foreach (var file in files)
            TestState.Sources.Add(file);
        if (files.Any(f => CSharpSyntaxTree.ParseText(Markup().Replace(f, "")).GetCompilationUnitRoot().Members.Any(m => m.IsKind(SyntaxKind.GlobalStatement))))
            TestState.OutputKind = OutputKind.ConsoleApplication;
        FixedState.MarkupHandling = MarkupMode.Allow;
        if (!new TFix().FixableDiagnosticIds.Contains("LLMP305"))
            DisabledDiagnostics.Add("LLMP305"); // who else sees a search is not what the other programs ask
    }

    /// <summary>Stands beside the program unless it is taken away.</summary>
    public string? Beside { get; init; } = Common;

    public LanguageVersion CSharp { get; init; } = LanguageVersion.Preview;

    /// <summary>What the light bulb says; only checked where it is given.</summary>
    public string? Title { init => CodeActionVerifier = (action, verifier) => verifier.Equal(value, action.Title); }

    /// <summary>A line of <c>.editorconfig</c> for every file.</summary>
    public string? Option { init => TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\n{value}\n")); }

    /// <summary>What the project says of names, in its <c>LlmPatterns.txt</c>.</summary>
    public string? Names { init => TestState.AdditionalFiles.Add(("/0/LlmPatterns.txt", value ?? "")); }

    public bool IsStrict { init => TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.LlmPatternsMode = strict\n")); }

    public bool IsWithoutAnnotations { init => TestState.AdditionalReferences.Clear(); }

    /// <summary>What the light bulb says.</summary>
    public FixTest<TFix> With(string title)
    {
        CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return this;
    }

    /// <summary>How often the fix is applied until nothing is left, one by one and to all at once.</summary>
    public FixTest<TFix> Iterating(int single, int all)
    {
        (NumberOfIncrementalIterations, NumberOfFixAllIterations) = (single, all);
        return this;
    }

    /// <summary>How often Fix All in the document is applied, where that is more than for the project.</summary>
    public FixTest<TFix> WithDocumentIterations(int document)
    {
        NumberOfFixAllInDocumentIterations = document;
        return this;
    }

    /// <summary>After Fix All the files are these, where applying the fix one by one leaves others.</summary>
    public FixTest<TFix> AllBecome(params string[] files)
    {
        BatchFixedState.MarkupHandling = MarkupMode.Allow;
        foreach (var file in files)
            BatchFixedState.Sources.Add(file);
        AddBeside(BatchFixedState);
        return this;
    }

    /// <summary>After the fix the files are these.</summary>
    public async Task Becomes(params string[] files)
    {
        foreach (var file in files)
            FixedState.Sources.Add(file);
        AddBeside(TestState);
        AddBeside(FixedState);
        SkipFixAllWhereThereIsNone();
        await RunAsync(CancellationToken.None);
    }

    /// <summary>No fix is offered.</summary>
    public async Task Stays()
    {
        AddBeside(TestState);
        await RunAsync(CancellationToken.None);
    }

    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(CSharp);

    /// <summary>Where each edit is a decision, nothing is written for all at once.</summary>
    private void SkipFixAllWhereThereIsNone()
    {
        if (new TFix() is DeclarationFix { IsForAll: false } && !AddRetrieval.IsKey(CodeActionEquivalenceKey))
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
    }

    private void AddBeside(SolutionState state)
    {
        if (Beside is not null)
            state.Sources.Add(("/0/Beside.cs", Beside));
    }

    [GeneratedRegex(@"\{\|\w+:|\|\}")]
    private static partial Regex Markup();
}
