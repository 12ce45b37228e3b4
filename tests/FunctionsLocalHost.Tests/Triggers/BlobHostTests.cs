using Azure.Storage.Blobs;
using FunctionsLocalHost.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsLocalHost.Tests.Triggers;

/// <summary>The blob trigger as the host runs it.</summary>
[Collection(AzuriteTests.Name)]
public sealed class BlobHostTests(Azurite azurite)
{
    private readonly string _container = $"host-{Guid.NewGuid():N}";

    private async Task<TestHost> Start(BlobInbox inbox, string folder, params string[] settings) => await TestHost.Start(
        [typeof(BlobFunctions)],
        builder => builder.Services.AddSingleton(inbox),
        folder,
        [$"--AzureWebJobsStorage={azurite.ConnectionString}", $"--Container={_container}", "--LocalHost:BlobPollingInterval=00:00:00.050", .. settings]);

    private Task Upload(string name) => new BlobContainerClient(azurite.ConnectionString, _container)
        .GetBlobClient(name).UploadAsync(BinaryData.FromString(name));

    [Fact]
    public async Task A_container_that_does_not_exist_yet_is_waited_for()
    {
        using var folder = new TempFolder();
        var inbox = new BlobInbox();
        await using var host = await Start(inbox, folder.Path);

        await new BlobContainerClient(azurite.ConnectionString, _container).CreateAsync();
        await Upload("a.txt");

        await inbox.Arrival();
        Assert.Equal("a.txt", inbox.Names.Single());
    }

    [Fact]
    public async Task Hundreds_of_blobs_are_each_handled_once_a_few_at_a_time()
    {
        using var folder = new TempFolder();
        var (running, most) = (0, 0);
        var gate = new Lock();
        var inbox = new BlobInbox
        {
            Work = async _ =>
            {
                lock (gate)
                    most = Math.Max(most, ++running);
                await Task.Yield();
                lock (gate)
                    running--;
            },
        };
        await new BlobContainerClient(azurite.ConnectionString, _container).CreateAsync();
        await Parallel.ForAsync(0, 300, async (i, _) => await Upload($"{i}.txt"));

        await using (await Start(inbox, folder.Path, "--LocalHost:MaxConcurrentBlobs=3"))
            await inbox.Arrival(300);

        // What was handled before the stop stays handled: only a last, new blob is found.
        await Upload("last.txt");
        await using (await Start(inbox, folder.Path))
        {
            for (var i = 0; !inbox.Names.Contains("last.txt") && i < 10; i++)
                await inbox.Arrival();
        }

        Assert.Equal(301, inbox.Names.Distinct().Count());
        Assert.InRange(inbox.Names.Count, 301, 304);
        Assert.InRange(most, 1, 3);
    }
}
