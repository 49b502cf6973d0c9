// Searches that are made and never get into the prompt, or not into this one: order, replacement, other objects, uses that carry no text. A false "retrieved" hides a finding.
#nullable disable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel.ChatCompletion;
using static Probes.Precision.Shared;

namespace Probes.Precision;

public sealed record Hit(string Text, double Score, string Title)
{
    public string Author { get; init; } = "";
    public string Notes { get; set; } = "";
}

public sealed class Knowledge
{
    [ContextRetrieval] public string Find(string question) => question;
    [ContextRetrieval] public List<Hit> Search(string question) => [];
    [ContextRetrieval] public Task<List<Hit>> SearchAsync(string question) => Task.FromResult(new List<Hit>());
    public void Load(string question, out string text) { text = Find(question); }
}

public static class Shared
{
    public static string Plain(string s) => "Please answer: " + s;
    public static string Title(string question, string context = "", int length = 0) => question + length;
    public static string Title(string question, int length, string context) => question + context;
    public static string Join(string question, string context = "") => question + context;
}

public sealed class Ticket
{
    public string Question = "";
    public string Answer = "";
    public List<string> Lines { get; } = new();
    public List<string> Drafts { get; } = new();
    public override string ToString() => Answer;
    public string Show() => Question;
}

public sealed class Turn
{
    private List<ChatMessage> _messages = new();
    public IReadOnlyList<ChatMessage> Messages => _messages;
    public void Say(string text) => _messages.Add(new(ChatRole.User, text));
    public void Restart() => _messages = new();
}

public class Precision(IChatClient Chat, Knowledge R, ILogger<Precision> log, IMemoryCache cache, IChatCompletionService service, IEmbeddingGenerator<string, Embedding<float>> embedder)
{
    private static int s_searches;
    private string _last = "";
    private event Action<string> Found;
    private Func<string, string> _hook;

    private static IEnumerable<string> Walk(IEnumerable<Hit> hits, StringBuilder into) { foreach (var h in hits) { into.Append(h.Text); yield return h.Title; } }
    private string Remember(string s) { _last = s; return "noted"; }
    private static string Header(IReadOnlyCollection<Hit> hits) => hits.Count switch { 0 => "Nothing was found.", 1 => "One hit.", _ => "Several hits." };
    private static void Trim(ref string s) => s = "";

    public void N_after(string q) { var m = new List<ChatMessage> { new(ChatRole.User, q) }; Chat.GetResponseAsync(m).Wait(); m.Add(new(ChatRole.System, R.Find(q))); } // => none addedAfterTheCall
    public void N_afterInLocal(string q) { Ask(q); var hits = R.Search(q); Show(hits); void Ask(string s) => Chat.GetResponseAsync("Answer: " + s).Wait(); void Show(List<Hit> h) => Console.WriteLine(h.Count); } // => none searchAfterALocalFunctionAsked @N_afterInLocal
    public void N_twice(string q) { var s = R.Find(q); s = s.Trim(); s = q.Trim(); Chat.GetResponseAsync(s).Wait(); } // => none assignedTwice
    public void N_bothBranches(string q, bool b) { var s = R.Find(q); if (b) s = "a"; else s = "b"; Chat.GetResponseAsync(s + q).Wait(); } // => none replacedOnBothBranches
    public void N_switchReplaces(string q, int k) { var s = R.Find(q); switch (k) { case 0: s = "a"; break; default: s = q; break; } Chat.GetResponseAsync(s).Wait(); } // => none replacedInEveryCase
    public void N_swap(string q) { var (a, b) = (R.Find(q), q); (a, b) = (b, a); Chat.GetResponseAsync(a).Wait(); } // => none swapped
    public void N_clear(string q) { var l = new List<string> { R.Find(q) }; l.Clear(); l.Add(q); Chat.GetResponseAsync(string.Join("\n", l)).Wait(); } // => none listCleared
    public void N_removeAll(string q) { var l = new List<string> { R.Find(q) }; l.RemoveAll(_ => true); l.Add(q); Chat.GetResponseAsync(string.Concat(l)).Wait(); } // => none allRemoved
    public void N_newList(string q) { var l = new List<string> { R.Find(q) }; l = new(); l.Add(q); Chat.GetResponseAsync(string.Concat(l)).Wait(); } // => none listReplaced
    public void N_lengthZero(string q) { var b = new StringBuilder(); b.Append(R.Find(q)); b.Length = 0; b.Append(q); Chat.GetResponseAsync(b.ToString()).Wait(); } // => none builderLengthZero
    public void N_builderNew(string q) { var b = new StringBuilder(R.Find(q)); b = new StringBuilder(q); Chat.GetResponseAsync(b.ToString()).Wait(); } // => none builderReplaced
    public void N_dictionaryCleared(string q) { var d = new Dictionary<string, string> { ["c"] = R.Find(q) }; d.Clear(); d["q"] = q; Chat.GetResponseAsync(string.Join(";", d.Values)).Wait(); } // => none dictionaryCleared
    public void N_historyReplaced(string q) { var h = new ChatHistory(R.Find(q)); h = new ChatHistory("Answer."); h.AddUserMessage(q); service.GetChatMessageContentAsync(h).Wait(); } // => none historyReplaced
    public void N_turns() { while (Console.ReadLine() is { Length: > 0 } q) { var m = new List<ChatMessage> { new(ChatRole.User, q) }; Chat.GetResponseAsync(m).Wait(); m.Add(new(ChatRole.System, R.Find(q))); } } // => none newListInEachTurn
    public void N_restart(string q) { var t = new Turn(); t.Say(R.Find(q)); t.Restart(); t.Say(q); Chat.GetResponseAsync(t.Messages).Wait(); } // => none turnRestarted
    public void N_otherProperty(string q) { var t = new Ticket { Answer = R.Find(q), Question = q }; Chat.GetResponseAsync(t.Question).Wait(); } // => none otherField
    public void N_otherList(string q) { var t = new Ticket(); t.Drafts.Add(R.Find(q)); t.Lines.Add(q); Chat.GetResponseAsync(string.Concat(t.Lines)).Wait(); } // => none otherListOfTheObject
    public void N_otherObject(string q) { var a = new Ticket { Question = q }; var b = new Ticket { Question = q }; b.Answer = R.Find(q); Chat.GetResponseAsync(a.Question + a.Answer).Wait(); } // => none otherObject
    public void N_toStringUnused(string q) { var t = new Ticket { Question = q, Answer = R.Find(q) }; Chat.GetResponseAsync(t.Show()).Wait(); } // => none toStringNotUsed
    public void N_tuple(string q) { var t = (context: R.Find(q), question: q); Chat.GetResponseAsync(t.question).Wait(); } // => none otherTupleElement
    public void N_with(string q) { var h = new Hit("t", 1, q) { Author = R.Find(q) }; var g = h with { Author = "me" }; Chat.GetResponseAsync(g.Author + g.Title).Wait(); } // => none withReplacesInit
    public void N_deconstruct(string q) { var (_, _, title) = new Hit(R.Find(q), 1, q); Chat.GetResponseAsync(title).Wait(); } // => none deconstructedOther
    public void N_otherKey(string q) { var d = new Dictionary<string, object> { { "context", R.Find(q) }, { "question", q } }; Chat.GetResponseAsync((string)d["question"]).Wait(); } // => none otherKeyOfAdd
    public void N_keyOnly(string q) { var texts = new Dictionary<string, string> { ["a"] = "b" }; Chat.GetResponseAsync((texts.TryGetValue(R.Find(q), out var s) ? s : "c") + q).Wait(); } // => none onlyAKey
    public void N_containsOnly(string q) { var known = new HashSet<string> { "a" }; Chat.GetResponseAsync(known.Contains(R.Find(q)) ? q : "Say hello to " + q).Wait(); } // => none onlyAMember
    public void N_containsKeeps(string q) { var known = new HashSet<string> { "a", q }; if (known.Contains(R.Find(q))) return; Chat.GetResponseAsync(string.Concat(known)).Wait(); } // => none askedIsNotAdded
    public void N_containsKey(string q) { var known = new Dictionary<string, string> { ["q"] = q }; var isKnown = known.ContainsKey(R.Find(q)); Chat.GetResponseAsync($"{isKnown} {string.Concat(known.Values)}").Wait(); } // => none keyAskedForIsNotAdded
    public void N_index(string q) { var lines = new[] { "a", "b" }; Chat.GetResponseAsync(lines[R.Search(q).Count % 2] + q).Wait(); } // => none onlyAnIndex
    public void N_countWords(string q) { Chat.GetResponseAsync($"{R.Find(q).Split(' ').Length} words. {q}").Wait(); } // => none onlyTheWords
    public void N_average(string q) { var mean = R.Search(q).Select(h => h.Score).DefaultIfEmpty().Average(); Chat.GetResponseAsync($"{mean:F2} {q}").Wait(); } // => none onlyTheMean
    public void N_header(string q) { Chat.GetResponseAsync(Header(R.Search(q)) + q).Wait(); } // => none countChoosesAText
    public void N_isNotNull(string q) { var s = R.Find(q); Chat.GetResponseAsync(s is not null and { Length: > 3 } ? "Known: " + q : "Unknown: " + q).Wait(); } // => none onlyAPattern
    public void N_while(string q) { var n = 0; while (R.Find(q + n) is { Length: > 0 } && n < 3) n++; Chat.GetResponseAsync($"{q} {n}").Wait(); } // => none onlyALoopCondition
    public void N_startsWith(string q) { var prefix = R.Find(q).StartsWith("x", StringComparison.Ordinal) ? "Yes" : "No"; Chat.GetResponseAsync(prefix + q).Wait(); } // => none onlyAStart
    public void N_logged(string q) { log.LogInformation("Found {Text} for {Question}", R.Find(q), q); Chat.GetResponseAsync(q).Wait(); } // => none logged
    public void N_thrown(string q, bool strict) { var s = R.Find(q); if (strict) throw new InvalidOperationException(s); Chat.GetResponseAsync(q).Wait(); } // => none thrown
    public void N_caught(string q) { var t = q; try { throw new IOException(R.Find(q)); } catch (IOException) { t += "!"; } Chat.GetResponseAsync(t).Wait(); } // => none caughtWithoutItsMessage
    public void N_cached(string q) { cache.Set(q, R.Find(q)); Chat.GetResponseAsync(q).Wait(); } // => none onlyCached
    public void N_tagged(string q) { using var activity = new Activity("ask"); activity.SetTag("context", R.Find(q)); Chat.GetResponseAsync(q).Wait(); } // => none onlyATag
    public void N_file(string q) { File.WriteAllText("found.txt", R.Find(q)); Chat.GetResponseAsync(q).Wait(); } // => none onlyWritten
    public void N_serialized(string q) { using var s = new MemoryStream(); JsonSerializer.Serialize(s, R.Search(q)); Chat.GetResponseAsync(q).Wait(); } // => none onlySerialized
    public void N_hashed(string q) { var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(R.Find(q)))); Debug.WriteLine(hash); Chat.GetResponseAsync(q).Wait(); } // => none hashedAndPrinted
    public void N_counted(string q) { s_searches += R.Search(q).Count; Chat.GetResponseAsync($"Search {s_searches}: {q}").Wait(); } // => none countedInAStatic
    public void N_remembered(string q) { var note = Remember(R.Find(q)); Chat.GetResponseAsync(note + q).Wait(); } // => none keptInAField
    public void N_event(string q) { Found?.Invoke(R.Find(q)); Chat.GetResponseAsync(q).Wait(); } // => none raised
    public void N_answer(string q) { var draft = Chat.GetResponseAsync("Draft: " + q).Result; Chat.GetResponseAsync("Improve: " + draft.Text).Wait(); } // => none answerAsContext
    public async Task N_embedding(string q) { var v = await embedder.GenerateAsync([q]); var near = v[0].Vector.Span[0] > 0.5f; await Chat.GetResponseAsync(near ? q + "!" : q); } // => none onlyTheEmbedding
    public void N_otherMessages(string q) { Chat.GetResponseAsync([new(ChatRole.System, R.Find(q)), new(ChatRole.User, q)]).Wait(); var m = new ChatMessage(ChatRole.User, q); Chat.GetResponseAsync(m).Wait(); } // => none otherCallsMessages
    public void N_sorted(string q) { var words = new[] { "b", "a" }; var hits = R.Search(q); var sorted = words.OrderBy(w => hits.FindIndex(h => h.Title == w)); Chat.GetResponseAsync(string.Join(" ", sorted) + q).Wait(); } // => none onlyTheOrder
    public void N_filter(string q) { var hits = R.Search(q); var words = new[] { "b", "a" }.Where(w => hits.Any(h => h.Text.Contains(w))); Chat.GetResponseAsync(string.Join(" ", words) + q).Wait(); } // => none onlyTheFilter
    public void N_neverInvoked(string q) { var s = q; Action load = () => s = R.Find(q); Chat.GetResponseAsync(s).Wait(); GC.KeepAlive(load); } // => none delegateNeverInvoked
    public void N_hookOverwritten(string q) { _hook = R.Find; _hook = x => x.ToUpperInvariant(); Chat.GetResponseAsync(_hook(q)).Wait(); } // => none hookOverwritten
    public void N_localNeverCalled(string q) { var s = q; Chat.GetResponseAsync(s).Wait(); void Load() => s = R.Find(q); } // => none localFunctionNeverCalled
    public void N_outOverwritten(string q) { R.Load(q, out var s); s = q; Chat.GetResponseAsync(s).Wait(); } // => none outOverwritten
    public void N_outDiscarded(string q) { R.Load(q, out _); Chat.GetResponseAsync(q).Wait(); } // => none outDiscarded
    public void N_refEmptied(string q) { var s = R.Find(q); Trim(ref s); Chat.GetResponseAsync(s + q).Wait(); } // => none refEmptied
    public void N_usingStatic(string q) { _ = R.Find(q); Chat.GetResponseAsync(Plain(q)).Wait(); } // => none usingStatic
    public void N_overload(string q) { Chat.GetResponseAsync(Title(q, R.Find(q), 3)).Wait(); } // => none otherOverload
    public void N_defaultArgument(string q) { _ = R.Find(q); Chat.GetResponseAsync(Join(q)).Wait(); } // => none defaultArgument
    public void N_deadBranch(string q) { const bool UseSearch = false; var s = UseSearch ? R.Find(q) : q; Chat.GetResponseAsync(s).Wait(); } // => none deadByConstant
    public void N_replaceInEmpty(string q) { Chat.GetResponseAsync(q + string.Empty.PadLeft(R.Find(q).Length)).Wait(); } // => none paddedByLength
    public void N_onlyTypes(string q) { object o = R.Find(q); Chat.GetResponseAsync(o is string ? "text " + q : "other " + q).Wait(); } // => none onlyItsType
    public void N_disposed(string q) { using (var w = new StringWriter()) { w.Write(R.Find(q)); } Chat.GetResponseAsync(q).Wait(); } // => none writerThrownAway
    public void N_enumerator(string q) { foreach (var _ in R.Search(q)) s_searches++; Chat.GetResponseAsync(q).Wait(); } // => none onlyLooped
    public void N_continue(string q) { var t = ""; foreach (var h in R.Search(q)) { if (h.Score < 2) continue; s_searches++; } Chat.GetResponseAsync(t + q).Wait(); } // => none loopThatAddsNothing
    public void S_file(string q) { _ = R.Find(q); Chat.GetResponseAsync(File.ReadAllText("rules.txt") + q).Wait(); } // => supplied aFileInstead
}
