using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>
/// The inputs that a question leads to, and what gives each of them. It is laid out breadth first, so that a budget cuts the same inputs
/// whoever asks first, and solved from the far end; inputs that give each other are solved in rounds.
/// </summary>
internal sealed class InputGraph
{
    /// <summary>Inputs of inputs, from call to caller and from field to write.</summary>
    private const int Deepest = 8;

    /// <summary>Inputs that one question looks up.</summary>
    private const int Most = 400;

    /// <summary>Rounds in which inputs that give each other are solved.</summary>
    private const int Rounds = 3;

    private readonly Dictionary<AccessPath, Node> _nodes = new(AccessPath.ByMember);

    /// <summary>Lays out what a value leads to.</summary>
    public InputGraph(Value value, Func<AccessPath, Sources?> sources)
    {
        var open = new Queue<Node>();
        Reach(value, 1, open);
        while (open.Count > 0)
        {
            var node = open.Dequeue();
            if (node.Depth > Deepest || _nodes.Count > Most)
            {
                node.Sources = Sources.Of(Value.Of(Origin.OutOfBudget(node.Path.ToString())));
                continue;
            }
            node.Sources = sources(node.Path);
            if (node.Sources is not { } given)
                continue;
            foreach (var either in given.Either)
                Reach(either, node.Depth + 1, open);
            Reach(given.Also, node.Depth + 1, open);
        }
    }

    /// <summary>What is given for an input; null if nothing in sight gives it.</summary>
    public Value? Given(AccessPath path) => _nodes[path] is { Sources: not null } node ? node.Given : null;

    /// <param name="replace">Puts what is given for the inputs of a value in their place.</param>
    public void Solve(Func<Value, Func<AccessPath, Value?>, Value> replace)
    {
        var order = new List<Node>(_nodes.Count);
        var hasCircle = false;
        foreach (var node in _nodes.Values.OrderBy(n => n.Number).ToList())
            hasCircle |= Sort(node, order);
        for (var round = 0; round < (hasCircle ? Rounds : 1); round++)
        {
            foreach (var node in order)
            {
                var given = Value.Unreachable;
                foreach (var either in node.Sources!.Either)
                    given = given.Or(replace(either, Given));
                node.Given = node.Sources.Also == Value.Empty ? given : given.And(replace(node.Sources.Also, Given).Sometimes());
            }
        }
    }

    private void Reach(Value value, int depth, Queue<Node> open)
    {
        foreach (var origin in value.Origins)
        {
            if (origin.Item.Path is not { } path || _nodes.ContainsKey(path))
                continue;
            var node = new Node(path, depth, _nodes.Count);
            _nodes.Add(path, node);
            open.Enqueue(node);
        }
    }

    /// <summary>Puts an input behind those that give it; whether it gives one of those.</summary>
    private bool Sort(Node node, List<Node> order)
    {
        if (node.Sources is not { } given || node.IsSorted)
            return false;
        if (node.IsOpen)
            return true;
        node.IsOpen = true;
        var hasCircle = false;
        foreach (var origin in given.Either.SelectMany(e => e.Origins).Concat(given.Also.Origins))
            hasCircle |= origin.Item.Path is { } path && Sort(_nodes[path], order);
        node.IsOpen = false;
        node.IsSorted = true;
        order.Add(node);
        return hasCircle;
    }

    private sealed class Node(AccessPath path, int depth, int number)
    {
        public AccessPath Path { get; } = path;

        public int Depth { get; } = depth;

        public int Number { get; } = number;

        public Sources? Sources { get; set; }

        /// <summary>What is found so far; at first no value, so that an input of itself adds nothing.</summary>
        public Value Given { get; set; } = Value.Unreachable;

        public bool IsOpen { get; set; }

        public bool IsSorted { get; set; }
    }
}
