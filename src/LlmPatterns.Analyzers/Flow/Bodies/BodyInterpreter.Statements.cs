using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Statements: they move the state along the paths through the body.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>The value of a statement is empty; null says that the operation is no statement.</summary>
    private Value? VisitStatement(IOperation operation)
    {
        switch (operation)
        {
            case ILocalFunctionOperation:
                return Value.Empty;
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                _current.Yield(Visit(yielded.ReturnedValue));
                return Value.Empty;
            case IReturnOperation { Kind: OperationKind.YieldBreak }:
                _current.Leave(State);
                State = Store.Unreachable;
                return Value.Empty;
            case IReturnOperation returned:
                var result = Visit(returned.ReturnedValue);
                if (returned.ReturnedValue is null)
                    _current.Leave(State);
                else if (State.IsReachable)
                    _current.Return(result, State);
                State = Store.Unreachable;
                return Value.Empty;
            case IThrowOperation thrown:
                Visit(thrown.Exception);
                State = Store.Unreachable;
                return Value.Unreachable;
            case IBranchOperation branch:
                _current.Jump(branch.Target, State);
                State = Store.Unreachable;
                return Value.Empty;
            case ILabeledOperation labeled:
                State = State.Or(_current.Arrive(labeled.Label));
                Visit(labeled.Operation);
                if (_current.Jumps.ContainsKey(labeled.Label))
                {
                    State = State.Or(_current.Arrive(labeled.Label)); // a jump back: once more, as a loop
                    Visit(labeled.Operation);
                }
                return Value.Empty;
            case IConditionalOperation condition:
                return VisitCondition(condition);
            case ISwitchOperation choice:
                VisitSwitch(choice);
                return Value.Empty;
            case IForEachLoopOperation loop:
                VisitForEach(loop);
                return Value.Empty;
            case IForLoopOperation loop:
                foreach (var before in loop.Before)
                    Visit(before);
                VisitLoop(loop, () =>
                {
                    Visit(loop.Condition);
                    Visit(loop.Body);
                }, () =>
                {
                    foreach (var step in loop.AtLoopBottom)
                        Visit(step);
                });
                return Value.Empty;
            case IWhileLoopOperation loop:
                VisitLoop(loop, () =>
                {
                    if (loop.ConditionIsTop)
                        Visit(loop.Condition);
                    Visit(loop.Body);
                }, () =>
                {
                    if (!loop.ConditionIsTop)
                        Visit(loop.Condition);
                });
                return Value.Empty;
            case ITryOperation attempt:
                VisitTry(attempt);
                return Value.Empty;
            case IVariableDeclaratorOperation declarator:
                var initial = Visit(declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value);
                State = State.With(declarator.Symbol, initial);
                if (declarator.Symbol.RefKind == RefKind.Ref && declarator.Initializer?.Value is { } referenced)
                    _references[declarator.Symbol] = referenced;
                return Value.Empty;
            default:
                return null;
        }
    }

    private Value VisitCondition(IConditionalOperation condition)
    {
        var constant = condition.Condition.ConstantValue;
        Visit(condition.Condition);
        if (constant is { HasValue: true, Value: bool known })
            return Visit(known ? condition.WhenTrue : condition.WhenFalse);
        var start = State;
        var whenTrue = Visit(condition.WhenTrue);
        var afterTrue = State;
        State = start;
        var whenFalse = condition.WhenFalse is null ? Value.Empty : Visit(condition.WhenFalse);
        // "for each hit, if it fits, append it" filters the hits, as Where does.
        State = condition.WhenFalse is null && afterTrue.IsReachable && _loopVariables.Count > 0 && Mentions(condition.Condition, _loopVariables.Peek()) ? afterTrue : afterTrue.Or(State);
        return condition.Type is null ? Value.Empty : whenTrue.Or(whenFalse);
    }

    private void VisitSwitch(ISwitchOperation choice)
    {
        var value = Visit(choice.Value);
        var start = State;
        var end = Store.Unreachable;
        var hasDefault = false;
        foreach (var section in choice.Cases)
        {
            State = start;
            foreach (var clause in section.Clauses)
            {
                hasDefault |= clause is IDefaultCaseClauseOperation;
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Bind(pattern.Pattern, value);
                    Visit(pattern.Guard);
                }
                if (clause.Label is { } label)
                    State = State.Or(_current.Arrive(label));
            }
            foreach (var statement in section.Body)
                Visit(statement);
            end = end.Or(State);
        }
        State = end.Or(_current.Arrive(choice.ExitLabel));
        if (!hasDefault)
            State = State.Or(start);
    }

    private void VisitForEach(IForEachLoopOperation loop)
    {
        var collection = Visit(loop.Collection);
        _loopVariables.Push((loop.LoopControlVariable as IVariableDeclaratorOperation)?.Symbol);
        VisitLoop(loop, () =>
        {
            var element = _heap.Elements(collection);
            if (loop.LoopControlVariable is IVariableDeclaratorOperation variable)
                State = State.With(variable.Symbol, FlowTypes.CarriesNothing(variable.Symbol.Type) ? Value.Empty : element);
            else
                Assign(loop.LoopControlVariable, element);
            Visit(loop.Body);
        }, static () => { });
        _loopVariables.Pop();
    }

    private static bool Mentions(IOperation condition, ILocalSymbol? variable) =>
        variable is not null && condition.DescendantsAndSelf().Any(o => o is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, variable));

    /// <summary>
    /// Runs the body twice, so that what one turn leaves reaches the next. A loop counts as run at least once:
    /// "for each hit, append it" has context, and whether there were hits is another question.
    /// </summary>
    private void VisitLoop(ILoopOperation loop, Action body, Action bottom)
    {
        var left = Store.Unreachable;
        for (var turn = 0; turn < 2 && State.IsReachable; turn++)
        {
            body();
            var skipped = _current.Arrive(loop.ContinueLabel);
            State = loop is IForEachLoopOperation && State.IsReachable ? State : State.Or(skipped); // an element that is skipped is filtered out
            bottom();
            left = left.Or(_current.Arrive(loop.ExitLabel));
        }
        State = loop is IWhileLoopOperation { ConditionIsTop: true, Condition.ConstantValue: { HasValue: true, Value: true } } ? left : State.Or(left);
    }

    private void VisitTry(ITryOperation attempt)
    {
        var start = State;
        Visit(attempt.Body);
        var end = State;
        var thrown = start.Or(end);
        foreach (var handler in attempt.Catches)
        {
            State = thrown;
            Visit(handler.ExceptionDeclarationOrExpression);
            Visit(handler.Filter);
            Visit(handler.Handler);
            end = end.Or(State);
        }
        State = end;
        if (attempt.Finally is null)
            return;
        if (end.IsReachable)
        {
            Visit(attempt.Finally);
            return;
        }
        State = thrown;
        Visit(attempt.Finally);
        State = Store.Unreachable;
    }
}
