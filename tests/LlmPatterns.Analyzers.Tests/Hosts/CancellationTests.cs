using System.Diagnostics;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>An editor cancels with each keystroke: that must be answered at once, and leave nothing half done behind.</summary>
public sealed class CancellationTests(ITestOutputHelper output)
{
    /// <summary>Programs whose analysis takes long enough to be cancelled in its midst.</summary>
    public static TheoryData<string> Programs => ["made for this", "probes", "a ladder", "a circle", "many callers", "a long body"];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task An_analysis_that_was_cancelled_says_the_same_when_it_is_asked_again(string program)
    {
        var compilation = await OrderPrograms.Compile(program);
        var expected = await Host.Batch(compilation);
        var analysis = Host.With(compilation, isConcurrent: true);
        var cancelled = 0;
        for (var seed = 1; seed <= 10; seed++)
        {
            var random = new Random(seed);
            foreach (var tree in OrderPrograms.Shuffled(compilation.SyntaxTrees, seed).Take(8))
                cancelled += await Cancel(analysis, compilation, tree, TimeSpan.FromMilliseconds(random.NextDouble() * random.Next(1, 20))) is null ? 0 : 1;
        }

        var again = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
            again.AddRange(Host.Lines(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None)));

        output.WriteLine($"{cancelled} of 80 questions were cancelled");
        Assert.NotEqual(0, cancelled);
        Assert.Equal(expected, again.Order(StringComparer.Ordinal));
    }

    /// <summary>The engine keeps what it has summarized for the next question: what a cancelled one leaves there must be whole.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_engine_keeps_nothing_half_done(string program)
    {
        var compilation = await OrderPrograms.Compile(program);
        var watch = Stopwatch.StartNew();
        var expected = Judge(Calls(compilation), compilation.SyntaxTrees, _ => { }, CancellationToken.None);
        var cancelled = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var calls = Calls(compilation);
            using var source = new CancellationTokenSource();
            var last = random.Next(1, expected.Count);
            if (seed % 2 == 0)
                source.CancelAfter(TimeSpan.FromMilliseconds(random.NextDouble() * watch.ElapsedMilliseconds / seed));
            try
            {
                Judge(calls, OrderPrograms.Shuffled(compilation.SyntaxTrees, seed), found => CancelAt(found, last), source.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }
            Assert.Equal(expected, Judge(calls, compilation.SyntaxTrees, _ => { }, CancellationToken.None));

            void CancelAt(int found, int at)
            {
                if (seed % 2 == 1 && found == at)
                    source.Cancel();
            }
        }

        output.WriteLine($"{cancelled} of 20 runs were cancelled");
        Assert.True(cancelled >= 5, $"only {cancelled} of 20 runs were cancelled");
    }

    [Fact]
    public async Task Is_answered_in_the_midst_of_a_big_body()
    {
        var compilation = await Analysis.Compile(BudgetPrograms.LongBody(12_000));
        var tree = compilation.SyntaxTrees[1];
        var whole = Stopwatch.StartNew();
        Assert.NotEmpty(await Host.ByDocument(compilation.Clone(), [tree]));
        whole.Stop();

        var slowest = TimeSpan.Zero;
        var cancelled = 0;
        foreach (var part in (double[])[0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
        {
            var fresh = compilation.Clone();
            if (await Cancel(Host.With(fresh, isConcurrent: true), fresh, fresh.SyntaxTrees[1], whole.Elapsed * part) is not { } took)
                continue;
            cancelled++;
            slowest = took > slowest ? took : slowest;
        }

        output.WriteLine($"the whole analysis took {whole.ElapsedMilliseconds} ms; of 10 cancellations {cancelled} came in time, and the slowest was answered after {slowest.TotalMilliseconds:0.0} ms");
        Assert.True(cancelled >= 5, $"only {cancelled} of 10 were cancelled");
        Assert.True(slowest < TimeSpan.FromSeconds(1), slowest.ToString());
    }

    /// <summary>How long the host waited after it had cancelled; null if the answer came first.</summary>
    private static async Task<TimeSpan?> Cancel(CompilationWithAnalyzers analysis, Compilation compilation, SyntaxTree tree, TimeSpan after)
    {
        using var source = new CancellationTokenSource();
        var question = Task.Run(() => analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, source.Token));
        await Task.Delay(after);
        var watch = Stopwatch.StartNew();
        await source.CancelAsync();
        try
        {
            await question;
            return null;
        }
        catch (OperationCanceledException)
        {
            return watch.Elapsed;
        }
    }

    private static DeclaredCalls Calls(Compilation compilation) =>
        DeclaredCalls.TryCreate(compilation, new([], new Settings().With("llm_patterns.inventory", "true")), CancellationToken.None)!;

    /// <summary>What is said of the files, one after another; tells how much has been said each time that more is.</summary>
    private static List<string> Judge(DeclaredCalls calls, IEnumerable<SyntaxTree> files, Action<int> said, CancellationToken cancellation)
    {
        var judge = new DocumentJudge(calls);
        var found = new List<Diagnostic>();
        foreach (var file in files)
            judge.Report(file, Add, cancellation);
        return Host.Lines(found);

        void Add(Diagnostic diagnostic)
        {
            found.Add(diagnostic);
            said(found.Count);
        }
    }
}
