using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Storage;

/// <summary>How long storage is waited for, and that what is large gets through all the same.</summary>
public sealed class StorageClientsTests(Azurite azurite)
{
    private const int LargeBytes = 9 * 1024 * 1024;

    /// <summary>Longer than the 30 seconds after which Azure itself ends a query; well below a minute, in which timers run again.</summary>
    [Fact]
    public void An_answer_is_waited_for_no_longer_than_storage_takes_at_most()
    {
        Assert.All(
            [StorageClients.BlobOptions().Retry, StorageClients.TableOptions().Retry],
            retry => Assert.InRange(retry.NetworkTimeout, TimeSpan.FromSeconds(31), TimeSpan.FromSeconds(45)));
        Assert.All([StorageClients.BlobOptions().Retry, StorageClients.TableOptions().Retry], retry => Assert.InRange(retry.MaxRetries, 3, 5));
    }

    [Fact]
    public async Task A_large_upload_is_kept_in_pieces_that_each_have_that_time_for_themselves()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var content = new byte[LargeBytes];
        new Random(1).NextBytes(content);
        var work = app.Services.GetRequiredService<WorkBlobs>();

        await work.KeepSourceAsync("large", content, CancellationToken.None);

        // Three blocks of 4 MiB at most, and the list of them.
        Assert.Equal(4, app.Traffic.Calls.Count(call => call.StartsWith("PUT", StringComparison.Ordinal)));
        Assert.True((await work.SourceAsync("large", CancellationToken.None)).Span.SequenceEqual(content));
    }
}
