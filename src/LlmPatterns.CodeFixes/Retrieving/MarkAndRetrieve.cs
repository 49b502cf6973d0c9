using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>Marks a member with the subject that its prompts' words belong to, and retrieves for all of them: with the mark alone each would be a finding of LLMP101.</summary>
internal static class MarkAndRetrieve
{
    /// <summary>The beginning of the actions' keys; the rest names the retriever.</summary>
    public const string KeyPrefix = "LlmPatterns.MarkAndRetrieve:";

    public static bool IsKey(string? key) => key?.StartsWith(KeyPrefix, StringComparison.Ordinal) == true;

    public static async Task RegisterAsync(CodeFixContext context, Diagnostic finding)
    {
        if (await Trial.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } before || before.IndexOf(finding.Location.SourceSpan) is not (>= 0 and var call)
            || MarkOf(before, call, context.CancellationToken) is not { Added: var added, Carrier.Symbol.Name: var name })
            return;
        foreach (var (key, retriever) in RetrievalPlan.For(before).For(finding.Location.SourceSpan, context.CancellationToken).Take(AddRetrieval.MostChoices))
        {
            if (await FixAsync(before, InMemberOf(before, call), key, context.CancellationToken).ConfigureAwait(false) is { } after)
                context.RegisterCodeFix(CodeAction.Create($"Mark '{name}' as [DomainSpecific(\"{added[0].Subject}\")] and retrieve with '{retriever.Expression}.{retriever.Method.Name}'", _ => Task.FromResult(after), KeyPrefix + key), finding);
        }
    }

    /// <summary>Each member by the subject of its own words, with the same retriever where it is in scope.</summary>
    public static CodeAction ToAll(FixAllContext context) =>
        CodeAction.Create("Mark the subjects and retrieve for them", c => FixAllAsync(context.WithCancellationToken(c)), context.CodeActionEquivalenceKey);

    private static async Task<Solution> FixAllAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var (project, findings) in await FixAllFindings.OfAsync(context).ConfigureAwait(false))
        {
            foreach (var inFile in findings.GroupBy(f => f.Location.SourceTree))
            {
                if (project.GetDocument(inFile.Key) is not { } document || await Trial.OfAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } before)
                    continue;
                var calls = inFile.Select(f => before.IndexOf(f.Location.SourceSpan)).Where(i => i >= 0).ToList();
                if (await FixAsync(before, calls, context.CodeActionEquivalenceKey!.Substring(KeyPrefix.Length), context.CancellationToken).ConfigureAwait(false) is { } after)
                    solution = solution.WithDocumentSyntaxRoot(document.Id, (await after.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!);
            }
        }
        return solution;
    }

    /// <summary>First all searches, then the marks of the members whose calls all have one; null if nothing came of it.</summary>
    private static async Task<Document?> FixAsync(Trial before, IReadOnlyList<int> calls, string key, CancellationToken cancellation)
    {
        var plan = RetrievalPlan.For(before);
        var retrieving = new HashSet<int>();
        foreach (var call in calls)
        {
            var finding = before.Calls[call].Location.SourceSpan;
            if (plan.For(finding, cancellation).FirstOrDefault(c => c.Key == key).Retriever is { } retriever && await plan.TryAddAsync(finding, retriever, cancellation).ConfigureAwait(false))
                retrieving.Add(call);
        }
        if (await before.WithAsync(plan.Result, cancellation).ConfigureAwait(false) is not { } searched)
            return null;
        var (placements, after) = (new List<Placement>(), (Document?)null);
        foreach (var call in calls.Where(c => InMemberOf(before, c).All(retrieving.Contains)))
        {
            if (MarkOf(searched, call, before, cancellation) is not { } placement || placements.Any(p => p.Carrier.Declaration == placement.Carrier.Declaration))
                continue;
            var solution = await DeclarationWriter.WriteAsync(searched.Document.Project.Solution, placements.Append(placement).ToList(), cancellation).ConfigureAwait(false);
            if (await before.WithAsync(solution.GetDocument(before.Document.Id)!, cancellation).ConfigureAwait(false) is not { } marked)
                continue;
            placements.Add(placement);
            after = marked.Document;
        }
        return after;
    }

    /// <summary>The calls of the same member whose words belong to a subject.</summary>
    private static IReadOnlyList<int> InMemberOf(Trial trial, int call) =>
        Enumerable.Range(0, trial.Calls.Count).Where(i => SymbolEqualityComparer.Default.Equals(MemberOf(trial.Calls[i]), MemberOf(trial.Calls[call])) && IsFound(trial.Calls[i])).ToList();

    private static bool IsFound(ModelCall call) => SlotTable.Decide(call, static _ => true).Any(f => f.Descriptor == Descriptors.PromptLooksDomainSpecific);

    private static ISymbol? MemberOf(ModelCall call) => DeclarationReader.Outwards(call.ContainingSymbol).TakeWhile(s => s is not INamedTypeSymbol).LastOrDefault();

    private static Placement? MarkOf(Trial trial, int call, CancellationToken cancellation) => MarkOf(trial, call, trial, cancellation);

    /// <param name="trial">Where it is written.</param>
    /// <param name="call">The call, in both.</param>
    /// <param name="before">Where the words were weighed.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    private static Placement? MarkOf(Trial trial, int call, Trial before, CancellationToken cancellation)
    {
        // What a private or a changing subject is called, only its team knows.
        if (before.Calls[call].LikelySubject is not { Subject: var subject } || subject is "private" or "changing" || before.Finder.Engine.Catalog.DomainNames.ProblemOf(subject) is not null || MemberOf(trial.Calls[call]) is not { } member)
            return null;
        return member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).FirstOrDefault(d => d.SyntaxTree == trial.Model.SyntaxTree && d is MethodDeclarationSyntax or PropertyDeclarationSyntax) is { } declaration
            && new MarkTypes(trial.Model.Compilation).WriteSubject(subject, member) is { } mark
            ? new(new(member, declaration), ImmutableArray<AttributeSyntax>.Empty, ImmutableArray.Create(mark))
            : null;
    }
}
