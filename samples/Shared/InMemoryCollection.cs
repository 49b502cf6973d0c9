using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.VectorData;

namespace Samples.Shared;

/// <summary>A vector collection small enough to read: it scores a record by the share of the question's words that its text holds.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">The collection's name.</param>
/// <param name="key">Reads a record's key.</param>
/// <param name="text">Reads the text that is searched.</param>
public sealed class InMemoryCollection<TRecord>(string name, Func<TRecord, string> key, Func<TRecord, string> text) : VectorStoreCollection<string, TRecord>
    where TRecord : class
{
    private static readonly char[] Separators = [' ', ',', '.', '?', '!', ':', ';'];

    private readonly SortedDictionary<string, TRecord> records = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override Task<bool> CollectionExistsAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);

    /// <inheritdoc/>
    public override Task EnsureCollectionExistsAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public override Task EnsureCollectionDeletedAsync(CancellationToken cancellationToken = default)
    {
        records.Clear();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<TRecord?> GetAsync(string key, RecordRetrievalOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(records.GetValueOrDefault(key));

    /// <inheritdoc/>
    public override IAsyncEnumerable<TRecord> GetAsync(
        Expression<Func<TRecord, bool>> filter, int top, FilteredRecordRetrievalOptions<TRecord>? options = null, CancellationToken cancellationToken = default) =>
        records.Values.Where(filter.Compile()).Take(top).ToAsyncEnumerable();

    /// <inheritdoc/>
    public override Task DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        records.Remove(key);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task UpsertAsync(TRecord record, CancellationToken cancellationToken = default)
    {
        records[key(record)] = record;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task UpsertAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default)
    {
        foreach (var record in records)
            await UpsertAsync(record, cancellationToken);
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(
        TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var question = Words(searchValue.ToString() ?? "");
        var best = records.Values
            .Select(record => (Record: record, Score: (double)Words(text(record)).Count(question.Contains) / Math.Max(1, question.Count)))
            .OrderByDescending(hit => hit.Score)
            .Take(top);
        foreach (var (record, score) in best)
            yield return new VectorSearchResult<TRecord>(record, score);
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    // Short words (a, the, for) say nothing about the subject.
    private static HashSet<string> Words(string text) =>
        [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).Select(word => word.ToLowerInvariant())];
}
