using System.Diagnostics;
using System.Globalization;
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
                cancelled += await Cancel(analysis, compilation, tree, TimeSpan.FromMilliseconds(random.NextDouble() * random.Next(1, 20))) ? 1 : 0;
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

    /// <summary>Of a body of 12,000 statements most of the time is the compiler's own binding, which heeds no token; of a long circle it is all the engine's.</summary>
    [Theory]
    [InlineData("a body of 12,000 statements")]
    [InlineData("a circle of 50 methods")]
    public async Task Is_answered_in_the_midst_of_much_work(string program)
    {
        var compilation = await Analysis.Compile(program.StartsWith("a body", StringComparison.Ordinal) ? BudgetPrograms.LongBody(12_000) : BudgetPrograms.Circle(50, hasShortcuts: false));
        Run(CancellationToken.None); // the first run also compiles the analyzer
        var watch = Stopwatch.StartNew();
        Run(CancellationToken.None);
        var whole = watch.Elapsed;

        var answers = new List<TimeSpan>();
        for (var part = 1; part < 10; part++)
        {
            using var source = new CancellationTokenSource();
            var since = Stopwatch.StartNew();
            source.Token.Register(since.Restart);
            source.CancelAfter(whole * part / 10);
            if (Run(source.Token))
                answers.Add(since.Elapsed);
        }

        output.WriteLine($"{program}: {whole.TotalMilliseconds:0} ms; {answers.Count} of 9 cancellations came in time and were answered after {string.Join(", ", answers.Select(a => a.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)))} ms");
        Assert.NotEmpty(answers); // a busy machine may take longer for the measured run than for those that follow
        Assert.True(answers.Max() < whole + TimeSpan.FromSeconds(1), $"answered after {answers.Max().TotalMilliseconds:0} ms");

        // Whether it was cancelled.
        bool Run(CancellationToken cancellation)
        {
            var fresh = compilation.Clone();
            try
            {
                Assert.NotEmpty(Judge(Calls(fresh), fresh.SyntaxTrees, _ => { }, cancellation));
                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
        }
    }

    /// <summary>Whether the question was cancelled before it was answered.</summary>
    private static async Task<bool> Cancel(CompilationWithAnalyzers analysis, Compilation compilation, SyntaxTree tree, TimeSpan after)
    {
        using var source = new CancellationTokenSource();
        var question = Task.Run(() => analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, source.Token));
        await Task.Delay(after);
        await source.CancelAsync();
        try
        {
            await question;
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static DeclaredCalls Calls(Compilation compilation) =>
        DeclaredCalls.TryCreate(compilation, new([], new Settings().With("llm_patterns.inventory", "true")), CancellationToken.None)!;

    /// <summary>What is said of the files, one after another; tells how much has been said each time that more is.</summary>
    private static List<string> Judge(DeclaredCalls calls, IEnumerable<SyntaxTree> files, Action<int> said, CancellationToken cancellation)
    {
        var judge = new DocumentJudge(calls, new(calls.Engine.Compilation, calls.Settings));
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
