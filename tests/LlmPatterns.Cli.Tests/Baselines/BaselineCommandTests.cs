namespace LlmPatterns.Cli.Tests.Baselines;

/// <summary>What <c>llm-patterns baseline</c> writes, and when it writes nothing.</summary>
public sealed class BaselineCommandTests : IDisposable
{
    private readonly TestCode code = new();

    [Fact]
    public async Task Writes_what_is_found_and_the_review_is_silent()
    {
        await code.App(Sources.Drifted);

        var run = await code.Baseline();

        Assert.Equal((0, $"{BaselineRuns.File}: 1 added, 0 kept, 0 removed\n  + {BaselineRuns.Answer}\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("# ", code.Read());
        Assert.DoesNotContain('\r', code.Read());
        Assert.NotEqual(0xEF, File.ReadAllBytes(code.PathOf(BaselineRuns.File))[0]);
        Assert.Equal([BaselineRuns.Answer], code.Entries());
        Assert.Equal(["App.csproj", "Code.cs", BaselineRuns.File], Directory.GetFiles(code.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var review = await code.Review("--fail-on", "suggestion");
        Assert.Equal(0, review.ExitCode);
        Assert.EndsWith("1 model call in 1 project: nothing to report\n1 known finding in the baseline\n", review.Output);
    }

    [Fact]
    public async Task Adds_keeps_and_removes_and_leaves_comments_where_they_belong()
    {
        await code.App(Sources.Drifted);
        await code.With("Replies.cs", BaselineRuns.Replies).Baseline();
        var lines = code.Read().TrimEnd().Split('\n');
        // Unsorted, with notes, and with a line twice, as a merge may leave it.
        code.With(BaselineRuns.File, string.Join("\r\n", [.. lines[..^2], "# about the replies", lines[^1] + "  # until v2", "# about the answers", lines[^2], lines[^1]]) + "\r\n# the end\r\n");
        code.With("Code.cs", Sources.Drifted.Replace("briefly", "at length"));

        var run = await code.Baseline();

        Assert.Equal($"{BaselineRuns.File}: 1 added, 1 kept, 1 removed\n  + {BaselineRuns.Answer}\n  - {BaselineRuns.Answer}\n", run.Output);
        var text = code.Read();
        Assert.Equal(text, text.ReplaceLineEndings("\r\n"));
        var written = text.TrimEnd().Split("\r\n");
        Assert.Equal(lines[..^2], written[..^5]);
        Assert.NotEqual(lines[^2], written[^5]);
        Assert.Equal(["# about the replies", lines[^1] + "  # until v2", "# about the answers", "# the end"], written[^4..]);
    }

    [Fact]
    public async Task Writes_nothing_where_nothing_changes()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();
        var written = File.GetLastWriteTimeUtc(code.PathOf(BaselineRuns.File));

        var run = await code.With("Code.cs", $"// moved\n\n{Sources.Drifted.Replace("=> client", "=>\n        client")}").Baseline();

        Assert.Equal((0, $"{BaselineRuns.File}: 0 added, 1 kept, 0 removed\n"), (run.ExitCode, run.Output));
        Assert.Equal(written, File.GetLastWriteTimeUtc(code.PathOf(BaselineRuns.File)));
    }

    [Fact]
    public async Task A_project_without_findings_gets_no_file()
    {
        await code.App(Sources.Kept);

        var run = await code.Baseline();

        Assert.Equal((0, "Nothing to write: no findings, and no baseline.\n"), (run.ExitCode, run.Output));
        Assert.False(File.Exists(code.PathOf(BaselineRuns.File)));
    }

    [Fact]
    public async Task The_file_goes_with_its_last_entry()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();

        var run = await code.With("Code.cs", Sources.Kept).Baseline();

        Assert.Equal((0, $"{BaselineRuns.File}: 1 removed; nothing is left in it, so the file is removed\n  - {BaselineRuns.Answer}\n"), (run.ExitCode, run.Output));
        Assert.False(File.Exists(code.PathOf(BaselineRuns.File)));
    }

    [Fact]
    public async Task Prune_removes_what_is_fixed_and_adds_nothing()
    {
        await code.App(Sources.Drifted);
        await code.With("Replies.cs", BaselineRuns.Replies).Baseline();

        var run = await code.With("Code.cs", Sources.Kept).With("New.cs", Sources.Drifted.Replace("Answers", "News")).Baseline("--prune");

        Assert.Equal((0, $"{BaselineRuns.File}: 0 added, 1 kept, 1 removed\n  - {BaselineRuns.Answer}\n"), (run.ExitCode, run.Output));
        Assert.Equal(["LLMP102  Desk.Replies.AnswerAsync(string)"], code.Entries());
        Assert.Contains("LLMP102", (await code.Review()).Output);
    }

    [Fact]
    public async Task Prune_begins_no_file()
    {
        await code.App(Sources.Drifted);

        var run = await code.Baseline("--prune");

        Assert.Equal(0, run.ExitCode);
        Assert.False(File.Exists(code.PathOf(BaselineRuns.File)));
    }

    [Fact]
    public async Task Ratchet_fails_when_the_file_could_shrink_and_writes_nothing()
    {
        await code.App(Sources.Drifted);
        await code.With("Replies.cs", BaselineRuns.Replies).Baseline();
        var (whole, before) = (await code.Baseline("--ratchet"), code.Read());

        var run = await code.With("Code.cs", Sources.Kept).Baseline("--ratchet");

        Assert.Equal((0, $"{BaselineRuns.File}: 2 entries, none removable\n"), (whole.ExitCode, whole.Output));
        Assert.Equal((1, $"{BaselineRuns.File}: 2 entries, 1 removable\n  line 5: {BaselineRuns.Answer}\nRun: llm-patterns baseline --prune\n"), (run.ExitCode, run.Output));
        Assert.Equal(before, code.Read());
    }

    [Fact]
    public async Task Prune_and_ratchet_are_refused_together()
    {
        var run = await code.Baseline("--prune", "--ratchet");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: --prune writes and --ratchet does not: use one of them.", run.Error);
    }

    [Fact]
    public async Task A_bad_line_is_named_and_nothing_is_written()
    {
        await code.App(Sources.Drifted);
        code.With(BaselineRuns.File, "# ours\n=======\nLLMP102  123  A.M()\n");

        var run = await code.Baseline();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error: {BaselineRuns.File}(2): a merge was not finished here; ", run.Error);
        Assert.Contains($"error: {BaselineRuns.File}(3): '123' is no hash of 32 hexadecimal digits; ", run.Error);
        Assert.Equal("# ours\n=======\nLLMP102  123  A.M()\n", code.Read());
    }

    [Fact]
    public async Task Code_that_does_not_compile_has_no_baseline_written()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();
        var before = code.Read();

        var run = await code.With("Code.cs", "public sealed class Broken { private Missing missing; }").Baseline();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error: App.csproj: 1 compile error", run.Error);
        Assert.Equal(before, code.Read());
        Assert.Equal(2, (await code.Baseline("--ratchet")).ExitCode);
    }

    [Fact]
    public async Task A_project_that_is_not_restored_has_none_written()
    {
        code.With("App.csproj", TestCode.Project(TestCode.LanguageModel)).With("Code.cs", Sources.Drifted);

        var run = await code.Baseline();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.False(File.Exists(code.PathOf(BaselineRuns.File)));
    }

    [Fact]
    public async Task A_project_that_is_off_has_none()
    {
        await code.App(Sources.Drifted, "<LlmPatternsMode>off</LlmPatternsMode>");
        code.With(BaselineRuns.File, "not read");

        var run = await code.Baseline();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("LlmPatternsMode is off", run.Error);
        Assert.Equal("not read", code.Read());
    }

    [Fact]
    public async Task What_the_code_suppresses_or_the_project_switches_off_is_not_written()
    {
        await code.App($"#pragma warning disable LLMP102\n{Sources.Drifted}");
        code.With(".editorconfig", "root = true\n[Silent.cs]\ndotnet_diagnostic.LLMP102.severity = silent\n[Off.cs]\ndotnet_diagnostic.LLMP102.severity = none\n")
            .With("Silent.cs", BaselineRuns.Replies).With("Off.cs", BaselineRuns.Replies.Replace("Replies", "Offs"));

        Assert.Equal("Nothing to write: no findings, and no baseline.\n", (await code.Baseline()).Output);
    }

    [Fact]
    public async Task Configuration_that_can_not_be_read_is_not_written()
    {
        await code.With(".git/HEAD", "").With("LlmPatterns.txt", "modle x").App(Sources.Drifted);

        await code.Baseline();

        Assert.Equal([BaselineRuns.Answer], code.Entries());
        Assert.Contains("LLMP901", (await code.Review()).Output);
    }

    public void Dispose() => code.Dispose();
}
