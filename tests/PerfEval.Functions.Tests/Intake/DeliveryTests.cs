using System.Text.RegularExpressions;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Intake;

/// <summary>Events come at least once: a submission is taken through once.</summary>
public sealed partial class DeliveryTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly byte[] File = FormText.File(FormText.Number(1), FormText.Number(2).Normal(), FormText.Number(3).Blocked());

    [Fact]
    public async Task An_event_delivered_again_after_completion_starts_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, File);
        var before = await TableImage.TakeAsync(app.Storage);
        app.Traffic.Reset();

        await app.DeliverAsync(Name);
        await app.SettleAsync();

        Assert.Equal(before, await TableImage.TakeAsync(app.Storage));
        Assert.DoesNotContain(app.Traffic.Calls, call => !call.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Eight_deliveries_at_once_start_one_orchestration()
    {
        var runs = new CountingGuard();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = runs.RunAsync });
        await app.PutAsync(Name, File);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.DeliverAsync(Name)));
        await app.SettleAsync();

        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        Assert.Equal((1, 3, 3, 3, 1), (runs["ReadForms"], runs["ScoreForm"], runs["WriteForm"], runs["RouteForm"], runs["CompleteSubmission"]));
        Assert.Equal(3, (await app.Storage.RoundsAsync()).Count);
    }

    [Fact]
    public async Task An_event_delivered_again_after_its_orchestration_was_purged_starts_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, File);
        var before = await TableImage.TakeAsync(app.Storage);
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;
        Assert.Equal(1, (await app.Client.PurgeInstanceAsync(id)).PurgedInstanceCount);

        await app.DeliverAsync(Name);
        await app.SettleAsync();

        Assert.Null(await app.Client.GetInstanceAsync(id));
        Assert.Equal(before, await TableImage.TakeAsync(app.Storage));
    }

    [Fact]
    public async Task A_delivery_that_died_before_it_started_the_orchestration_is_made_good_by_the_next()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.PutAsync(Name, File);
        var calls = 0;
        // The first delivery dies when it writes its row: the pointer and the bytes are there, the row is not.
        app.Traffic.Fault = call => call.EndsWith("/submissions", StringComparison.Ordinal) && call.StartsWith("POST", StringComparison.Ordinal) && ++calls == 2
            ? System.Net.HttpStatusCode.Forbidden : null;
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => app.DeliverAsync(Name));
        app.Traffic.Fault = _ => null;

        await app.DeliverAsync(Name);
        await app.SettleAsync();

        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
    }

    [Fact]
    public async Task The_same_content_uploaded_again_to_its_path_starts_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, File);
        var before = await TableImage.TakeAsync(app.Storage);

        await app.EvaluateAsync(Name, File);

        Assert.Equal(before, await TableImage.TakeAsync(app.Storage, text => SameUpload().Replace(text, "")));
        Assert.Single(await app.Storage.SubmissionsAsync());
    }

    [Fact]
    public async Task The_same_content_uploaded_again_after_another_was_current_is_a_submission_of_its_own()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, File);
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(1), FormText.Number(2).Normal(), FormText.Number(3)));

        await app.EvaluateAsync(Name, File);

        Assert.Equal(3, (await app.Storage.SubmissionsAsync()).Count);
    }

    [Fact]
    public async Task An_event_of_a_blob_that_is_gone_does_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);

        await app.DeliverAsync(Name);
        await app.SettleAsync();

        Assert.Empty(await app.Storage.SubmissionsAsync());
    }

    // The pointer remembers the upload, so that no sweep takes it for a missed one.
    [GeneratedRegex(@" SameUpload=[0-9a-f]{32}")]
    private static partial Regex SameUpload();
}
