using System.Text;
using LlmPatterns;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace HelpDesk.Services;

/// <summary>Puts what agents dictate into the house style, on a model of our own with an adapter for the style.</summary>
[FineTunedModel(Task = "house-style", Technique = "LoRA")]
public sealed class VoiceNotes(string folder)
{
    /// <summary>The note in the house style. The line that switches the adapter on was lost in a merge.</summary>
    public string Write(string note)
    {
        using var model = new Model(folder);
        using var tokenizer = new Tokenizer(model);
        using var style = new Adapters(model);
        style.LoadAdapter(Path.Combine(folder, "style.onnx_adapter"), "style");
        using var generator = new Generator(model, new GeneratorParams(model));
        generator.AppendTokenSequences(tokenizer.Encode($"Write in the house style:\n{note}"));
        using var words = tokenizer.CreateStream();
        var text = new StringBuilder();
        while (!generator.IsDone())
        {
            generator.GenerateNextToken();
            text.Append(words.Decode(generator.GetSequence(0)[^1]));
        }
        return text.ToString();
    }
}
