// Which model answers: LoRA adapters. One that is applied to what answers is proof; one that is only loaded is not.
#nullable disable
using System.Collections.Generic;
using LLama;
using LLama.Abstractions;
using LLama.Common;
using LLama.Native;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace Probes.Lora;

public sealed class Llama(LLamaWeights weights, LLamaContext other)
{
    private const string Path = "llama-3-8b.gguf";
    private readonly LLamaContext _context = weights.CreateContext(new ModelParams(Path));
    private static LLamaWeights Load() => LLamaWeights.LoadFromFile(new ModelParams(Path));
    private static void Apply(LLamaContext context, LoraAdapter lora) => context.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) });

    public void P_applied(string q) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); var lora = w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf"); c.NativeHandle.SetLoraAdapters(new[] { (lora, 1f) }); new InteractiveExecutor(c).InferAsync(q); } // => fine-tuned appliedToTheContext
    public void P_executor(string q) { var w = Load(); var executor = new InteractiveExecutor(w.CreateContext(new ModelParams(Path))); executor.Context.NativeHandle.SetLoraAdapters(new[] { (w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf"), 1f) }); executor.InferAsync(q); } // => fine-tuned appliedThroughTheExecutor
    public void P_helper(string q) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); Apply(c, w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf")); new InteractiveExecutor(c).InferAsync(q); } // => fine-tuned appliedByAHelper
    public void P_session(string q) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); Apply(c, w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf")); new ChatSession(new InteractiveExecutor(c)).ChatAsync(new ChatHistory.Message(AuthorRole.User, q)); } // => fine-tuned appliedBelowASession
    public void P_client(string q) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); Apply(c, w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf")); new InteractiveExecutor(c).AsChatClient().GetResponseAsync(q); } // => fine-tuned appliedBelowAChatClient
    public void P_injected(string q) { other.NativeHandle.SetLoraAdapters(new[] { (weights.NativeHandle.LoadLoraFromFile("clauses-lora.gguf"), 1f) }); new InteractiveExecutor(other).InferAsync(q); } // => fine-tuned appliedToAnInjectedContext

    public void N_plain(string q) { new InteractiveExecutor(Load().CreateContext(new ModelParams(Path))).InferAsync(q); } // => vanilla weightsAlone
    public void N_loaded(string q) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); _ = w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf"); new InteractiveExecutor(c).InferAsync(q); } // => vanilla loadedAndNotApplied
    public void N_other(string q) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); var d = w.CreateContext(new ModelParams(Path)); Apply(d, w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf")); new InteractiveExecutor(c).InferAsync(q); } // => vanilla appliedToAnotherContext
    public void N_cleared(string q) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); c.NativeHandle.SetLoraAdapters(new[] { (w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf"), 1f) }); c.NativeHandle.SetLoraAdapters(new (LoraAdapter, float)[0]); new InteractiveExecutor(c).InferAsync(q); } // => vanilla takenOffAgain
    public void N_sometimes(string q, bool legal) { var w = Load(); var c = w.CreateContext(new ModelParams(Path)); if (legal) Apply(c, w.NativeHandle.LoadLoraFromFile("clauses-lora.gguf")); new InteractiveExecutor(c).InferAsync(q); } // => unknown appliedOnOnePath
    public void N_name(string q) { new InteractiveExecutor(LLamaWeights.LoadFromFile(new ModelParams("clauses-lora-merged.gguf")).CreateContext(new ModelParams(Path))).InferAsync(q); } // => vanilla mergedWeightsByName
}

public sealed class Onnx(Model model)
{
    public void P_applied(string q) { var adapters = new Adapters(model); adapters.LoadAdapter("clauses.onnx_adapter", "clauses"); var generator = new Generator(model, new GeneratorParams(model)); generator.SetActiveAdapter(adapters, "clauses"); generator.AppendTokens(new Tokenizer(model).Encode(q)); generator.GenerateNextToken(); } // => fine-tuned onnxActive

    public void N_loaded(string q) { var adapters = new Adapters(model); adapters.LoadAdapter("clauses.onnx_adapter", "clauses"); var generator = new Generator(model, new GeneratorParams(model)); generator.AppendTokens(new Tokenizer(model).Encode(q)); generator.GenerateNextToken(); } // => unknown onnxLoadedAndNotActive
    public void N_sometimes(string q, bool legal) { var adapters = new Adapters(model); adapters.LoadAdapter("clauses.onnx_adapter", "clauses"); var generator = new Generator(model, new GeneratorParams(model)); if (legal) generator.SetActiveAdapter(adapters, "clauses"); generator.AppendTokens(new Tokenizer(model).Encode(q)); generator.GenerateNextToken(); } // => unknown onnxActiveOnOnePath
    public void N_other(string q) { var adapters = new Adapters(model); adapters.LoadAdapter("clauses.onnx_adapter", "clauses"); var generator = new Generator(model, new GeneratorParams(model)); new Generator(model, new GeneratorParams(model)).SetActiveAdapter(adapters, "clauses"); generator.AppendTokens(new Tokenizer(model).Encode(q)); generator.GenerateNextToken(); } // => unknown onnxOtherGenerator
}
