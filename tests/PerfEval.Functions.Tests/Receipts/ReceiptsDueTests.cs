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

    [Fact]
    public async Task ForEach_MarkOfAnEarlierVersion_IsUnderstood()
    {
        await using var app = await FiledAsync();
        var mark = app.Storage.Blobs.GetBlobContainerClient(StorageNames.Work).GetBlobClient("receipts-due/" + await SubmissionAsync(app));
        await mark.UploadAsync(new BinaryData("""{"unit":"图书馆","path":"forms.txt"}"""));

        Assert.Equal([Name], await RefreshAsync(Due(app)));
        Assert.Empty(await RefreshAsync(Due(app)));
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
