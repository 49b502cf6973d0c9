// Flows through the containers that prompts are built in: collections, LINQ, builders, JSON, tasks, channels, messages; half of them lead nowhere.
#nullable disable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace Probes.Carriers;

public sealed class Hit { public string Text { get; set; } public double Score { get; set; } public string Title { get; set; } }

public sealed class Knowledge
{
    [ContextRetrieval] public string Find(string question) => question;
    [ContextRetrieval] public Task<IReadOnlyList<Hit>> SearchAsync(string question) => Task.FromResult<IReadOnlyList<Hit>>([]);
}

public class Carriers(IChatClient Chat, Knowledge R, Kernel kernel, IChatCompletionService service, ChatClient openai)
{
    public async Task C_select(string q) { var hits = await R.SearchAsync(q); await Chat.GetResponseAsync(string.Join("\n", hits.Select(h => h.Text))); } // => retrieved select
    public async Task C_query(string q) { var hits = await R.SearchAsync(q); var texts = from h in hits where h.Score > 0.5 orderby h.Score select h.Text; await Chat.GetResponseAsync(string.Join("\n", texts)); } // => retrieved querySyntax
    public async Task C_aggregate(string q) { var hits = await R.SearchAsync(q); await Chat.GetResponseAsync(hits.Aggregate("", (a, h) => a + h.Text)); } // => retrieved aggregate
    public async Task C_groupBy(string q) { var hits = await R.SearchAsync(q); var t = ""; foreach (var g in hits.GroupBy(h => h.Title)) t += g.Key + string.Concat(g.Select(h => h.Text)); await Chat.GetResponseAsync(t); } // => retrieved groupBy
    public async Task C_toDictionary(string q) { var hits = (await R.SearchAsync(q)).ToDictionary(h => h.Title, h => h.Text); await Chat.GetResponseAsync(hits["a"]); } // => retrieved toDictionary
    public async Task N_count(string q) { var hits = await R.SearchAsync(q); await Chat.GetResponseAsync($"{hits.Count} hits. {q}"); } // => none onlyTheCount
    public async Task N_any(string q) { var hits = await R.SearchAsync(q); if (hits.Any(h => h.Score > 0.5)) await Chat.GetResponseAsync(q); } // => none onlyInACondition
    public async Task N_scores(string q) { var hits = await R.SearchAsync(q); await Chat.GetResponseAsync($"{hits.Max(h => h.Score)} {q}"); } // => none onlyTheScore
    public async Task N_logged(string q) { foreach (var h in await R.SearchAsync(q)) Console.WriteLine(h.Text); await Chat.GetResponseAsync(q); } // => none onlyLogged
    public void C_queue(string q) { var queue = new Queue<string>(); queue.Enqueue(R.Find(q)); Chat.GetResponseAsync(queue.Dequeue()).Wait(); } // => retrieved queue
    public void C_stack(string q) { var stack = new Stack<string>(); stack.Push(R.Find(q)); Chat.GetResponseAsync(string.Join(" ", stack)).Wait(); } // => retrieved stack
    public void C_bag(string q) { var bag = new ConcurrentBag<string>(); Parallel.For(0, 2, i => bag.Add(R.Find(q + i))); Chat.GetResponseAsync(string.Join(" ", bag)).Wait(); } // => retrieved concurrentBag
    public void C_concurrentDictionary(string q) { var cache = new ConcurrentDictionary<string, string>(); var s = cache.GetOrAdd(q, key => R.Find(key)); Chat.GetResponseAsync(s).Wait(); } // => retrieved getOrAdd
    public void C_immutable(string q) { var list = ImmutableList<string>.Empty.Add("a").Add(R.Find(q)); Chat.GetResponseAsync(string.Concat(list)).Wait(); } // => retrieved immutableList
    public void N_immutable(string q) { var list = ImmutableList<string>.Empty.Add(q); list.Add(R.Find(q)); Chat.GetResponseAsync(string.Concat(list)).Wait(); } // => none immutableResultDropped
    public void C_immutableBuilder(string q) { var b = ImmutableArray.CreateBuilder<string>(); b.Add(R.Find(q)); Chat.GetResponseAsync(string.Concat(b.ToImmutable())).Wait(); } // => retrieved immutableBuilder
    public async Task C_channel(string q) { var c = Channel.CreateUnbounded<string>(); await c.Writer.WriteAsync(R.Find(q)); c.Writer.Complete(); var t = ""; await foreach (var s in c.Reader.ReadAllAsync()) t += s; await Chat.GetResponseAsync(t); } // => retrieved channel
    public async Task N_channelOther(string q) { var c = Channel.CreateUnbounded<string>(); var d = Channel.CreateUnbounded<string>(); await c.Writer.WriteAsync(R.Find(q)); await d.Writer.WriteAsync(q); var s = await d.Reader.ReadAsync(); await Chat.GetResponseAsync(s); } // => none channelOther
    public async Task C_whenAll(string q) { var tasks = new[] { R.SearchAsync(q), R.SearchAsync(q + "!") }; var all = await Task.WhenAll(tasks); await Chat.GetResponseAsync(string.Concat(all.SelectMany(h => h).Select(h => h.Text))); } // => retrieved whenAll
    public async Task C_taskResult(string q) { var task = Task.Run(() => R.Find(q)); await Chat.GetResponseAsync(await task); } // => retrieved taskRun
    public async Task C_continueWith(string q) { var task = R.SearchAsync(q).ContinueWith(t => t.Result[0].Text); await Chat.GetResponseAsync(await task); } // => retrieved continueWith
    public void C_lazy(string q) { var lazy = new Lazy<string>(() => R.Find(q)); Chat.GetResponseAsync(lazy.Value).Wait(); } // => retrieved lazy
    public void C_json(string q) { var json = JsonSerializer.Serialize(new { question = q, context = R.Find(q) }); Chat.GetResponseAsync(json).Wait(); } // => retrieved jsonSerialize
    public void N_json(string q) { var context = R.Find(q); var json = JsonSerializer.Serialize(new { question = q, length = context.Length }); Chat.GetResponseAsync(json).Wait(); } // => none jsonLength
    public void C_jsonNode(string q) { var node = new JsonObject { ["q"] = q }; node["context"] = R.Find(q); Chat.GetResponseAsync(node.ToJsonString()).Wait(); } // => retrieved jsonNode
    public void C_jsonDocument(string q) { using var d = JsonDocument.Parse(R.Find(q)); Chat.GetResponseAsync(d.RootElement.GetProperty("text").GetString()).Wait(); } // => retrieved jsonDocument
    public void C_writer(string q) { using var w = new StringWriter(); w.WriteLine("Context:"); w.Write(R.Find(q)); Chat.GetResponseAsync(w.ToString()).Wait(); } // => retrieved stringWriter
    public void C_reader(string q) { using var r = new StringReader(R.Find(q)); Chat.GetResponseAsync(r.ReadToEnd()).Wait(); } // => retrieved stringReader
    public void C_bytes(string q) { var bytes = Encoding.UTF8.GetBytes(R.Find(q)); Chat.GetResponseAsync(Encoding.UTF8.GetString(bytes)).Wait(); } // => retrieved bytes
    public void C_span(string q) { var s = R.Find(q).AsSpan(0, 10).ToString(); Chat.GetResponseAsync(s).Wait(); } // => retrieved span
    public void C_split(string q) { var first = R.Find(q).Split('\n')[0]; Chat.GetResponseAsync(first).Wait(); } // => retrieved split
    public void C_replace(string q) { Chat.GetResponseAsync("Use {c}".Replace("{c}", R.Find(q))).Wait(); } // => retrieved replaceValue
    public void C_appendFormat(string q) { var b = new StringBuilder(); b.AppendFormat("{0}: {1}", q, R.Find(q)); Chat.GetResponseAsync(b.ToString()).Wait(); } // => retrieved appendFormat
    public void N_builderCleared(string q) { var b = new StringBuilder(R.Find(q)); b.Clear(); b.Append(q); Chat.GetResponseAsync(b.ToString()).Wait(); } // => none builderCleared
    public void C_insert(string q) { var b = new StringBuilder(q); b.Insert(0, R.Find(q)); Chat.GetResponseAsync(b.ToString()).Wait(); } // => retrieved builderInsert
    public void C_messages(string q) { var m = new List<ChatMessage> { new(ChatRole.System, "Answer."), new(ChatRole.User, q) }; m.Insert(1, new ChatMessage(ChatRole.System, R.Find(q))); Chat.GetResponseAsync(m).Wait(); } // => retrieved messagesInsert
    public void N_messagesOther(string q) { var m = new List<ChatMessage> { new(ChatRole.User, q) }; var notes = new List<ChatMessage> { new(ChatRole.System, R.Find(q)) }; Console.WriteLine(notes.Count); Chat.GetResponseAsync(m).Wait(); } // => none messagesOther
    public void C_contents(string q) { var m = new ChatMessage(ChatRole.User, new List<AIContent> { new TextContent(q), new TextContent(R.Find(q)) }); Chat.GetResponseAsync(m).Wait(); } // => retrieved messageContents
    public void C_instructions(string q) { Chat.GetResponseAsync(q, new ChatOptions { Instructions = "Context: " + R.Find(q) }).Wait(); } // => retrieved instructions
    public void N_modelId(string q) { R.Find(q); Chat.GetResponseAsync(q, new ChatOptions { ModelId = "gpt-4o-mini", Temperature = 0 }).Wait(); } // => none optionsWithout
    public void C_history(string q) { var h = new ChatHistory("Answer."); h.AddUserMessage(q); h.AddSystemMessage(R.Find(q)); service.GetChatMessageContentAsync(h).Wait(); } // => retrieved chatHistory
    public void N_historyCleared(string q) { var h = new ChatHistory(); h.AddUserMessage(R.Find(q)); h.Clear(); h.AddUserMessage(q); service.GetChatMessageContentAsync(h).Wait(); } // => none chatHistoryCleared
    public void N_historyOther(string q) { var h = new ChatHistory(); var other = new ChatHistory(); other.AddUserMessage(R.Find(q)); h.AddUserMessage(q); service.GetChatMessageContentAsync(h).Wait(); } // => none chatHistoryOther
    public void C_arguments(string q) { kernel.InvokePromptAsync("{{$context}} {{$input}}", new KernelArguments { ["context"] = R.Find(q), ["input"] = q }).Wait(); } // => retrieved kernelArguments
    public void N_arguments(string q) { kernel.InvokePromptAsync("Answer: {{$input}}", new KernelArguments { ["input"] = q, ["context"] = R.Find(q) }).Wait(); } // => none argumentThatNoTemplateReads
    public void C_openai(string q) { openai.CompleteChat(new SystemChatMessage("Answer from: " + R.Find(q)), new UserChatMessage(q)); } // => retrieved openaiMessages
    public void N_openai(string q) { var context = R.Find(q); openai.CompleteChat([new UserChatMessage(q)]); Console.WriteLine(context); } // => none openaiWithout
    public void C_openaiPart(string q) { openai.CompleteChat(new UserChatMessage(ChatMessageContentPart.CreateTextPart(R.Find(q)), ChatMessageContentPart.CreateTextPart(q))); } // => retrieved openaiParts
    public void C_listPattern(string q) { string[] hits = [R.Find(q), "x"]; if (hits is [var first, ..]) Chat.GetResponseAsync(first).Wait(); } // => retrieved listPattern
    public void C_propertyPattern(string q) { object o = new Hit { Text = R.Find(q) }; if (o is Hit { Text: { Length: > 0 } text }) Chat.GetResponseAsync(text).Wait(); } // => retrieved propertyPattern
    public void N_propertyPattern(string q) { var h = new Hit { Text = R.Find(q), Title = "t" }; if (h is { Title: var title }) Chat.GetResponseAsync(title + q).Wait(); } // => none propertyPatternOther
    public void C_nested(string q) { var map = new Dictionary<string, List<string>> { ["a"] = new() }; map["a"].Add(R.Find(q)); Chat.GetResponseAsync(string.Concat(map["a"])).Wait(); } // => retrieved nestedCollections
    public void N_otherKey(string q) { var map = new Dictionary<string, string> { ["context"] = R.Find(q), ["q"] = q }; Chat.GetResponseAsync(map["q"]).Wait(); } // => none otherKey
    public void C_tryGet(string q) { var map = new Dictionary<string, string> { [q] = R.Find(q) }; if (map.TryGetValue(q, out var s)) Chat.GetResponseAsync(s).Wait(); } // => retrieved tryGetValue
    public void N_reassigned(string q) { var s = R.Find(q); s = "Answer: " + q; Chat.GetResponseAsync(s).Wait(); } // => none reassigned
    public void C_coalesce(string q) { var s = R.Find(q) ?? "no context"; Chat.GetResponseAsync(s).Wait(); } // => retrieved coalesce
    public void C_conditionalAccess(string q) { Hit h = new() { Text = R.Find(q) }; Chat.GetResponseAsync(h?.Text ?? "").Wait(); } // => retrieved conditionalAccess
    public void C_compound(string q) { var s = q; foreach (var i in new[] { 1, 2 }) s += R.Find(q + i); Chat.GetResponseAsync(s).Wait(); } // => retrieved compoundInLoop
    public void C_array(string q) { var a = new string[2]; a[0] = q; a[1] = R.Find(q); Chat.GetResponseAsync(string.Join("\n", a)).Wait(); } // => retrieved arrayElement
    public void C_zip(string q) { var a = new[] { R.Find(q) }.Zip(new[] { "t" }, (x, y) => y + x); Chat.GetResponseAsync(string.Concat(a)).Wait(); } // => retrieved zip
    public void C_forEachMethod(string q) { var b = new StringBuilder(); new List<string> { R.Find(q) }.ForEach(x => b.AppendLine(x)); Chat.GetResponseAsync(b.ToString()).Wait(); } // => retrieved forEachMethod
    public void C_rawInterpolation(string q) { Chat.GetResponseAsync($$"""{ "q": "{{q}}", "c": "{{R.Find(q)}}" }""").Wait(); } // => retrieved rawInterpolation
    public void N_nameof(string q) { Chat.GetResponseAsync(nameof(R.Find) + q).Wait(); } // => none nameOf
    public void N_typeof(string q) { Chat.GetResponseAsync(R.Find(q).GetType().Name + q).Wait(); } // => none typeName
    public void N_equals(string q) { var same = R.Find(q) == q; Chat.GetResponseAsync($"{same} {q}").Wait(); } // => none onlyCompared
}
