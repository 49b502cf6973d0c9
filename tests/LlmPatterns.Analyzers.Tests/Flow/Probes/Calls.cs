// Flows through calls: helpers, parameters, delegates, overrides, iterators, fields that others fill; half of them lead nowhere.
#nullable disable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace Probes.Calls;

public sealed class Knowledge
{
    [ContextRetrieval] public string Find(string question) => question;
    [ContextRetrieval] public Task<List<string>> FindAsync(string question) => Task.FromResult(new List<string> { question });
    [NotRetrieved] public string Greeting(string user) => "Hello " + user;
}

public abstract class Template
{
    public string Build(string q) => "p " + Middle(q);
    protected abstract string Middle(string q);
}

public sealed class Filled(Knowledge r) : Template { protected override string Middle(string q) => r.Find(q); }
public sealed class Hollow : Template { protected override string Middle(string q) => q; }

public interface IStep { string Run(string q); }
public sealed class SearchStep(Knowledge r) : IStep { public string Run(string q) => r.Find(q); }
public interface IPolish { string Run(string q); }
public sealed class TrimStep : IPolish { public string Run(string q) => q.Trim(); }

public interface IDescribe { string Describe(string q); }
public sealed class Polite(IDescribe inner) : IDescribe { public string Describe(string q) => "Please: " + inner.Describe(q); }

public sealed class Prompt
{
    public string Question { get; set; }
    public string Context { get; set; } = "";
    public override string ToString() => Question + Context;
}

public sealed class Memo
{
    private readonly List<string> _notes = new();
    public void Note(string s) => _notes.Add(s);
    public void Forget() => _notes.Clear();
    public string All => string.Join("\n", _notes);
    public int Size => _notes.Count;
}

public record Passage(string Text, string Source);
public readonly record struct Pair(string First, string Second);

public class Calls(IChatClient Chat, Knowledge R, IStep step, IPolish polish, IDescribe described)
{
    private string _late = "";
    private readonly Func<string, string> _finder = q => q;
    private Passage _passage = new("none", "none");

    private string Ask(string prompt) => Chat.GetResponseAsync(prompt).Result.Text;
    private static void Fill(StringBuilder b, string s) => b.Append(s);
    private static void FillOut(string s, out string a, out string b) { a = s; b = "fixed"; }
    private static void FillRef(ref string s, string by) => s += by;
    private static (string Text, int Count) Both(string s) => (s, s.Length);
    private static IEnumerable<string> Each(IEnumerable<string> items) { foreach (var i in items) yield return "- " + i; }
    private static async IAsyncEnumerable<string> EachAsync(string s) { await Task.Yield(); yield return s; }
    private static T Same<T>(T value) => value;
    private static T Retry<T>(Func<T> run) { for (var i = 0; ; i++) { try { return run(); } catch when (i < 3) { } } }
    private static async Task<T> RetryAsync<T>(Func<Task<T>> run) { try { return await run(); } catch { return await run(); } }
    private static string Fact(string s, int n) => n == 0 ? s : Fact(s + ".", n - 1);
    private static string Ping(string s, int n) => n == 0 ? s : Pong(s, n - 1);
    private static string Pong(string s, int n) => Ping("!" + s, n);
    private static string Swap(string a, string b, int n) => n == 0 ? a : Swap(b, a, n - 1);
    private static string Drop(string s) { _ = s; return "nothing"; }
    private static string Length(string s) => s.Length.ToString();
    private string Later() => _late;
    private void Load(string q) => _late = R.Find(q);
    private void Store(Passage p) => _passage = p;

    public void C_helperAddsText(string q) { Chat.GetResponseAsync(Wrap(R.Find(q))).Wait(); string Wrap(string s) => "Context: " + s; } // => retrieved helperAddsText
    public void C_thinWrapper(string q) { Ask(R.Find(q) + q); } // => retrieved thinWrapper
    public void N_thinWrapper(string q) { Ask("Say hello to " + q); } // => none thinWrapperPlain
    public void C_builderParameter(string q) { var b = new StringBuilder(); Fill(b, R.Find(q)); Chat.GetResponseAsync(b.ToString()).Wait(); } // => retrieved builderParameter
    public void N_builderOther(string q) { var b = new StringBuilder(); var other = new StringBuilder(); Fill(other, R.Find(q)); b.Append(q); Chat.GetResponseAsync(b.ToString()).Wait(); } // => none builderOther
    public void C_out(string q) { FillOut(R.Find(q), out var a, out _); Chat.GetResponseAsync(a).Wait(); } // => retrieved outParameter
    public void N_outOther(string q) { FillOut(R.Find(q), out _, out var b); Chat.GetResponseAsync(b + q).Wait(); } // => none outOther
    public void C_ref(string q) { var s = q; FillRef(ref s, R.Find(q)); Chat.GetResponseAsync(s).Wait(); } // => retrieved refParameter
    public void C_tupleMember(string q) { var both = Both(R.Find(q)); Chat.GetResponseAsync(both.Text).Wait(); } // => retrieved tupleMember
    public void N_tupleCount(string q) { var (_, count) = Both(R.Find(q)); Chat.GetResponseAsync($"{count} hits for {q}").Wait(); } // => none tupleCount
    public async Task C_iterator(string q) { var lines = Each(await R.FindAsync(q)); await Chat.GetResponseAsync(string.Join("\n", lines)); } // => retrieved iterator
    public async Task C_asyncStream(string q) { var t = ""; await foreach (var s in EachAsync(R.Find(q))) t += s; await Chat.GetResponseAsync(t); } // => retrieved asyncStream
    public async Task N_asyncStream(string q) { var t = q; await foreach (var s in EachAsync(R.Find(q))) Console.WriteLine(s); await Chat.GetResponseAsync(t); } // => none asyncStreamPrinted
    public void C_generic(string q) { Chat.GetResponseAsync(Same(R.Find(q))).Wait(); } // => retrieved generic
    public void C_retry(string q) { var s = Retry(() => R.Find(q)); Chat.GetResponseAsync(s).Wait(); } // => retrieved retry
    public async Task C_retryAsync(string q) { var hits = await RetryAsync(() => R.FindAsync(q)); await Chat.GetResponseAsync(string.Concat(hits)); } // => retrieved retryAsync
    public async Task C_callInRetry(string q) { var context = R.Find(q); await RetryAsync(() => Chat.GetResponseAsync(context + q)); } // => retrieved callInRetry
    public async Task N_callInRetry(string q) { var context = R.Find(q); await RetryAsync(() => Chat.GetResponseAsync("Answer: " + q)); Console.WriteLine(context); } // => none callInRetryWithout
    public void C_recursion(string q) { Chat.GetResponseAsync(Fact(R.Find(q), 3)).Wait(); } // => retrieved recursion
    public void C_mutualRecursion(string q) { Chat.GetResponseAsync(Ping(R.Find(q), 3)).Wait(); } // => retrieved mutualRecursion
    public void P_recursionSwaps(string q) { Chat.GetResponseAsync(Swap(q, R.Find(q), 1)).Wait(); } // => partly recursionThatSwaps
    public void N_dropped(string q) { Chat.GetResponseAsync(Drop(R.Find(q)) + q).Wait(); } // => none helperDrops
    public void N_length(string q) { Chat.GetResponseAsync(Length(R.Find(q)) + q).Wait(); } // => none onlyTheLength
    public void C_override(string q) { Chat.GetResponseAsync(new Filled(R).Build(q)).Wait(); } // => retrieved templateMethod
    public void N_override(string q) { Chat.GetResponseAsync(new Hollow().Build(q)).Wait(); } // => none templateMethodHollow
    public void C_interface(string q) { Chat.GetResponseAsync(step.Run(q)).Wait(); } // => retrieved interfaceMember
    public void N_interface(string q) { Chat.GetResponseAsync(polish.Run(q)).Wait(); } // => none interfaceMemberPlain
    public void U_decorator(string q) { Chat.GetResponseAsync(described.Describe(q)).Wait(); } // => unknown decoratorOfAnObjectOutOfSight
    public void C_delegateLocal(string q) { Func<string, string> find = R.Find; Chat.GetResponseAsync(find(q)).Wait(); } // => retrieved delegateLocal
    public void N_delegateField(string q) { Chat.GetResponseAsync(_finder(q)).Wait(); } // => none delegateField
    public void C_lambdaCapture(string q) { var s = ""; Action load = () => s = R.Find(q); load(); Chat.GetResponseAsync(s).Wait(); } // => retrieved lambdaCapture
    public void N_lambdaNeverRun(string q) { var s = q; Action load = () => Console.WriteLine(R.Find(q)); load(); Chat.GetResponseAsync(s).Wait(); } // => none lambdaPrints
    public void C_fieldLater(string q) { Load(q); Chat.GetResponseAsync(Later() + q).Wait(); } // => retrieved fieldLater
    public void C_recordField(string q) { Store(new Passage(R.Find(q), "kb")); Chat.GetResponseAsync(_passage.Text).Wait(); } // => retrieved recordField
    public void N_recordOther(string q) { var p = new Passage(R.Find(q), "kb"); Chat.GetResponseAsync(p.Source + q).Wait(); } // => none recordOther
    public void C_with(string q) { var p = new Passage("", "kb") with { Text = R.Find(q) }; Chat.GetResponseAsync(p.Text).Wait(); } // => retrieved recordWith
    public void N_with(string q) { var p = new Passage(R.Find(q), "kb") with { Text = q }; Chat.GetResponseAsync(p.Text).Wait(); } // => none recordWithReplaced
    public void C_struct(string q) { var p = new Pair(q, R.Find(q)); Chat.GetResponseAsync(p.Second).Wait(); } // => retrieved structMember
    public void N_struct(string q) { var p = new Pair(q, R.Find(q)); Chat.GetResponseAsync(p.First).Wait(); } // => none structOther
    public void C_toString(string q) { var p = new Prompt { Question = q, Context = R.Find(q) }; Chat.GetResponseAsync(p.ToString()).Wait(); } // => retrieved toStringOfObject
    public void N_toString(string q) { var p = new Prompt { Question = q }; R.Find(q); Chat.GetResponseAsync(p.ToString()).Wait(); } // => none toStringWithout
    public void C_memo(string q) { var m = new Memo(); m.Note(R.Find(q)); Chat.GetResponseAsync(m.All).Wait(); } // => retrieved privateList
    public void N_memoSize(string q) { var m = new Memo(); m.Note(R.Find(q)); Chat.GetResponseAsync($"{m.Size} notes. {q}").Wait(); } // => none privateListCount
    public void N_memoForgets(string q) { var m = new Memo(); m.Note(R.Find(q)); m.Forget(); m.Note(q); Chat.GetResponseAsync(m.All).Wait(); } // => none privateListCleared
    public void N_notRetrieved(string q) { Chat.GetResponseAsync(R.Greeting(q)).Wait(); } // => none markedNotRetrieved
    public void C_localFunction(string q) { Chat.GetResponseAsync(Local()).Wait(); string Local() { var hits = R.Find(q); return $"{hits}\n{q}"; } } // => retrieved localFunction
    public void N_localFunction(string q) { Log(); Chat.GetResponseAsync(q).Wait(); void Log() => Console.WriteLine(R.Find(q)); } // => none localFunctionLogs
    public void C_switch(string q, int k) { var s = k switch { 0 => R.Find(q), 1 => R.Find("other"), _ => R.Find(q + "!") }; Chat.GetResponseAsync(s).Wait(); } // => retrieved switchAllArms
    public void P_switch(string q, int k) { var s = k switch { 0 => R.Find(q), _ => q }; Chat.GetResponseAsync(s).Wait(); } // => partly switchOneArm
    public void P_if(string q, bool on) { var s = q; if (on) s += R.Find(q); Chat.GetResponseAsync(s).Wait(); } // => partly oneBranch
    public void C_earlyReturn(string q) { var s = R.Find(q); if (s.Length == 0) return; Chat.GetResponseAsync(s + q).Wait(); } // => retrieved earlyReturn
    public void N_searchAfter(string q) { var answer = Chat.GetResponseAsync(q).Result.Text; Console.WriteLine(R.Find(answer)); } // => none searchAfterTheCall
    public void C_tryFinally(string q) { var s = ""; try { s = R.Find(q); } finally { Console.WriteLine("done"); } Chat.GetResponseAsync(s).Wait(); } // => retrieved tryFinally
    public void P_catchFallback(string q) { string s; try { s = R.Find(q); } catch (InvalidOperationException) { s = "no context"; } Chat.GetResponseAsync(s + q).Wait(); } // => partly catchFallback
    public void N_modelOutput(string q) { var s = Ask("Rewrite: " + q); Chat.GetResponseAsync("Answer: " + s).Wait(); } // => none modelOutput
}
