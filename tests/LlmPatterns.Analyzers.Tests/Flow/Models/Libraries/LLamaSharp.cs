// The members that the probes need, as the package has them.
using System;
using System.Collections.Generic;
using LLama.Abstractions;
using LLama.Common;
using LLama.Native;
using Microsoft.Extensions.AI;

namespace LLama.Native
{
    public class LoraAdapter { public string Path { get; } = ""; }
    public class SafeLlamaModelHandle { public LoraAdapter LoadLoraFromFile(string path) => null; }
    public class SafeLLamaContextHandle { public void SetLoraAdapters(Span<(LoraAdapter Adapter, float Scale)> adapters) { } }
}

namespace LLama.Common
{
    public class ModelParams(string modelPath) : IModelParams { public string ModelPath { get; set; } = modelPath; }
    public class InferenceParams : IInferenceParams;
    public enum AuthorRole { User }
    public class ChatHistory { public class Message(AuthorRole role, string content) { public AuthorRole Role => role; public string Content => content; } }
}

namespace LLama.Abstractions
{
    public interface IModelParams;
    public interface IInferenceParams;

    public interface ILLamaExecutor
    {
        LLamaContext Context { get; }
        IAsyncEnumerable<string> InferAsync(string text, IInferenceParams inferenceParams = null);
    }

    public static class LLamaExecutorExtensions { public static IChatClient AsChatClient(this ILLamaExecutor executor) => null; }
}

namespace LLama
{
    public class LLamaWeights
    {
        public SafeLlamaModelHandle NativeHandle { get; } = new();
        public static LLamaWeights LoadFromFile(IModelParams @params) => new();
        public LLamaContext CreateContext(IModelParams @params) => new();
    }

    public class LLamaContext { public SafeLLamaContextHandle NativeHandle { get; } = new(); }

    public abstract class StatefulExecutorBase(LLamaContext context) : ILLamaExecutor
    {
        public LLamaContext Context { get; } = context;
        public virtual IAsyncEnumerable<string> InferAsync(string text, IInferenceParams inferenceParams = null) => null;
    }

    public class InteractiveExecutor(LLamaContext context) : StatefulExecutorBase(context);

    public class ChatSession(ILLamaExecutor executor)
    {
        public ILLamaExecutor Executor { get; } = executor;
        public IAsyncEnumerable<string> ChatAsync(ChatHistory.Message message, IInferenceParams inferenceParams = null) => null;
    }
}
