// Flows through what C# and .NET offer beside plain calls: members of interfaces and generics, patterns, operators, tasks and streams of them, writers and channels; some lead nowhere.
#nullable disable
using System;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace Probes.Language;

public sealed class Knowledge
{
    [ContextRetrieval] public string Find(string question) => question;
    [ContextRetrieval] public Task<List<Note>> SearchAsync(string question) => Task.FromResult(new List<Note>());
    [ContextRetrieval] public IAsyncEnumerable<Note> StreamAsync(string question) => throw new NotSupportedException();
}

public record Note(string Text, string Topic);

public readonly struct Section(string text)
{
    public string Text { get; } = text;
    public static implicit operator Section(string text) => new(text);
    public static explicit operator string(Section s) => "## " + s.Text;
    public static Section operator +(Section a, Section b) => new(a.Text + "\n" + b.Text);
    public static string operator !(Section s) => "empty";
}

public interface ISource
{
    string Get(string q);
    string Quoted(string q) => "\"" + Get(q) + "\"";
    string Silent(string q) => "nothing on " + q;
}

public sealed class Shelf(Knowledge r) : ISource { public string Get(string q) => r.Find(q); }

public interface IFormat<TSelf> where TSelf : IFormat<TSelf> { static abstract string Format(string s); }
public readonly struct Bullet : IFormat<Bullet> { public static string Format(string s) => "- " + s; }
public readonly struct Blank : IFormat<Blank> { public static string Format(string s) => "-"; }

public abstract class Writer(Knowledge r)
{
    protected Knowledge R { get; } = r;
    public string Write(string q) => Before(q) + Body(q);
    protected virtual string Before(string q) => "";
    protected abstract string Body(string q);
}

public sealed class Report(Knowledge r) : Writer(r) { protected override string Before(string q) => R.Find(q); protected override string Body(string q) => q; }
public sealed class Note2(Knowledge r) : Writer(r) { protected override string Body(string q) => q; }

public sealed class Draft
{
    public required string Question { get; init; }
    public string Context { get; init; }
    public Lazy<string> Late { get; init; }
}

public partial class Parts(Knowledge r) { public partial string Get(string q); private string Find(string q) => r.Find(q); }
public partial class Parts { public partial string Get(string q) => Find(q); }

public class Board<T>
{
    private readonly List<T> _items = [];
    public T this[int i] { get => _items[i]; set => _items.Add(value); }
    public event Action<T> Added;
    public void Add(T item) { _items.Add(item); Added?.Invoke(item); }
}

public static class More
{
    public static string Bulleted(this IEnumerable<string> items) => string.Join("\n", items.Select(i => "- " + i));
    public static async IAsyncEnumerable<string> Texts(this IAsyncEnumerable<Note> notes, [EnumeratorCancellation] CancellationToken c = default) { await foreach (var n in notes.WithCancellation(c)) yield return n.Text; }
    public static void Deconstruct(this Draft d, out string question, out string context) { question = d.Question; context = d.Context; }
}

public class Language(IChatClient Chat, Knowledge R, ISource source)
{
    private readonly Dictionary<string, Func<string, string>> _steps = new();
    private readonly Func<string, string> _finder = q => R.Find(q);

    private static string Apply<T>(string s) where T : IFormat<T> => T.Format(s);
    private static void Say(ChatMessage message, string s) => message.Contents.Add(new TextContent(s));

    public void L_conversion(string q) { Section s = R.Find(q); Chat.GetResponseAsync((string)s).Wait(); } // => retrieved conversionOperators
    public void L_partOfAnObject(string q) { var m = new ChatMessage(ChatRole.User, "Answer."); Say(m, R.Find(q)); Chat.GetResponseAsync(m).Wait(); } // => retrieved partThatAHelperFills
    public void N_partOfAnObject(string q) { var m = new ChatMessage(ChatRole.User, "Answer."); var other = new ChatMessage(ChatRole.User, q); Say(other, R.Find(q)); Say(m, q); Chat.GetResponseAsync(m).Wait(); } // => none partOfAnotherObject
    public void L_operator(string q) { Section s = q; s += R.Find(q); Chat.GetResponseAsync(s.Text).Wait(); } // => retrieved operatorPlus
    public void N_operator(string q) { Section s = R.Find(q); Chat.GetResponseAsync(!s + q).Wait(); } // => none operatorThatDrops
    public void L_defaultMember(string q) { Chat.GetResponseAsync(source.Quoted(q)).Wait(); } // => retrieved defaultInterfaceMember
    public void N_defaultMember(string q) { Chat.GetResponseAsync(new Shelf(R) is ISource s ? s.Silent(q) : q).Wait(); } // => none defaultInterfaceMemberSilent
    public void L_staticAbstract(string q) { Chat.GetResponseAsync(Apply<Bullet>(R.Find(q))).Wait(); } // => maybe staticAbstract
    public void L_template(string q) { Chat.GetResponseAsync(new Report(R).Write(q)).Wait(); } // => retrieved virtualOverridden
    public void N_template(string q) { Chat.GetResponseAsync(new Note2(R).Write(q)).Wait(); } // => none virtualNotOverridden
    public void L_required(string q) { var d = new Draft { Question = q, Context = R.Find(q) }; Chat.GetResponseAsync($"{d.Context} {d.Question}").Wait(); } // => retrieved requiredAndInit
    public void L_lateInit(string q) { var d = new Draft { Question = q, Late = new(() => R.Find(q)) }; Chat.GetResponseAsync(d.Late.Value).Wait(); } // => retrieved lazyProperty
    public void L_deconstructExtension(string q) { var (_, context) = new Draft { Question = q, Context = R.Find(q) }; Chat.GetResponseAsync(context).Wait(); } // => retrieved deconstructExtension
    public void L_partial(string q) { Chat.GetResponseAsync(new Parts(R).Get(q)).Wait(); } // => retrieved partialMethod
    public void L_indexer(string q) { var b = new Board<string>(); b[0] = R.Find(q); Chat.GetResponseAsync(b[0]).Wait(); } // => retrieved ownIndexer
    public void L_event(string q) { var t = ""; var b = new Board<string>(); b.Added += s => t += s; b.Add(R.Find(q)); Chat.GetResponseAsync(t + q).Wait(); } // => retrieved eventHandler
    public void L_extension(string q) { Chat.GetResponseAsync(new[] { R.Find(q) }.Bulleted()).Wait(); } // => retrieved extensionMethod
    public void L_delegateTable(string q) { var steps = new Dictionary<string, Func<string, string>> { ["find"] = x => R.Find(x) }; Chat.GetResponseAsync(steps["find"](q)).Wait(); } // => retrieved delegateInDictionary
    public void L_funcField(string q) { Chat.GetResponseAsync(_finder(q)).Wait(); } // => retrieved funcField
    public void L_composed(string q) { Func<string, string> find = R.Find; Func<string, string> both = x => find(x).Trim(); Chat.GetResponseAsync(both(q)).Wait(); } // => retrieved composedDelegates
    public void L_refLocal(string q) { var all = new string[1]; ref var slot = ref all[0]; slot = R.Find(q); Chat.GetResponseAsync(all[0]).Wait(); } // => retrieved refLocal
    public void L_span(string q) { ReadOnlySpan<char> s = R.Find(q); var part = s[..3].Trim(); Chat.GetResponseAsync(new string(part)).Wait(); } // => retrieved spanToString
    public void L_stringCreate(string q) { var s = string.Create(10, R.Find(q), (span, text) => text.AsSpan(0, 10).CopyTo(span)); Chat.GetResponseAsync(s).Wait(); } // => retrieved stringCreate
    public void L_handler(string q) { var b = new StringBuilder(); b.Append($"{q,10}: {R.Find(q):x}"); Chat.GetResponseAsync(b.ToString()).Wait(); } // => retrieved interpolationHandler
    public void L_formattable(string q) { FormattableString f = $"{q} {R.Find(q)}"; Chat.GetResponseAsync(FormattableString.Invariant(f)).Wait(); } // => retrieved formattableString
    public async Task L_let(string q) { var texts = from n in await R.SearchAsync(q) let t = n.Text.Trim() where t.Length > 0 orderby n.Topic select "- " + t; await Chat.GetResponseAsync(string.Join("\n", texts)); } // => retrieved queryLet
    public async Task L_group(string q) { var groups = from n in await R.SearchAsync(q) group n.Text by n.Topic into g select g.Key + string.Join(";", g); await Chat.GetResponseAsync(string.Concat(groups)); } // => retrieved queryGroup
    public async Task L_join(string q) { var names = new[] { ("a", "Alpha") }; var rows = from n in await R.SearchAsync(q) join m in names on n.Topic equals m.Item1 select m.Item2 + n.Text; await Chat.GetResponseAsync(string.Concat(rows)); } // => retrieved queryJoin
    public async Task N_queryOther(string q) { var names = new[] { "a", "b" }; var rows = from m in names join n in await R.SearchAsync(q) on m equals n.Topic select m; await Chat.GetResponseAsync(string.Concat(rows) + q); } // => none queryJoinOther
    public void L_plinq(string q) { var texts = new[] { q, q + "!" }.AsParallel().Select(x => R.Find(x)).ToArray(); Chat.GetResponseAsync(string.Concat(texts)).Wait(); } // => retrieved parallelQuery
    public async Task L_chunk(string q) { var t = ""; foreach (var part in (await R.SearchAsync(q)).Chunk(2)) t += string.Join(" ", part.Select(n => n.Text)); await Chat.GetResponseAsync(t); } // => retrieved chunk
    public void N_chunkOther(string q) { var notes = new[] { new Note(R.Find(q), "a"), new Note(R.Find(q), "b") }; var t = ""; foreach (var part in notes.Chunk(2)) foreach (var n in part) t += n.Topic; Chat.GetResponseAsync(t + q).Wait(); } // => none chunkOtherMember
    public void N_groupOther(string q) { var notes = new[] { new Note(R.Find(q), "a") }; var t = ""; foreach (var g in notes.GroupBy(n => n.Topic)) t += string.Concat(g.Select(n => n.Topic)); Chat.GetResponseAsync(t + q).Wait(); } // => none groupOtherMember
    public void L_listSlice(string q) { string[] a = ["x", R.Find(q), "y"]; if (a is [_, .. var rest]) Chat.GetResponseAsync(string.Concat(rest)).Wait(); } // => retrieved listSlice
    public void L_positional(string q) { object o = new Note(R.Find(q), "t"); var s = o switch { Note(var text, "t") => text, Note { Text: var other } => other, _ => throw new InvalidOperationException() }; Chat.GetResponseAsync(s).Wait(); } // => retrieved positionalPattern
    public void L_deconstructRecord(string q) { var n = new Note(R.Find(q), "t"); var (text, _) = n; string topic; (text, topic) = n; Chat.GetResponseAsync(text + topic).Wait(); } // => retrieved deconstructedRecord
    public void L_deconstructPair(string q) { foreach (var (_, text) in new Dictionary<string, string> { [q] = R.Find(q) }) Chat.GetResponseAsync(text).Wait(); } // => retrieved deconstructedPair
    public void L_tuplePattern(string q, bool b) { var s = (R.Find(q), b) switch { (var text, true) => text, (var text, false) => text.Trim() }; Chat.GetResponseAsync(s).Wait(); } // => retrieved tuplePattern
    public void N_positional(string q) { var n = new Note(R.Find(q), "t"); if (n is (_, var topic)) Chat.GetResponseAsync(topic + q).Wait(); } // => none positionalPatternOther
    public void L_jsonNode(string q) { var a = new JsonArray(); a.Add(R.Find(q)); var o = new JsonObject { ["hits"] = a }; Chat.GetResponseAsync(o.ToString()).Wait(); } // => retrieved jsonArray
    public void L_jsonWriter(string q) { using var m = new MemoryStream(); using (var w = new Utf8JsonWriter(m)) { w.WriteStartObject(); w.WriteString("c", R.Find(q)); w.WriteEndObject(); } Chat.GetResponseAsync(Encoding.UTF8.GetString(m.ToArray())).Wait(); } // => retrieved jsonWriter
    public void L_textWriter(string q) { TextWriter w = new StringWriter(); w.WriteLine("{0}: {1}", q, R.Find(q)); Chat.GetResponseAsync(w.ToString()).Wait(); } // => retrieved textWriter
    public void L_indented(string q) { var b = new StringBuilder(); using (var w = new StringWriter(b)) w.Write(R.Find(q)); Chat.GetResponseAsync(b.ToString()).Wait(); } // => retrieved writerIntoBuilder
    public void L_streamReader(string q) { using var m = new MemoryStream(Encoding.UTF8.GetBytes(R.Find(q))); using var r = new StreamReader(m); Chat.GetResponseAsync(r.ReadToEnd()).Wait(); } // => retrieved memoryStream
    public void L_builderToImmutable(string q) { var b = ImmutableDictionary.CreateBuilder<string, string>(); b["c"] = R.Find(q); var d = b.ToImmutable(); Chat.GetResponseAsync(d["c"]).Wait(); } // => retrieved immutableDictionary
    public void L_frozen(string q) { var d = new Dictionary<string, string> { [q] = R.Find(q) }.ToFrozenDictionary(); Chat.GetResponseAsync(d[q]).Wait(); } // => retrieved frozenDictionary
    public void L_addOrUpdate(string q) { var d = new ConcurrentDictionary<string, string>(); d.AddOrUpdate(q, k => R.Find(k), (k, old) => old); Chat.GetResponseAsync(string.Concat(d.Values)).Wait(); } // => retrieved addOrUpdate
    public void L_blocking(string q) { using var c = new BlockingCollection<string>(); c.Add(R.Find(q)); c.CompleteAdding(); Chat.GetResponseAsync(string.Concat(c.GetConsumingEnumerable())).Wait(); } // => retrieved blockingCollection
    public void L_linked(string q) { var l = new LinkedList<string>(); l.AddLast(q); l.AddFirst(R.Find(q)); Chat.GetResponseAsync(l.First.Value).Wait(); } // => retrieved linkedList
    public void L_priority(string q) { var p = new PriorityQueue<string, int>(); p.Enqueue(R.Find(q), 1); while (p.TryDequeue(out var s, out _)) Chat.GetResponseAsync(s).Wait(); } // => retrieved priorityQueue
    public async Task L_whenAny(string q) { var first = await Task.WhenAny(R.SearchAsync(q), R.SearchAsync(q + "!")); await Chat.GetResponseAsync((await first)[0].Text); } // => retrieved whenAny
    public async Task L_completion(string q) { var c = new TaskCompletionSource<string>(); c.SetResult(R.Find(q)); await Chat.GetResponseAsync(await c.Task); } // => retrieved completionSource
    public async Task L_valueTask(string q) { var task = new ValueTask<string>(R.Find(q)); await Chat.GetResponseAsync(await task.ConfigureAwait(false)); } // => retrieved valueTask
    public async Task L_stream(string q) { var b = new StringBuilder(); await foreach (var t in R.StreamAsync(q).Texts()) b.AppendLine(t); await Chat.GetResponseAsync(b.ToString()); } // => retrieved asyncStreamExtension
    public async Task L_forEachAsync(string q) { var bag = new ConcurrentQueue<string>(); await Parallel.ForEachAsync(new[] { q }, async (x, c) => { foreach (var n in await R.SearchAsync(x)) bag.Enqueue(n.Text); }); await Chat.GetResponseAsync(string.Join("\n", bag)); } // => retrieved parallelForEachAsync
    public async Task L_bounded(string q) { var c = Channel.CreateBounded<Note>(2); _ = Task.Run(async () => { foreach (var n in await R.SearchAsync(q)) await c.Writer.WriteAsync(n); c.Writer.Complete(); }); var t = ""; while (await c.Reader.WaitToReadAsync()) while (c.Reader.TryRead(out var n)) t += n.Text; await Chat.GetResponseAsync(t); } // => retrieved channelOfNotes
    public void L_using(string q) { using var scope = new StringReader(R.Find(q)); string line, t = ""; while ((line = scope.ReadLine()) != null) t += line; Chat.GetResponseAsync(t).Wait(); } // => retrieved readLineLoop
    public void L_goto(string q) { var s = q; again: if (s.Length < 5) { s += R.Find(s); goto again; } Chat.GetResponseAsync(s).Wait(); } // => partly gotoLoop
    public void L_doWhile(string q) { var s = ""; do { s += R.Find(q + s); } while (s.Length < 100); Chat.GetResponseAsync(s).Wait(); } // => retrieved doWhile
    public void L_when(string q, Exception e) { string s; try { s = R.Find(q); } catch (Exception x) when (x.Message.Length > 3) { return; } Chat.GetResponseAsync(s).Wait(); } // => retrieved catchThatReturns
}
