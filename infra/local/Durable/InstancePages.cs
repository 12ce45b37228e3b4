using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Durable;

/// <summary>Instances, a page at a time; each page is read when it is asked for.</summary>
internal sealed class InstancePages(Func<string?, int?, Page<OrchestrationMetadata>> read) : AsyncPageable<OrchestrationMetadata>
{
    public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await Task.FromResult(read(continuationToken, pageSizeHint)).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
