using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Searches that stand in the body.</content>
internal sealed partial class BodyInterpreter
{
    private Value Retrieved(Call call, string name, Value query, bool isOwn)
    {
        var given = _heap.Flatten(call.AllArguments);
        // Options may hold a filter that is made for the question.
        var isFixed = given.Origins.All(o => o.Item.Kind == OriginKind.Constant) && call.Arguments.Values.All(a => a.Places.IsEmpty && a.Targets.IsEmpty);
        Record.Retrieve(call, given, isFixed ? query.Constant : null, isOwn);
        return Value.Of(new Origin(OriginKind.Retrieved, name, call.Location));
    }

    /// <summary>What a search of the team's own is asked for: its one text.</summary>
    private static Value OnlyText(Call call)
    {
        var texts = call.Method.Parameters.Where(p => FlowTypes.IsText(p.Type)).ToList();
        return texts.Count == 1 ? call.Argument(texts[0].Ordinal) : Value.Empty;
    }
}
