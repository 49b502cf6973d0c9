using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>Decides where declarations go and what they say. It keeps what it has planned, so that a later finding is judged as the code will be.</summary>
internal sealed class DeclarationPlan
{
    private readonly Compilation _compilation;
    private readonly DeclaredCalls _finder;
    private readonly Carriers _carriers;
    private readonly MarkTypes _marks;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<SyntaxTree, IReadOnlyList<ModelCall>> _calls = new();
    private readonly List<Placement> _placements = new();

    private DeclarationPlan(Project project, Compilation compilation, DeclaredCalls finder, CancellationToken cancellation)
    {
        (_compilation, _finder, _cancellation) = (compilation, finder, cancellation);
        _carriers = new(project, compilation, cancellation);
        _marks = new(compilation);
    }

    public IReadOnlyList<Placement> Placements => _placements;

    /// <summary>A plan without placements; null if nothing in the project asks a model.</summary>
    public static async Task<DeclarationPlan?> CreateAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation && DeclaredCalls.TryCreate(compilation, project.AnalyzerOptions, cancellation) is { } finder
            ? new(project, compilation, finder, cancellation)
            : null;

    /// <summary>Plans what resolves the finding at a call; false if no declaration there would be true.</summary>
    /// <param name="fix">What is wanted.</param>
    /// <param name="finding">The call.</param>
    /// <param name="isOnMember">A type that declares is to be left as it is.</param>
    public bool TryResolve(DeclarationFix fix, Location finding, bool isOnMember = false)
    {
        if (finding.SourceTree is not { } tree || !_compilation.ContainsSyntaxTree(tree) || In(tree).FirstOrDefault(c => c.Location.SourceSpan == finding.SourceSpan) is not { } call)
            return false;
        if (Place(fix, call, isOnMember) is not { } placed)
            return false;
        if (fix.SpeaksForType && placed.Symbol is not (INamedTypeSymbol or IAssemblySymbol))
        {
            foreach (var other in Within(PhaseNotDeclared.TypeOf(call.ContainingSymbol)!))
                Place(fix, other);
        }
        return true;
    }

    /// <summary>Takes the outermost carrier under which every call agrees.</summary>
    private Carrier? Place(DeclarationFix fix, ModelCall call, bool isOnMember = false)
    {
        if (!IsJudged(call) || fix.Wanted(call) is not { } wanted)
            return null;
        return _carriers.Of(call).Where(c => fix.CanStandOn(c.Symbol) && !(isOnMember && c.Symbol is INamedTypeSymbol)).FirstOrDefault(c => TryPlace(fix, call, wanted with { Symbol = c.Symbol }, c));
    }

    private bool TryPlace(DeclarationFix fix, ModelCall call, Declaration wanted, Carrier carrier)
    {
        if (_placements.Any(p => IsTaken(carrier.Symbol, p.Carrier.Symbol, call)))
            return false;
        bool IsAffected(ModelCall other) => WouldSpeakFor(carrier.Symbol, other);
        var trees = TreesOf(carrier.Symbol).Concat(call.Declaration.Symbol is { } outer and not IAssemblySymbol ? TreesOf(outer) : Enumerable.Empty<SyntaxTree>()).Append(call.Location.SourceTree!).Distinct().ToList();
        if (trees.SelectMany(In).Where(IsAffected).Any(c => !Agrees(fix, c, call, wanted, carrier)) || Changes(call, wanted, carrier) is not { } placement)
            return false;
        var before = trees.SelectMany(In).ToList();
        var after = Counted(before.Select(c => IsAffected(c) ? c with { Declaration = wanted } : c).ToList());
        if (before.Zip(after, (old, now) => Findings(now).Except(Findings(old)).Any(rule => !fix.Answers(rule))).Any(isNew => isNew))
            return false;
        foreach (var tree in trees)
            _calls[tree] = after.Where(c => c.Location.SourceTree == tree).ToList();
        _placements.Add(placement);
        return true;
    }

    /// <summary>A rewriting of a query is judged only where it is all that a declaration speaks of, and that may have changed.</summary>
    private static List<ModelCall> Counted(List<ModelCall> calls) => calls.Select(c => c.IsAuxiliary && c.Declaration.Symbol is { } symbol and not IAssemblySymbol
        ? c with { IsOnlyCallOfDeclaredSymbol = calls.Count(o => !o.IsForwarding && SymbolEqualityComparer.Default.Equals(o.Declaration.Symbol, symbol)) == 1 }
        : c).ToList();

    /// <summary>Calls that no rule judges have no say, and for a program's statements an assembly must not speak for the types beside them.</summary>
    private static bool Agrees(DeclarationFix fix, ModelCall other, ModelCall call, Declaration wanted, Carrier carrier) =>
        !IsJudged(other)
        || (fix.Wanted(other) is { } same && same.Spell() == wanted.Spell() && same.FineTunings.SequenceEqual(wanted.FineTunings)
            && (carrier.Symbol is not IAssemblySymbol || call.Declaration.Exists || SymbolEqualityComparer.Default.Equals(PhaseNotDeclared.TypeOf(other.ContainingSymbol), PhaseNotDeclared.TypeOf(call.ContainingSymbol))));

    private static bool IsJudged(ModelCall call) => !call.IsForwarding && !call.IsBroken && (!call.IsAuxiliary || call.IsOnlyCallOfDeclaredSymbol);

    private static IEnumerable<string> Findings(ModelCall call) => SlotTable.Decide(call, static _ => true).Select(f => f.Descriptor.Id);

    private Placement? Changes(ModelCall call, Declaration wanted, Carrier carrier)
    {
        var declared = call.Declaration;
        if (wanted.Justification is { } justification && justification != declared.Justification)
            return Justified(justification, carrier);
        var isReplacing = SymbolEqualityComparer.Default.Equals(declared.Symbol, carrier.Symbol);
        var kept = declared.Phases & wanted.Phases;
        if (!declared.FineTunings.SequenceEqual(wanted.FineTunings))
            kept &= ~DeclaredPhases.FineTuned;
        var removed = isReplacing
            ? Carriers.MarksOn(carrier.Symbol).Where(a => (PhaseOf(a) & kept) == 0).Select(a => (AttributeSyntax)a.ApplicationSyntaxReference!.GetSyntax()).ToImmutableArray()
            : ImmutableArray<AttributeSyntax>.Empty;
        if (removed.Any(a => a.ContainsDirectives))
            return null;
        // The nearest set replaces those further out, so what still holds is repeated.
        var repeated = isReplacing ? ImmutableArray<NewMark>.Empty
            : declared.Symbol is { } outer ? _marks.Copy(Carriers.MarksOn(outer).Where(a => (PhaseOf(a) & kept) != 0), carrier.Symbol)
            : _marks.Write(kept, declared.FineTunings, carrier.Symbol);
        var added = _marks.Write(wanted.Phases & ~kept, wanted.FineTunings, carrier.Symbol);
        return repeated is null || added is null ? null : new(carrier, removed, repeated.Value.AddRange(added.Value));
    }

    private static DeclaredPhases PhaseOf(AttributeData mark) =>
        Marks.Is(mark, Marks.FoundationModel) ? DeclaredPhases.Foundation : Marks.Is(mark, Marks.FineTunedModel) ? DeclaredPhases.FineTuned : DeclaredPhases.Rag;

    /// <summary>The reason belongs to the attribute that it speaks for, which is written anew.</summary>
    private Placement? Justified(string justification, Carrier carrier)
    {
        var old = Carriers.MarksOn(carrier.Symbol).Select(a => (AttributeSyntax)a.ApplicationSyntaxReference!.GetSyntax()).ToImmutableArray();
        return !old.Any(a => a.ContainsDirectives) && _marks.WriteJustified(justification, carrier.Symbol) is { } mark ? new(carrier, old, ImmutableArray.Create(mark)) : null;
    }

    /// <summary>Whether a declaration on the symbol would be the call's nearest.</summary>
    private static bool WouldSpeakFor(ISymbol carrier, ModelCall call)
    {
        var nearest = call.Declaration.Symbol;
        if (carrier is IAssemblySymbol)
            return nearest is IAssemblySymbol || !call.Declaration.Exists;
        foreach (var symbol in DeclarationReader.Outwards(call.ContainingSymbol))
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, carrier))
                return true;
            if (SymbolEqualityComparer.Default.Equals(symbol, nearest))
                return false;
        }
        return false;
    }

    /// <summary>Members that are declared one by one stay equals: none of them gets its declaration from what holds them all.</summary>
    private static bool IsTaken(ISymbol carrier, ISymbol placed, ModelCall call)
    {
        if (SymbolEqualityComparer.Default.Equals(carrier, placed))
            return true;
        if (placed is INamedTypeSymbol or IAssemblySymbol || SymbolEqualityComparer.Default.Equals(carrier, call.ContainingSymbol))
            return false;
        return carrier is IAssemblySymbol
            ? SymbolEqualityComparer.Default.Equals(PhaseNotDeclared.TypeOf(placed), PhaseNotDeclared.TypeOf(call.ContainingSymbol))
            : DeclarationReader.Outwards(placed).TakeWhile(s => s is not INamedTypeSymbol).Append(PhaseNotDeclared.TypeOf(placed)).Contains(carrier, SymbolEqualityComparer.Default);
    }

    private List<ModelCall> Within(INamedTypeSymbol type) =>
        TreesOf(type).SelectMany(In).Where(c => SymbolEqualityComparer.Default.Equals(PhaseNotDeclared.TypeOf(c.ContainingSymbol), type)).ToList();

    private IEnumerable<SyntaxTree> TreesOf(ISymbol symbol) =>
        symbol is IAssemblySymbol ? _compilation.SyntaxTrees : symbol.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).Distinct();

    private IReadOnlyList<ModelCall> In(SyntaxTree tree)
    {
        if (!_calls.TryGetValue(tree, out var calls))
            _calls[tree] = calls = _finder.In(tree, _cancellation);
        return calls;
    }
}
