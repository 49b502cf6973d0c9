using LlmPatterns.Analyzers.Tests.Flow;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP205: an adapter is loaded, and what answers does not use it. The libraries that have adapters are not served: their stand-ins are those of the probes.</summary>
public sealed class AdapterNotAppliedTests
{
    private const string Usings = """
        using LLama;
        using LLama.Abstractions;
        using LLama.Common;
        using LLama.Native;
        using Microsoft.Extensions.AI;
        using Microsoft.ML.OnnxRuntimeGenAI;

        """;

    [Theory]
    [InlineData("var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); c.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) });")]
    [InlineData("c.NativeHandle.SetLoraAdapters([(w.NativeHandle.LoadLoraFromFile(\"a.gguf\"), 1f)]);")]
    [InlineData("var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); if (q.Length > 9) c.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) });")]
    [InlineData("var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); c.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) }); c.NativeHandle.SetLoraAdapters(new (LoraAdapter, float)[0]);")]
    [InlineData("var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); Apply(c, lora);")]
    [InlineData("var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); all.Add(lora);")]
    [InlineData("all[0] = w.NativeHandle.LoadLoraFromFile(\"a.gguf\");")]
    [InlineData("LoraAdapter? lora = null; if (q.Length > 9) lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); if (lora is not null) c.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) });")]
    [InlineData("all.Add(w.NativeHandle.LoadLoraFromFile(\"a.gguf\"));")]
    [InlineData("var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); var same = lora; Apply(c, same);")]
    [InlineData("var d = w.CreateContext(p); d.NativeHandle.SetLoraAdapters(new[] { (w.NativeHandle.LoadLoraFromFile(\"a.gguf\"), 1f) }); new InteractiveExecutor(d).InferAsync(q);")]
    [InlineData("var other = LLamaWeights.LoadFromFile(new ModelParams(\"b.gguf\")); var lora = other.NativeHandle.LoadLoraFromFile(\"a.gguf\");")]
    public Task Stays_silent_where_it_is_applied_or_may_be_or_is_of_another_model(string loading) => Verify($$"""
        public sealed class Desk(List<LoraAdapter> all)
        {
            public void Ask(string q)
            {
                var p = new ModelParams("model.gguf");
                var w = LLamaWeights.LoadFromFile(p);
                var c = w.CreateContext(new ModelParams("model.gguf"));
                {{loading}}
                new InteractiveExecutor(c).InferAsync(q);
            }

            private static void Apply(LLamaContext context, LoraAdapter lora) => context.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) });
        }
        """);

    [Theory]
    [InlineData("generator.SetActiveAdapter(adapters, \"clauses\");")]
    [InlineData("if (q.Length > 9) generator.SetActiveAdapter(adapters, \"clauses\");")]
    [InlineData("Apply(adapters, generator);")]
    [InlineData("Keep = adapters;")]
    public Task Stays_silent_where_a_generator_is_given_the_adapters(string use) => Verify($$"""
        public sealed class Desk(Model model)
        {
            public Adapters? Keep { get; set; }

            public void Ask(string q)
            {
                var adapters = new Adapters(model);
                adapters.LoadAdapter("clauses.onnx_adapter", "clauses");
                var generator = new Generator(model, new GeneratorParams(model));
                {{use}}
                generator.AppendTokens(new Tokenizer(model).Encode(q));
                generator.GenerateNextToken();
            }

            private static void Apply(Adapters adapters, Generator generator) => generator.SetActiveAdapter(adapters, "clauses");
        }
        """);

    [Fact]
    public Task Stays_silent_on_adapters_that_somebody_else_has_as_well() => Verify("""
        public sealed class Desk(Model model, Func<Adapters> shared)
        {
            private readonly Adapters _given = shared();

            public void Ask(string q)
            {
                var adapters = shared();
                adapters.LoadAdapter("clauses.onnx_adapter", "clauses");
                _given.LoadAdapter("clauses.onnx_adapter", "clauses");
                var generator = new Generator(model, new GeneratorParams(model));
                generator.AppendTokens(new Tokenizer(model).Encode(q));
                generator.GenerateNextToken();
            }
        }
        """);

    [Fact]
    public Task Stays_silent_on_members_that_others_see_or_use() => Verify("""
        public sealed class Desk
        {
            private readonly LLamaWeights _weights = LLamaWeights.LoadFromFile(new ModelParams("model.gguf"));
            private readonly LoraAdapter _used;
            public LoraAdapter Seen { get; }
            private readonly LLamaContext _context;

            public Desk()
            {
                _used = _weights.NativeHandle.LoadLoraFromFile("a.gguf");
                Seen = _weights.NativeHandle.LoadLoraFromFile("b.gguf");
                _context = _weights.CreateContext(new ModelParams("model.gguf"));
            }

            public void Tune() => _context.NativeHandle.SetLoraAdapters(new[] { (_used, 1f) });

            public void Ask(string q) => new InteractiveExecutor(_context).InferAsync(q);
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_client_of_another_library() => Verify("""
        public sealed class Desk(IChatClient chat, LLamaWeights weights)
        {
            public async Task<string> Ask(string q)
            {
                var lora = weights.NativeHandle.LoadLoraFromFile("a.gguf");
                Console.WriteLine(lora.Path);
                return (await chat.GetResponseAsync($"Answer: {q}")).Text;
            }
        }
        """);

    [Fact]
    public Task Stays_silent_before_it_is_loaded() => Verify("""
        public sealed class Desk(LLamaWeights weights)
        {
            public void Ask(string q)
            {
                new InteractiveExecutor(weights.CreateContext(new ModelParams("model.gguf"))).InferAsync(q);
                var lora = weights.NativeHandle.LoadLoraFromFile("a.gguf");
            }
        }
        """);

    [Fact]
    public async Task Reports_an_adapter_that_is_loaded_and_forgotten()
    {
        var finding = Assert.Single(await Verify("""
            public sealed class Desk(LLamaWeights weights)
            {
                public async Task<string> Ask(string q)
                {
                    var context = weights.CreateContext(new ModelParams("model.gguf"));
                    var lora = weights.NativeHandle.LoadLoraFromFile("clauses-lora.gguf");
                    var executor = new InteractiveExecutor(context);
                    var answer = "";
                    await foreach (var part in executor.{|LLMP205:InferAsync|}($"Is this clause usual? {q}"))
                        answer += part;
                    return answer;
                }
            }
            """));

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("SafeLlamaModelHandle.LoadLoraFromFile loads an adapter before this call of StatefulExecutorBase.InferAsync, and nothing that answers uses it. Consider applying it, or leaving it out.", finding.GetMessage());
        Assert.Equal("LoadLoraFromFile", finding.AdditionalLocations[0].SourceTree!.GetText().ToString(finding.AdditionalLocations[0].SourceSpan));
    }

    [Theory]
    [InlineData("_ = w.NativeHandle.LoadLoraFromFile(\"a.gguf\");")]
    [InlineData("w.NativeHandle.LoadLoraFromFile(\"a.gguf\");")]
    [InlineData("LoraAdapter lora; lora = (w.NativeHandle.LoadLoraFromFile(\"a.gguf\"))!;")]
    [InlineData("var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); Console.WriteLine(lora.Path); if (lora is null) return;")]
    [InlineData("var d = w.CreateContext(p); d.NativeHandle.SetLoraAdapters(new[] { (w.NativeHandle.LoadLoraFromFile(\"a.gguf\"), 1f) });")]
    [InlineData("var d = w.CreateContext(p); var lora = w.NativeHandle.LoadLoraFromFile(\"a.gguf\"); d.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) });")]
    public Task Reports_it_however_it_is_forgotten(string loading) => Verify($$"""
        public sealed class Desk
        {
            public void Ask(string q)
            {
                var p = new ModelParams("model.gguf");
                var w = LLamaWeights.LoadFromFile(p);
                var c = w.CreateContext(p);
                {{loading}}
                new InteractiveExecutor(c).{|LLMP205:InferAsync|}(q);
            }
        }
        """);

    [Fact]
    public Task Reports_an_adapter_that_a_private_field_keeps() => Verify("""
        public sealed class Desk : IDisposable
        {
            private readonly Adapters _adapters;
            private readonly Generator _generator;
            private readonly Tokenizer _tokenizer;

            public Desk(Model model)
            {
                _adapters = new Adapters(model);
                _adapters.LoadAdapter("clauses.onnx_adapter", "clauses");
                _generator = new Generator(model, new GeneratorParams(model));
                _tokenizer = new Tokenizer(model);
            }

            public void Ask(string q)
            {
                _generator.AppendTokens(_tokenizer.Encode(q));
                _generator.{|LLMP205:GenerateNextToken|}();
            }

            public void Dispose() { }
        }
        """);

    [Fact]
    public Task Reports_the_generator_that_another_one_s_adapter_does_not_reach() => Verify("""
        public sealed class Desk(Model model)
        {
            public void Ask(string q)
            {
                var adapters = new Adapters(model);
                adapters.LoadAdapter("clauses.onnx_adapter", "clauses");
                new Generator(model, new GeneratorParams(model)).SetActiveAdapter(adapters, "clauses");
                var generator = new Generator(model, new GeneratorParams(model));
                generator.AppendTokens(new Tokenizer(model).Encode(q));
                generator.{|LLMP205:GenerateNextToken|}();
            }
        }
        """);

    [Fact]
    public Task Reports_a_chat_client_above_the_executor_and_a_session() => Verify("""
        public sealed class Desk(LLamaWeights weights)
        {
            private readonly LoraAdapter _lora = weights.NativeHandle.LoadLoraFromFile("clauses-lora.gguf");
            private readonly IChatClient _chat = new InteractiveExecutor(weights.CreateContext(new ModelParams("model.gguf"))).AsChatClient();

            public async Task<string> Ask(string q) => (await _chat.{|LLMP205:GetResponseAsync|}($"Answer: {q}")).Text;

            public void Talk(string q) => new ChatSession(new InteractiveExecutor(weights.CreateContext(new ModelParams("model.gguf")))).{|LLMP205:ChatAsync|}(new ChatHistory.Message(AuthorRole.User, q));
        }
        """);

    private static async Task<IReadOnlyList<Diagnostic>> Verify(string program) => await Analysis.Verify(new(), await Probes.Libraries("Models"), Usings + program);
}
