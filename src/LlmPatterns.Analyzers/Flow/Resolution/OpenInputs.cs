using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>
/// The inputs that one question is on its way through, and what it has found of others. An answer is kept only if nothing was cut on the way to it,
/// so that it would be the same on any other way; and the steps of a question are counted, because inputs of inputs fan out.
/// </summary>
internal sealed class OpenInputs
{
    /// <summary>Inputs of inputs, from call to caller and from field to write.</summary>
    private const int DeepestInput = 8;

    /// <summary>Inputs that one question looks up.</summary>
    private const int MostInputs = 400;

    private readonly HashSet<AccessPath> _open = new();
    private readonly Dictionary<AccessPath, Value?> _known = new();
    private int _steps;
    private int _cuts;

    /// <summary>What is given for an input; an input of itself adds nothing.</summary>
    public Value? Of(AccessPath path, Func<Value?> find)
    {
        if (_known.TryGetValue(path, out var known))
            return known;
        if (_open.Count >= DeepestInput || _steps >= MostInputs)
        {
            _cuts++;
            return Value.Of(Origin.Unknown($"the analysis budget ({path})"));
        }
        if (!_open.Add(path))
        {
            _cuts++;
            return Value.Unreachable;
        }
        _steps++;
        var cuts = _cuts;
        try
        {
            var given = find();
            if (_cuts == cuts)
                _known[path] = given;
            return given;
        }
        finally
        {
            _open.Remove(path);
        }
    }
}
