// The members that the probes and the samples need, as the package has them.
namespace Microsoft.ML.OnnxRuntimeGenAI;

public class Handle : System.IDisposable { public void Dispose() { } }
public class Model(string modelPath) : Handle { public string Path => modelPath; }
public class Sequences;
public class TokenizerStream : Handle { public string Decode(int token) => null; }
public class Tokenizer(Model model) : Handle { public Sequences Encode(string str) => null; public TokenizerStream CreateStream() => null; public Model Model => model; }
public class GeneratorParams(Model model) { public Model Model => model; }

public class Adapters(Model model) : Handle
{
    public Model Model => model;
    public void LoadAdapter(string adapterPath, string adapterName) { }
}

public class Generator(Model model, GeneratorParams generatorParams) : Handle
{
    public Model Model => model;
    public GeneratorParams Params => generatorParams;
    public void SetActiveAdapter(Adapters adapters, string adapterName) { }
    public void AppendTokens(Sequences sequences) { }
    public void AppendTokenSequences(Sequences sequences) { }
    public bool IsDone() => true;
    public void GenerateNextToken() { }
    public System.ReadOnlySpan<int> GetSequence(ulong index) => default;
}
