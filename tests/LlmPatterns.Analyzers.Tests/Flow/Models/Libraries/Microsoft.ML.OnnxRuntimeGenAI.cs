// The members that the probes need, as the package has them.
namespace Microsoft.ML.OnnxRuntimeGenAI;

public class Model(string modelPath) { public string Path => modelPath; }
public class Sequences;
public class Tokenizer(Model model) { public Sequences Encode(string str) => null; public Model Model => model; }
public class GeneratorParams(Model model) { public Model Model => model; }

public class Adapters(Model model)
{
    public Model Model => model;
    public void LoadAdapter(string adapterPath, string adapterName) { }
}

public class Generator(Model model, GeneratorParams generatorParams)
{
    public Model Model => model;
    public GeneratorParams Params => generatorParams;
    public void SetActiveAdapter(Adapters adapters, string adapterName) { }
    public void AppendTokens(Sequences sequences) { }
    public void GenerateNextToken() { }
}
