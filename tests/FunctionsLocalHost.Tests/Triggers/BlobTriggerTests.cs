using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FunctionsLocalHost.Hosting;
using FunctionsLocalHost.Storage;
using FunctionsLocalHost.Triggers;
using FunctionsLocalHost.Triggers.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunctionsLocalHost.Tests.Triggers;

/// <summary>engine.md, "Blob trigger": once a version, five tries, then the poison queue. One look at a time.</summary>
[Collection(AzuriteTests.Name)]
public sealed class BlobTriggerTests : IAsyncLifetime, IDisposable
{
    private readonly Azurite _azurite;
    private readonly BlobContainerClient _container;
    private readonly BlobInbox _inbox = new();
    private readonly ServiceProvider _services;
    private readonly TempFolder _folder = new();
    private Database _database;

    public BlobTriggerTests(Azurite azurite)
    {
        _azurite = azurite;
        _container = new(azurite.ConnectionString, $"test-{Guid.NewGuid():N}");
        _services = new ServiceCollection().AddSingleton(_inbox).BuildServiceProvider();
        _database = Open();
    }

    public async ValueTask InitializeAsync() => await _container.CreateAsync();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
        if (Directory.Exists(_folder.Path))
            _folder.Dispose();
    }

    private Database Open() => new(_folder.File("host.db"), HostDatabase.Schema);

    private BlobTrigger Trigger(Type function)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = _azurite.ConnectionString,
            ["Container"] = _container.Name,
        }).Build();
        var catalog = new FunctionCatalog([function]);
        var (description, trigger) = catalog.TriggeredBy<BlobTriggerAttribute>().Single();
        var pipeline = new Pipeline([], new ParameterBinder(() => throw new InvalidOperationException()), new TimeLimit(Timeout.InfiniteTimeSpan, TimeProvider.System));
        return new(description, trigger, new(_database, pipeline, _services, configuration, new InstantTime(), NullLogger.Instance));
    }

    private static async Task<int> Look(BlobTrigger trigger)
    {
        var found = 0;
        await foreach (var (blob, etag) in trigger.Waiting(CancellationToken.None))
        {
            found++;
            await trigger.Handle(blob, etag, CancellationToken.None);
        }

        return found;
    }

    private Task Upload(string name, string content) => _container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true);

    [Theory]
    [InlineData(typeof(BlobFunctions), "a/b c/表.txt")]
    [InlineData(typeof(BytesFunction), "a/b c 表.txt 5")]
    [InlineData(typeof(TextFunction), "a/b c/表 hello")]
    [InlineData(typeof(StreamFunction), "hello")]
    [InlineData(typeof(BlockFunction), "a/b c/表.txt")]
    public async Task A_blob_is_handed_over_as_the_function_asks_for_it(Type function, string expected)
    {
        await Upload("a/b c/表.txt", "hello");

        await Look(Trigger(function));

        Assert.Equal(function == typeof(BytesFunction) ? "a/b c 表.txt 5" : expected, _inbox.Names.Single());
    }

    [Fact]
    public async Task A_version_is_handled_once_even_over_a_restart()
    {
        await Upload("a.txt", "1");
        Assert.Equal(1, await Look(Trigger(typeof(BlobFunctions))));
        Assert.Equal(0, await Look(Trigger(typeof(BlobFunctions))));

        _database.Dispose();
        _database = Open();

        Assert.Equal(0, await Look(Trigger(typeof(BlobFunctions))));
        Assert.Single(_inbox.Names);
    }

    [Fact]
    public async Task A_changed_blob_is_handled_again()
    {
        await Upload("a.txt", "1");
        await Look(Trigger(typeof(BlobFunctions)));

        await Upload("a.txt", "1");
        await Look(Trigger(typeof(BlobFunctions)));

        Assert.Equal(["a.txt", "a.txt"], _inbox.Names);
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_goes_to_the_poison_queue_and_comes_no_more()
    {
        _inbox.Work = _ => throw new InvalidOperationException("bad");
        await Upload("bad.txt", "1");
        var etag = (await _container.GetBlobClient("bad.txt").GetPropertiesAsync()).Value.ETag;

        await Look(Trigger(typeof(BlobFunctions)));

        Assert.Equal(5, _inbox.Names.Count);
        Assert.Equal(0, await Look(Trigger(typeof(BlobFunctions))));
        var message = await Poison("bad.txt");
        Assert.Equal(
            $$"""{"Type":"BlobTrigger","FunctionId":"Host.Functions.Named","BlobType":"BlockBlob","ContainerName":"{{_container.Name}}","BlobName":"bad.txt","ETag":{{JsonSerializer.Serialize(etag.ToString("H"))}}}""",
            message);
    }

    [Fact]
    public async Task A_blob_that_succeeds_at_the_fifth_try_is_done()
    {
        _inbox.Work = _ => _inbox.Names.Count < 5 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        await Upload("late.txt", "1");

        await Look(Trigger(typeof(BlobFunctions)));

        Assert.Equal(5, _inbox.Names.Count);
        Assert.Equal(0, await Look(Trigger(typeof(BlobFunctions))));
        Assert.Null(await Poison("late.txt"));
    }

    [Fact]
    public async Task Tries_are_counted_over_a_restart()
    {
        using var stop = new CancellationTokenSource();
        _inbox.Work = _ => throw new InvalidOperationException("bad");
        await Upload("bad.txt", "1");
        var etag = (await _container.GetBlobClient("bad.txt").GetPropertiesAsync()).Value.ETag;
        new BlobReceipts(_database, new FunctionCatalog([typeof(BlobFunctions)]).All[0].Id, _container.Uri.AbsoluteUri).Failed("bad.txt", etag, 3);

        await Look(Trigger(typeof(BlobFunctions)));

        Assert.Equal(2, _inbox.Names.Count);
    }

    [Fact]
    public async Task A_blob_interrupted_by_a_stop_is_found_again()
    {
        using var stop = new CancellationTokenSource();
        _inbox.Work = async _ =>
        {
            await stop.CancelAsync();
            stop.Token.ThrowIfCancellationRequested();
        };
        await Upload("a.txt", "1");
        var trigger = Trigger(typeof(BlobFunctions));
        await foreach (var (blob, etag) in trigger.Waiting(CancellationToken.None))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trigger.Handle(blob, etag, stop.Token));

        _inbox.Work = _ => Task.CompletedTask;

        Assert.Equal(1, await Look(Trigger(typeof(BlobFunctions))));
    }

    [Fact]
    public async Task A_blob_that_is_gone_or_changed_before_its_turn_is_left()
    {
        await Upload("gone.txt", "1");
        await Upload("changed.txt", "1");
        var trigger = Trigger(typeof(BlobFunctions));
        var waiting = new List<(string Blob, Azure.ETag ETag)>();
        await foreach (var found in trigger.Waiting(CancellationToken.None))
            waiting.Add(found);
        await _container.DeleteBlobAsync("gone.txt");
        await Upload("changed.txt", "2");

        foreach (var (blob, etag) in waiting)
            await trigger.Handle(blob, etag, CancellationToken.None);
        Assert.Empty(_inbox.Names);

        await Look(trigger);
        Assert.Equal(["changed.txt"], _inbox.Names);
    }

    [Fact]
    public async Task A_name_that_does_not_stand_for_itself_in_an_address_is_handed_over_once()
    {
        var sas = _container.GenerateSasUri(Azure.Storage.Sas.BlobContainerSasPermissions.Create, DateTimeOffset.UtcNow.AddHours(1));
        var address = new Uri(
            sas.AbsoluteUri.Replace("?", "/a/%2E%2E/b.txt?", StringComparison.Ordinal),
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent("hello") };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();

        await Look(Trigger(typeof(NameFunction)));

        Assert.Equal(["a/../b.txt"], _inbox.Names);
        Assert.Equal(0, await Look(Trigger(typeof(NameFunction))));
    }

    [Fact]
    public async Task A_look_that_fails_for_another_reason_than_storage_is_followed_by_others()
    {
        await Upload("a.txt", "1");
        _database.Execute("DROP TABLE receipts");
        using var slots = new SemaphoreSlim(1);
        using var stop = new CancellationTokenSource();
        using var log = new ListLoggerFactory();
        var running = new BlobPoller(Trigger(typeof(BlobFunctions)), TimeSpan.FromSeconds(1), slots, new InstantTime(), log).Run(stop.Token);
        while (log.Lines.IsEmpty && !running.IsCompleted)
            await Task.Yield();
        Assert.Contains("SqliteException", log.Lines.Single().Text, StringComparison.Ordinal);

        _database.Execute(HostDatabase.Schema);

        await _inbox.Arrival();
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Two_functions_on_one_container_each_get_every_blob()
    {
        await Upload("a.txt", "1");

        await Look(Trigger(typeof(BlobFunctions)));
        await Look(Trigger(typeof(TextFunction)));

        Assert.Equal(["a.txt", "a 1"], _inbox.Names);
    }

    private async Task<string?> Poison(string blob)
    {
        var queue = new QueueClient(_azurite.ConnectionString, BlobPoison.QueueName);
        if (!await queue.ExistsAsync())
            return null;
        var messages = await queue.PeekMessagesAsync(32);
        return messages.Value.Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Body.ToString())))
            .SingleOrDefault(m => m.Contains(_container.Name, StringComparison.Ordinal) && m.Contains(blob, StringComparison.Ordinal));
    }
}
