using LlmPatterns.Cli.Analysis;

namespace LlmPatterns.Cli.Starting;

/// <summary>Writes the first <c>LlmPatterns.txt</c>: what is certain as lines, the rest as comments to fill in. The same code gives the same file.</summary>
internal sealed class StartFile(TextWriter file, Start start)
{
    private const int MostReasons = 10;
    private const int MostPlaces = 2;

    public void Write()
    {
        WriteHeader();
        WriteDomains();
        WriteModels();
        WriteReasons();
    }

    private void WriteHeader()
    {
        var review = start.Review;
        Comment("What the code can't say of the language models that it uses. Begun by llm-patterns init; yours to change.");
        Comment("Every word is explained in https://github.com/llm-patterns/LlmPatterns.Analyzers/blob/main/docs/configuration.md");
        Comment();
        var phases = string.Join(", ", review.CallsByPhase.Select(p => $"{p.Count()} {p.Key}"));
        Comment($"Found: {Review.Count(review.ModelCalls.Length, "model call")} ({phases}), in");
        foreach (var project in review.ModelCalls.GroupBy(c => PathOf(c.Project)).OrderBy(p => p.Key, StringComparer.Ordinal))
            Comment($"  {project.Key} ({project.Count()})");
        if (review.Gap is { } gap)
        {
            Comment(gap);
            foreach (var project in review.Problems.Select(p => PathOf(p.Project)).Distinct().Order(StringComparer.Ordinal))
                Comment($"  {project}");
        }
        Comment();
        Comment("A # with a word right behind it switches a line off: it changes nothing until the # is removed.");
    }

    private void WriteDomains()
    {
        Heading("Domains: subjects that a model alone does not know enough of");
        Comment("policy=rag, or another approach, behind a name is what each of its calls must keep.");
        foreach (var (name, place) in start.Domains)
        {
            var said = place is null ? "llm_patterns.domain in .editorconfig" : Spell(place);
            if (CatalogWord.Spell(name) is { } word)
                Line($"domain  {word}  # {said}");
            else
                Comment($"A name that this file can't hold: {name} ({said})");
        }
        if (start.Domains.IsEmpty)
        {
            Comment("The code names none that is not in a LlmPatterns.txt yet. An example:");
            Line("#domain  medical  policy=rag  words=dose,triage,contraindication");
        }
    }

    private void WriteModels()
    {
        Heading("Models: what stands behind a deployment's or a setting's name");
        var (reached, unreached, known) = start.Models;
        if (!reached.IsEmpty)
            Comment("Remove the # and leave one of: fine-tuned with domain=... or task=..., foundation.");
        foreach (var model in reached)
            WriteModel(model);
        if (!known.IsEmpty)
        {
            Gap();
            Comment($"Vanilla by their ids, no line is needed: {string.Join(", ", known.Select(k => $"{k.Id} ({Review.Count(k.Calls, "call")})"))}");
        }
        if (reached.IsEmpty && known.IsEmpty)
            Comment("No name of a model reaches a call in sight.");

        if (unreached.Any(m => !m.IsEmbedding))
        {
            Gap();
            Comment("Not seen to reach a call. A line counts once code in sight reads the setting by this key for a model.");
        }
        foreach (var model in unreached.Where(m => !m.IsEmbedding))
            WriteModel(model);
        if (unreached.Any(m => m.IsEmbedding))
        {
            Gap();
            Comment($"For embeddings, pictures or sound, no line is needed: {string.Join(", ", unreached.Where(m => m.IsEmbedding).Select(m => m.Name))}");
        }
    }

    private void WriteModel(NamedModel model)
    {
        Gap();
        if (model.Calls is [var first, ..])
            Comment($"{Review.Count(model.Calls.Length, "call")}, named at {Places(model.Places.IsEmpty ? [first.Place] : model.Places)}{Known(model.Settings.IsEmpty ? model.Name : null)}");
        else if (!model.Places.IsEmpty)
            Comment($"read at {Places(model.Places)}");
        foreach (var setting in model.Settings)
            Comment($"{PathOf(setting.File)}:{setting.Line}: {(setting.Value is { } value ? value + Known(value) : "(left out: it may be a secret)")}");
        if (CatalogWord.Spell(model.Name) is { } word)
            Line($"#model  {word}  {model.Choice}");
        else
            Comment($"A name that this file can't hold: {model.Name}");
    }

    private static string Known(string? name) => name is not null && ModelIds.Describe(name) is { } known ? $", {known}" : "";

    private void WriteReasons()
    {
        var reasons = start.Review.ModelCalls.Where(c => c.Reason is not null).GroupBy(c => c.Reason!).OrderByDescending(r => r.Count()).ThenBy(r => r.Key, StringComparer.Ordinal).ToList();
        if (reasons.Count == 0)
            return;
        Heading("Not seen through: why a call is unknown, and what settles it in the code");
        foreach (var reason in reasons.Take(MostReasons))
            Comment($"{Review.Count(reason.Count(), "call")}, {Places(reason.Select(c => c.Place))}: {reason.Key}");
        if (reasons.Count > MostReasons)
            Comment($"and {Review.Count(reasons.Count - MostReasons, "more reason")}: llm-patterns review lists all");
    }

    private string Places(IEnumerable<Place> places)
    {
        var all = places.Select(Spell).Distinct().ToList();
        return string.Join(", ", all.Take(MostPlaces)) + (all.Count > MostPlaces ? $" and {all.Count - MostPlaces} more" : "");
    }

    private string Spell(Place place) => $"{PathOf(place.Path)}:{place.Line}";

    /// <summary>From the repository's root, so that the file holds no path of a machine; what lies outside by its name alone.</summary>
    private string PathOf(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            return path.Replace('\\', '/');
        var relative = Path.GetRelativePath(start.Review.RepositoryRoot, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(path) : relative.Replace('\\', '/');
    }

    private void Heading(string text)
    {
        Gap();
        Comment($"--- {text}");
    }

    private void Gap() => file.WriteLine();

    private void Comment(string text = "") => Line(text.Length == 0 ? "#" : $"# {text}");

    private void Line(string text) => file.WriteLine(Inert.Text(text));
}
