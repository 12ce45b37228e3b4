using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Operations.Replay;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>What failed is taken through again when an operator says so, and nothing else is.</summary>
public sealed class ReplayTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly byte[] File = FormText.File(FormText.Number(1), FormText.Number(2).Normal());

    [Theory]
    [InlineData(nameof(ScoreForm), true)]
    [InlineData(nameof(WriteForm), true)]
    [InlineData(nameof(WriteForm), false)]
    public async Task A_failed_submission_is_taken_through_again_from_its_kept_bytes_or_else_from_the_upload(string failing, bool kept)
    {
        await using var app = await FailedAsync(failing);
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;
        if (!kept) await app.Storage.Blobs.GetBlobContainerClient(StorageNames.Work).DeleteBlobAsync($"{id}/source");

        Assert.Equal(StatusCodes.Status202Accepted, await ReplayAsync(app, id));
        await app.SettleAsync();

        var row = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Evaluated, 2), (row.Status, row.FormsRead));
        Assert.Null(row.Error);
        Assert.Equal([FormStatus.Approved, FormStatus.Waiting], (await app.Storage.EvaluationsAsync()).Select(evaluation => evaluation.Status));
        Assert.Equal((SubmissionStatus.Evaluated, 2), ((await app.Storage.ReceiptAsync(Name)).Status, (await app.Storage.ReceiptAsync(Name)).Forms.Length));
    }

    [Fact]
    public async Task What_people_have_decided_since_stays_as_it_is()
    {
        var (clean, normal) = (FormText.Number(1), FormText.Number(2).Normal());
        await using var app = await FailedAsync(nameof(CompleteSubmission));
        await app.ReopenAsync(clean.Key, "抽查");
        await new Approver(app).DecideAsync(clean.Key, "reject", "不同意");
        await new Approver(app).DecideAsync(normal.Key, "approve", "核减", new ReviewedScore(1, 8m, "核减"));
        var before = await StateAsync(app);

        await ReplayAsync(app, Assert.Single(await app.Storage.SubmissionsAsync()).RowKey);
        await app.SettleAsync();

        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        Assert.Equal(before, await StateAsync(app));
    }

    [Theory]
    [InlineData(null, FormStatus.Waiting, "等待审批人", null)]
    [InlineData("approve", FormStatus.Approved, "审核同意", 98)]
    [InlineData("reject", FormStatus.Rejected, "审核不同意", null)]
    public async Task The_receipt_says_where_a_form_that_was_opened_again_stands_not_what_a_rule_made_of_it_before(string? decision, string status, string next, int? reviewed)
    {
        var clean = FormText.Number(1);
        await using var app = await FailedAsync(nameof(CompleteSubmission));
        await app.ReopenAsync(clean.Key, "抽查");
        var scores = decision == "approve" ? new[] { new ReviewedScore(1, 8m, "核减") } : [];
        if (decision is not null) await new Approver(app).DecideAsync(clean.Key, decision, "意见", scores);

        await ReplayAsync(app, Assert.Single(await app.Storage.SubmissionsAsync()).RowKey);
        await app.SettleAsync();

        var form = (await app.Storage.ReceiptAsync(Name)).Forms[0];
        Assert.Equal((2, status, (decimal?)reviewed), (form.Round, form.Status, form.ReviewedScore));
        Assert.Contains(next, form.NextZh, StringComparison.Ordinal);
        Assert.Equal(decision is null ? [] : ["意见"], form.Comments.Select(comment => comment.Text));
        Assert.Equal(scores.Select(score => (score.Row, score.Score)), form.Rows.Where(row => row.Reviewed is not null).Select(row => (row.Number, row.Reviewed!.Value)));
    }

    [Fact]
    public async Task A_submission_that_fails_again_can_be_replayed_again()
    {
        var fails = true;
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => name == nameof(ScoreForm) && fails ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.UploadAsync(Name, File);
        await app.PassAsync(TimeSpan.FromMinutes(5));
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;

        await ReplayAsync(app, id);
        await app.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(SubmissionStatus.Failed, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        fails = false;
        await ReplayAsync(app, id);
        await app.SettleAsync();

        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
    }

    [Fact]
    public async Task A_file_in_which_no_form_was_found_is_read_again()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, "会议纪要"u8.ToArray());
        var row = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Failed, "not-a-form"), (row.Status, row.Error));

        Assert.Equal(StatusCodes.Status202Accepted, await ReplayAsync(app, row.RowKey));
        await app.SettleAsync();

        row = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Failed, "not-a-form"), (row.Status, row.Error));
        Assert.Equal("not-a-form", Assert.Single((await app.Storage.ReceiptAsync(Name)).Problems).Code);
    }

    [Fact]
    public async Task A_submission_whose_bytes_are_gone_has_to_be_uploaded_again()
    {
        await using var app = await FailedAsync(nameof(ScoreForm));
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;
        await app.Storage.Blobs.GetBlobContainerClient(StorageNames.Work).DeleteBlobAsync($"{id}/source");
        // Another version lies under the name, of which the app does not know yet.
        await app.PutAsync(Name, FormText.File(FormText.Number(5)));

        Assert.Equal(StatusCodes.Status410Gone, await ReplayAsync(app, id));
        Assert.Equal(SubmissionStatus.Failed, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
    }

    [Fact]
    public async Task A_submission_that_a_newer_upload_has_overtaken_is_not_replayed()
    {
        var fails = true;
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => name == nameof(ScoreForm) && fails ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.UploadAsync(Name, File);
        await app.PassAsync(TimeSpan.FromMinutes(5));
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;
        fails = false;
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(5)));

        Assert.Equal(StatusCodes.Status409Conflict, await ReplayAsync(app, id));
        Assert.Single(await app.Storage.EvaluationsAsync());
    }

    [Fact]
    public async Task What_did_not_fail_and_what_is_not_there_is_not_replayed()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, File);
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;

        Assert.Equal(StatusCodes.Status409Conflict, await ReplayAsync(app, id));
        Assert.Equal(StatusCodes.Status404NotFound, await ReplayAsync(app, new string('0', 32)));
        Assert.Equal(StatusCodes.Status404NotFound, await ReplayAsync(app, CurrentSubmissionRow.RowKeyOf("forms.txt")));
        Assert.Equal(StatusCodes.Status404NotFound, await ReplayAsync(app, "x' or RowKey ne '"));
    }

    private async Task<TestApp> FailedAsync(string failing)
    {
        var fails = true;
        var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => name == failing && fails ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.UploadAsync(Name, File);
        await app.PassAsync(TimeSpan.FromMinutes(5));
        fails = false;
        return app;
    }

    /// <summary>The outcomes, the reviewed scores, and what the trails tell.</summary>
    private static async Task<IReadOnlyList<string>> StateAsync(TestApp app) =>
    [
        .. (await app.Storage.RoundsAsync()).Select(round => $"{round.FormKey} {round.Round} {round.Outcome} {round.DecidedAt:O}"),
        .. (await app.Storage.EvaluationsAsync()).Select(row => $"{row.FormKey} {row.Status} {row.ClosedAt:O} {row.ReviewedScoreHundredths}"),
        .. (await app.Storage.IndicatorsAsync()).Select(row => $"{row.FormKey} {row.Number} {row.ReviewedScoreHundredths} {row.ReviewReason}"),
        .. (await app.Storage.TrailAsync()).Select(row => row.Hash),
    ];

    private static async Task<int> ReplayAsync(TestApp app, string id)
    {
        var context = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = new MemoryStream() } };
        var result = await app.Function<ReplaySubmission>().RunAsync(context.Request, id, app.Client, CancellationToken.None);
        await result.ExecuteAsync(context);
        return context.Response.StatusCode;
    }
}
