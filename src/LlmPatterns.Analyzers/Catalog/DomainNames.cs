using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>
/// The subjects that a project's marks may name: those of its <c>domain</c> and <c>model</c> lines, and the shipped ones.
/// A project that sets a policy has a list of subjects, and a name beside it escapes every policy; without a policy only what is nearly a known name is a mistake.
/// </summary>
internal sealed class DomainNames
{
    private readonly ImmutableArray<string> _own;
    private readonly ImmutableArray<string> _known;
    private readonly bool _isList;

    /// <param name="lines">The project's <c>domain</c> lines.</param>
    /// <param name="ofModels">The subjects that its <c>model</c> lines name.</param>
    public DomainNames(ImmutableArray<DomainLine> lines, IEnumerable<string> ofModels)
    {
        _own = lines.Select(l => l.Name).Concat(ofModels).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        _known = _own.Concat(BuiltInCatalog.Subjects.Select(s => s.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        _isList = lines.Any(l => l.Policy is not null);
    }

    /// <summary>What is wrong with a name, and the known one that was meant if one is near; null if nothing is.</summary>
    public (string Problem, string? Nearest)? ProblemOf(string name)
    {
        if (name.Trim().Length == 0 || _known.Contains(name, StringComparer.OrdinalIgnoreCase))
            return null;
        var nearest = _isList ? Spelling.Nearest(name, _known) : _known.FirstOrDefault(k => Spelling.IsSlip(name, k));
        if (nearest is null && !_isList)
            return null;
        return ($"The domain '{name}' is not configured{(nearest is null ? Spelling.DidYouMean(name, _own) : $"; did you mean '{nearest}'?")}", nearest);
    }
}
