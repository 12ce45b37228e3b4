using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Receipts;

/// <summary>The marks of receipts that are to be written again, set and taken away by several processes.</summary>
public sealed class ReceiptsDueTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private const string OtherName = "图书馆/other.txt";

    [Fact]
    public async Task Mark_OutcomesOfOneBreath_IsSetOnce()
    {
        await using var app = await FiledAsync();
        var due = Due(app);
        var submission = await SubmissionAsync(app);
        app.Traffic.Reset();

        await due.MarkAsync("图书馆", submission, CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await due.MarkAsync("图书馆", submission, CancellationToken.None);
        Assert.Single(app.Traffic.Calls);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await due.MarkAsync("图书馆", submission, CancellationToken.None);

        Assert.Equal(2, app.Traffic.Calls.Count);
    }

    [Fact]
    public async Task ForEach_MarkThatAnotherProcessCountsOn_StaysUntilItNoLongerDoes()
    {
        await using var app = await FiledAsync();
        var (marks, refreshes) = (Due(app), Due(app));
        var submission = await SubmissionAsync(app);
        await marks.MarkAsync("图书馆", submission, CancellationToken.None);

        // The receipt is written, then an outcome comes whose process relies on the mark.
        Assert.Equal([Name], await RefreshAsync(refreshes));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await marks.MarkAsync("图书馆", submission, CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal([Name], await RefreshAsync(refreshes));
        Assert.Empty(await RefreshAsync(refreshes));
    }

    [Fact]
    public async Task ForEach_MarkSetAnewMeanwhile_Stays()
    {
        await using var app = await FiledAsync();
        var due = Due(app);
        var submission = await SubmissionAsync(app);
        await due.MarkAsync("图书馆", submission, CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await due.ForEachAsync(async _ =>
        {
            await due.MarkAsync("图书馆", submission, CancellationToken.None);
            return true;
        }, CancellationToken.None);

        Assert.Equal([Name], await RefreshAsync(due));
    }

    [Fact]
    public async Task ForEach_ReceiptThatIsNotWritten_KeepsItsMark()
    {
        await using var app = await FiledAsync();
        var due = Due(app);
        await due.MarkAsync("图书馆", await SubmissionAsync(app), CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await due.ForEachAsync(_ => Task.FromResult(false), CancellationToken.None);

        Assert.Equal([Name], await RefreshAsync(due));
        Assert.Empty(await RefreshAsync(due));
    }

    public static TheoryData<Exception> Faults =>
    [
        // What a client of storage throws that has asked again and again in vain, and that was given up once.
        new AggregateException(new TaskCanceledException()), new TaskCanceledException(), new ArgumentException("an entry that is there twice"),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task ForEach_ReceiptThatFails_KeepsItsMarkAndNobodyWaiting(Exception fault)
    {
        await using var app = await FiledAsync();
        await app.EvaluateAsync(OtherName, FormText.File(FormText.Number(2)));
        var due = Due(app);
        foreach (var row in await app.Storage.SubmissionsAsync()) await due.MarkAsync("图书馆", row.RowKey, CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var tried = new List<string>();

        await due.ForEachAsync(upload =>
        {
            tried.Add($"{upload.Unit}/{upload.Path}");
            return tried.Count == 1 ? Task.FromException<bool>(fault) : Task.FromResult(true);
        }, CancellationToken.None);

        Assert.Equal([Name, OtherName], tried.Order(StringComparer.Ordinal));
        Assert.Equal([tried[0]], await RefreshAsync(due));
    }

    [Fact]
    public async Task ForEach_RunThatIsStopped_StopsAtOnce()
    {
        await using var app = await FiledAsync();
        await app.EvaluateAsync(OtherName, FormText.File(FormText.Number(2)));
        var due = Due(app);
        foreach (var row in await app.Storage.SubmissionsAsync()) await due.MarkAsync("图书馆", row.RowKey, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var tried = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => due.ForEachAsync(async _ =>
        {
            tried++;
            await stop.CancelAsync();
            throw new OperationCanceledException(stop.Token);
        }, stop.Token));

        Assert.Equal(1, tried);
    }

    [Fact]
    public async Task Mark_LiesWhereNothingExpires()
    {
        await using var app = await FiledAsync();

        await Due(app).MarkAsync("图书馆", await SubmissionAsync(app), CancellationToken.None);

        // Of all containers one expires: DriftTests.
        Assert.DoesNotContain(await app.Storage.NamesAsync(StorageNames.Work), name => name.StartsWith("receipts-due/", StringComparison.Ordinal));
        Assert.Contains(await app.Storage.NamesAsync(StorageNames.Forms), name => name.StartsWith("receipts-due/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ForEach_MarkOfAnEarlierVersion_IsUnderstood()
    {
        await using var app = await FiledAsync();
        var mark = app.Storage.Blobs.GetBlobContainerClient(StorageNames.Work).GetBlobClient("receipts-due/" + await SubmissionAsync(app));
        await mark.UploadAsync(new BinaryData("""{"unit":"图书馆","path":"forms.txt"}"""));
        var due = Due(app);

        await due.ForEachAsync(_ => Task.FromResult(false), CancellationToken.None);
        Assert.Equal([Name], await RefreshAsync(due));
        Assert.Empty(await RefreshAsync(due));
        app.Traffic.Reset();
        Assert.Empty(await RefreshAsync(due));
        Assert.Single(app.Traffic.Calls);
    }

    private static async Task<List<string>> RefreshAsync(ReceiptsDue due)
    {
        var names = new List<string>();
        await due.ForEachAsync(upload =>
        {
            names.Add($"{upload.Unit}/{upload.Path}");
            return Task.FromResult(true);
        }, CancellationToken.None);
        return names;
    }

    private static ReceiptsDue Due(TestApp app) => new(
        app.Services.GetRequiredService<Azure.Storage.Blobs.BlobServiceClient>(), app.Services.GetRequiredService<SubmissionRows>(), app.Clock, NullLogger<ReceiptsDue>.Instance);

    private static async Task<string> SubmissionAsync(TestApp app) => Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;

    private async Task<TestApp> FiledAsync()
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(1)));
        return app;
    }
}
