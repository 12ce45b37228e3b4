using Azure.Storage.Blobs.Models;
using PerfEval.Cli.Storage;
using PerfEval.EndToEnd.Tests.Support;
using PerfEval.Functions.Storage;

namespace PerfEval.EndToEnd.Tests.Backups;

public sealed class BackupTests(UpInstance instance) : IClassFixture<UpInstance>
{
    private const int InputHasErrors = 1;
    private const int WrongUsage = 2;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_is_restored_into_empty_storage_and_nowhere_else()
    {
        var folder = instance.Home.PathOf("backup");
        (await instance.Home.RunAsync("backup", folder)).Expect(0);
        await using var other = new TestHome();
        await using var storage = await EmptyStorage.StartAsync(other);

        var restored = (await other.RunAsync(["restore", folder, .. storage.Options])).Expect(0);

        var saved = await ResultTablesSnapshot.OfAsync(instance.Storage.Tables, Cancellation);
        var blobs = await BlobsAsync(instance.Storage);
        Assert.Contains($"{saved.Tables.Sum(table => table.Value.Count)} rows and {blobs.Count} blobs are restored from {folder}", restored, StringComparison.Ordinal);
        saved.AssertEqual(await ResultTablesSnapshot.OfAsync(storage.Storage.Tables, Cancellation));
        Assert.Equal(blobs, await BlobsAsync(storage.Storage));
        var refused = await other.RunAsync(["restore", folder, .. storage.Options]);
        Assert.Equal(InputHasErrors, refused.ExitCode);
        Assert.Contains("restored into empty storage only", refused.Error, StringComparison.Ordinal);
        Assert.Equal(WrongUsage, (await instance.Home.RunAsync("backup", folder)).ExitCode);
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("tables/evaluations.jsonl")]
    [InlineData("blobs/forms.jsonl")]
    public async Task A_backup_that_broke_off_or_was_damaged_restores_nothing(string damaged)
    {
        var folder = instance.Home.PathOf("backup-" + damaged.Replace('/', '-'));
        (await instance.Home.RunAsync("backup", folder)).Expect(0);
        var file = Path.Combine(folder, damaged);
        if (damaged == "complete") File.Delete(file);
        else await File.AppendAllTextAsync(file, "{", Cancellation);
        await using var other = new TestHome();
        await using var storage = await EmptyStorage.StartAsync(other);

        Assert.Equal(InputHasErrors, (await other.RunAsync(["restore", folder, .. storage.Options])).ExitCode);
        Assert.Empty(await storage.Storage.Tables.QueryAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Bytes_that_are_not_what_was_saved_are_refused()
    {
        var folder = instance.Home.PathOf("backup-bytes");
        (await instance.Home.RunAsync("backup", folder)).Expect(0);
        await File.AppendAllTextAsync(Directory.EnumerateFiles(Path.Combine(folder, "content")).First(), "x", Cancellation);
        await using var other = new TestHome();
        await using var storage = await EmptyStorage.StartAsync(other);

        Assert.Equal(InputHasErrors, (await other.RunAsync(["restore", folder, .. storage.Options])).ExitCode);
    }

    private static async Task<IReadOnlyList<string>> BlobsAsync(InstanceStorage storage)
    {
        var blobs = new List<string>();
        foreach (var container in StorageNames.Containers)
        {
            var client = storage.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in client.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Cancellation))
                blobs.Add($"{container}/{blob.Name} {blob.Properties.ContentType} {Convert.ToHexString(blob.Properties.ContentHash)}");
        }

        return blobs;
    }
}
