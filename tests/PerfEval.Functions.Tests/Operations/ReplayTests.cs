using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Documents;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>What failed or was read in part is taken through again when an operator says so, and nothing else is.</summary>
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

        Assert.Equal(StatusCodes.Status202Accepted, (await app.ReplayAsync(id)).Status);

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

        await app.ReplayAsync(Assert.Single(await app.Storage.SubmissionsAsync()).RowKey);

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

        await app.ReplayAsync(Assert.Single(await app.Storage.SubmissionsAsync()).RowKey);

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

        await app.ReplayAsync(id);
        await app.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(SubmissionStatus.Failed, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        fails = false;
        await app.ReplayAsync(id);

        Assert.Equal(SubmissionStatus.Evaluated, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
    }

    [Fact]
    public async Task A_file_in_which_no_form_was_found_is_read_again()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, "会议纪要"u8.ToArray());
        var row = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Failed, "not-a-form"), (row.Status, row.Error));

        Assert.Equal(StatusCodes.Status202Accepted, (await app.ReplayAsync(row.RowKey)).Status);

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

        Assert.Equal(StatusCodes.Status410Gone, (await app.ReplayAsync(id)).Status);
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

        Assert.Equal(StatusCodes.Status409Conflict, (await app.ReplayAsync(id)).Status);
        Assert.Single(await app.Storage.EvaluationsAsync());
    }

    [Fact]
    public async Task What_did_not_fail_and_what_is_not_there_is_not_replayed()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, File);
        var id = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;

        Assert.Equal(StatusCodes.Status409Conflict, (await app.ReplayAsync(id)).Status);
        Assert.Equal(StatusCodes.Status404NotFound, (await app.ReplayAsync(new string('0', 32))).Status);
        Assert.Equal(StatusCodes.Status404NotFound, (await app.ReplayAsync(CurrentSubmissionRow.RowKeyOf("forms.txt"))).Status);
        Assert.Equal(StatusCodes.Status404NotFound, (await app.ReplayAsync("x' or RowKey ne '")).Status);
    }

    [Fact]
    public async Task A_part_that_was_not_read_is_filed_when_it_can_be_and_what_was_filed_stays_as_it_is()
    {
        var limits = new ReadLimits { MaxForms = 2 };
        await using var app = await ReadByAsync(() => limits);
        var (clean, normal, late) = (FormText.Number(1), FormText.Number(2).Normal(), FormText.Number(3).Normal());
        await app.EvaluateAsync(Name, FormText.File(clean, normal, late));
        await new Approver(app).DecideAsync(normal.Key, "approve", "核减", new ReviewedScore(1, 8m, "核减"));
        var row = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Evaluated, 2, 1), (row.Status, row.FormsRead, row.Problems));
        var before = await StateAsync(app);

        limits = new ReadLimits();
        Assert.Equal(StatusCodes.Status202Accepted, (await app.ReplayAsync(row.RowKey)).Status);

        row = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Evaluated, 3, 0, null), (row.Status, row.FormsRead, row.Problems, row.Error));
        Assert.Equal((1, FormStatus.Waiting), ((await app.Storage.EvaluationAsync(late.Key)).Round, (await app.Storage.EvaluationAsync(late.Key)).Status));
        Assert.Empty(before.Except(await StateAsync(app)));
        Assert.Equal([(clean.Key, 1), (normal.Key, 1), (late.Key, 1)], (await app.Storage.RoundsAsync()).Select(round => (round.FormKey, round.Round)));
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal([FormStatus.Approved, FormStatus.Approved, FormStatus.Waiting], receipt.Forms.Select(form => form.Status));
        Assert.Empty(receipt.Problems);
        Assert.Empty(receipt.Earlier);
        Assert.Equal(StatusCodes.Status409Conflict, (await app.ReplayAsync(row.RowKey)).Status);
    }

    [Fact]
    public async Task A_form_that_is_read_otherwise_than_before_is_filed_as_a_change()
    {
        var (first, second) = (FormText.Number(1).Blocked(), FormText.Number(2).Normal());
        var (app, id) = await ReadInPartAsync(first, second);
        await using var running = app;

        await ReadOtherwiseAsync(app, id, FormText.Number(1), second with { Score = 9 });
        await app.ReplayAsync(id);

        Assert.Equal([(2, FormStatus.Approved), (2, FormStatus.Waiting)], (await app.Storage.EvaluationsAsync()).Select(form => (form.Round, form.Status)));
        Assert.Equal([FormStatus.Superseded, null], (await app.Storage.RoundsAsync(second.Key)).Select(round => round.Outcome));
        Assert.Equal(2, Assert.Single(await app.Storage.InboxAsync()).Round);
        Assert.Equal([(2, FormStatus.Approved, 100m), (2, FormStatus.Waiting, 99m)], (await app.Storage.ReceiptAsync(Name)).Forms.Select(form => (form.Round, form.Status!, form.SelfScore!.Value)));
    }

    [Fact]
    public async Task A_closed_form_that_is_read_otherwise_than_before_waits_for_an_operator_and_is_opened_with_what_is_read_now()
    {
        var form = FormText.Number(2).Normal();
        var (app, id) = await ReadInPartAsync(form, FormText.Number(1));
        await using var running = app;
        await new Approver(app).DecideAsync(form.Key, "reject", "得分有误");

        await ReadOtherwiseAsync(app, id, form with { Score = 9 }, FormText.Number(1));
        await app.ReplayAsync(id);
        Assert.Equal(FormDisposition.Closed, (await app.Storage.ReceiptAsync(Name)).Forms[0].Disposition);
        Assert.Equal((1, 10000), await ScoreAsync());
        await app.ReopenAsync(form.Key, "补读");

        Assert.Equal((2, 9900), await ScoreAsync());

        async Task<(int, long?)> ScoreAsync() => await app.Storage.EvaluationAsync(form.Key) is var row ? (row.Round, row.SelfScoreHundredths) : default;
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    public async Task The_same_bytes_again_are_taken_in_where_a_part_of_them_was_not_read_and_only_there(int mostForms, int submissions)
    {
        var limits = new ReadLimits { MaxForms = mostForms };
        await using var app = await ReadByAsync(() => limits);
        var content = FormText.File(FormText.Number(1), FormText.Number(2).Normal(), FormText.Number(3).Normal());
        await app.EvaluateAsync(Name, content);
        limits = new ReadLimits();

        await app.EvaluateAsync(Name, content);

        var rows = (await app.Storage.SubmissionsAsync()).OrderBy(row => row.UploadedAt).ToList();
        Assert.Equal((submissions, 3, 0), (rows.Count, rows[^1].FormsRead, rows[^1].Problems));
        Assert.Equal([1, 1, 1], (await app.Storage.RoundsAsync()).Select(round => round.Round));
        Assert.Equal(3, (await app.Storage.EvaluationsAsync()).Count);
    }

    /// <summary>An app that has read all forms of a file but its last.</summary>
    private async Task<(TestApp App, string Submission)> ReadInPartAsync(params FormText[] forms)
    {
        var app = await ReadByAsync(() => new ReadLimits { MaxForms = forms.Length });
        await app.EvaluateAsync(Name, FormText.File([.. forms, FormText.Number(9)]));
        return (app, Assert.Single(await app.Storage.SubmissionsAsync()).RowKey);
    }

    /// <summary>Makes the app read something else in the bytes that it keeps, as another version of it may.</summary>
    private static async Task ReadOtherwiseAsync(TestApp app, string submission, params FormText[] forms) => await app.Storage.Blobs
        .GetBlobContainerClient(StorageNames.Work).GetBlobClient($"{submission}/source").UploadAsync(new BinaryData(FormText.File(forms)), overwrite: true);

    /// <summary>An app whose limits can change, as they do with its versions.</summary>
    private Task<TestApp> ReadByAsync(Func<ReadLimits> limits) =>
        TestApp.StartAsync(azurite, new TestAppOptions { Replace = services => services.AddTransient(_ => new DocumentReader(limits())) });

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
}
