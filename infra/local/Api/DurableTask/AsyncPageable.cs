namespace Microsoft.DurableTask;

/// <summary>Values that are fetched page by page while they are enumerated.</summary>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T> where T : notnull
{
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null);

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var value in page.Values)
                yield return value;
        }
    }
}
