using System.Collections.Immutable;
using System.Globalization;
using LlmPatterns.Analyzers.Flow.Embeddings;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP206: vectors that are longer or shorter than the field they meet, or a question embedded by another model than the records. Stands at the question's vector; at the field's number where no vector that meets it has it.</summary>
internal static class EmbeddingMismatch
{
    /// <summary>The property with the number that the fix writes.</summary>
    public const string DimensionsProperty = "dimensions";

    /// <param name="meetings">All of the compilation.</param>
    /// <param name="tree">The document.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IEnumerable<Finding> Find(IEnumerable<VectorMeeting> meetings, SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var meeting in meetings)
        {
            var wrong = meeting.Uses.Where(u => IsWrong(u, meeting)).ToList();
            if (meeting.Field.Place is { } place && wrong.Count > 0 && NothingElseFits(wrong, meeting.Uses))
            {
                if (place.SyntaxTree == tree)
                    yield return AtField(place, wrong, meeting.Field);
                continue;
            }
            foreach (var query in meeting.Uses.Where(u => u.IsQuery && u.Place.SyntaxTree == tree))
            {
                if (wrong.Contains(query))
                    yield return AtQuery(query, meeting.Field);
                else if (OtherModelOf(query, meeting.Uses) is { } fill && !meeting.HasSeveralCollections(cancellation))
                    yield return AtQuery(query, fill, meeting.Field);
            }
        }
    }

    /// <summary>A default counts where what is stored and what is searched for come from it alike: the field is meant for it then.</summary>
    private static bool IsWrong(VectorUse use, VectorMeeting meeting) =>
        use is { Dimensions: { } dimensions, Embedder: { } embedder } && dimensions != meeting.Field.Dimensions
        && (embedder.Setting is null || use.IsEmbeddedByStore || (meeting.Uses.Any(u => u.IsQuery) && meeting.Uses.Any(u => !u.IsQuery) && meeting.Uses.All(u => embedder.Equals(u.Embedder))));

    /// <summary>Every vector is of another length, or every stored one where nothing is known of the questions.</summary>
    private static bool NothingElseFits(List<VectorUse> wrong, IReadOnlyList<VectorUse> uses) =>
        wrong.Count == uses.Count || (wrong.All(u => !u.IsQuery) && wrong.Count == uses.Count(u => !u.IsQuery) && uses.All(u => !u.IsQuery || u.Dimensions is null));

    /// <summary>A record that is filled by another model, as all of them provably are.</summary>
    private static VectorUse? OtherModelOf(VectorUse query, IReadOnlyList<VectorUse> uses)
    {
        var fills = uses.Where(u => !u.IsQuery).ToList();
        return query is { Model: { } asked, IsEmbeddedByStore: false, Embedder.Setting: null } && fills.Count > 0
            && fills.All(f => f is { Model: { } stored, Embedder.Setting: null } && stored != asked && stored == fills[0].Model) ? fills[0] : null;
    }

    private static Finding AtField(SyntaxNode place, List<VectorUse> wrong, VectorField field)
    {
        var lengths = wrong.Select(u => u.Dimensions).Distinct().ToList();
        return Found(place, wrong, $"'{field.Name}' holds {field.Dimensions} dimensions, and {Maker(wrong[0])} makes {wrong[0].Dimensions}", $"{wrong[0].Dimensions} here, or a model that makes {field.Dimensions}") with
        {
            Properties = lengths.Count == 1 ? ImmutableDictionary<string, string?>.Empty.Add(DimensionsProperty, lengths[0]!.Value.ToString(CultureInfo.InvariantCulture)) : ImmutableDictionary<string, string?>.Empty,
        };
    }

    private static Finding AtQuery(VectorUse query, VectorField field) =>
        Found(query.Place, new[] { query }, $"This search's vector has {query.Dimensions} dimensions, as {Maker(query)} makes them, and '{field.Name}' holds {field.Dimensions}", "one length on both sides", field.Place);

    private static Finding AtQuery(VectorUse query, VectorUse fill, VectorField field) =>
        Found(query.Place, new[] { query, fill }, $"This search embeds its question with {Maker(query)}, and '{field.Name}' is filled by {Maker(fill)}", "one model for both", fill.Place);

    private static Finding Found(SyntaxNode place, IEnumerable<VectorUse> uses, string seen, string remedy, SyntaxNode? other = null)
    {
        var others = new[] { other?.GetLocation() }.Concat(uses.SelectMany(u => new[] { u.Place.GetLocation(), u.Embedder?.IdLocation }));
        return new(Descriptors.EmbeddingMismatch, place.GetLocation(), others.Where(l => l is not null && !l.Equals(place.GetLocation())).Distinct().ToImmutableArray()!, seen, remedy);
    }

    private static string Maker(VectorUse use) => use.Embedder is { Setting: { } setting } by ? $"'{by.Id}', the default behind '{Finding.Excerpt(setting, 60)}'," : $"'{use.Embedder?.Id}'";
}
