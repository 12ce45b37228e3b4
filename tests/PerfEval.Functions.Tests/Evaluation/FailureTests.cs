using System.Collections.Concurrent;
using System.Net;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>Storage that fails for a moment is survived; what keeps failing ends, and says so.</summary>
public sealed class FailureTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();
    private static readonly byte[] File = FormText.File(FormText.Number(1), Form, FormText.Number(3).Blocked(), FormText.Number(4).HighRisk());

    [Theory]
    [InlineData("ReadForms")]
    [InlineData("ScoreForm")]
    [InlineData("CompareForms")]
    [InlineData("WriteForm")]
    [InlineData("IssueReceipt")]
    [InlineData("RouteForm")]
    [InlineData("CompleteSubmission")]
    public async Task An_activity_that_keeps_failing_ends_the_submission_with_a_row_a_receipt_and_a_notice(string activity)
    {
        using var outbox = new Outbox();
        var runs = new CountingGuard();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Outbox = outbox.Folder,
            Guard = (name, run) => runs.RunAsync(name, name == activity ? () => throw new InvalidOperationException("fails") : run),
        });
        await app.UploadAsync(Name, FormText.File(Form));

        await app.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(8, runs[activity]);
        var submission = Assert.Single(await app.Storage.SubmissionsAsync());
        Assert.Equal((SubmissionStatus.Failed, "internal"), (submission.Status, submission.Error));
        Assert.NotNull(submission.CompletedAt);
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal((submission.RowKey, SubmissionStatus.Failed), (receipt.Submission, receipt.Status));
        Assert.Equal("internal", Assert.Single(receipt.Problems).Code);
        Assert.Contains(outbox.Messages, message => message.Recipient == "operator" && message.TextZh.Contains(submission.RowKey, StringComparison.Ordinal));
        Assert.True((await app.Client.GetInstanceAsync(submission.RowKey))!.IsCompleted);
    }

    [Theory]
    [InlineData("WriteForm")]
    [InlineData("IssueReceipt")]
    [InlineData("RouteForm")]
    public async Task A_file_that_failed_is_made_good_by_uploading_it_again(string activity)
    {
        var fails = true;
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => name == activity && fails ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.UploadAsync(Name, File);
        await app.PassAsync(TimeSpan.FromMinutes(5));
        fails = false;

        await app.EvaluateAsync(Name, File);

        Assert.Equal([SubmissionStatus.Failed, SubmissionStatus.Evaluated], (await app.Storage.SubmissionsAsync()).OrderBy(row => row.UploadedAt).Select(row => row.Status));
        Assert.Equal(
            [FormStatus.Approved, FormStatus.Waiting, FormStatus.Returned, FormStatus.Waiting], (await app.Storage.EvaluationsAsync()).Select(row => row.Status));
        Assert.Equal(2, (await app.Storage.InboxAsync()).Count);
        Assert.Equal(
            [FormStatus.Approved, FormStatus.Waiting, FormStatus.Returned, FormStatus.Waiting], (await app.Storage.ReceiptAsync(Name)).Forms.Select(form => form.Status));
    }

    [Fact]
    public async Task A_form_whose_writer_died_halfway_is_written_by_the_next_upload()
    {
        // The rows of indicators cannot be written: the round is claimed, the evaluation is not there.
        await using var app = await TestApp.StartAsync(azurite);
        app.Traffic.Fault = call => call.EndsWith("/$batch", StringComparison.Ordinal) ? HttpStatusCode.InternalServerError : null;
        await app.UploadAsync(Name, FormText.File(Form));
        await app.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(SubmissionStatus.Failed, Assert.Single(await app.Storage.SubmissionsAsync()).Status);
        Assert.Empty(await app.Storage.EvaluationsAsync());
        app.Traffic.Fault = _ => null;

        await app.EvaluateAsync(Name, FormText.File(Form));

        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal(FormStatus.Waiting, row.Status);
        Assert.Equal(row.Round, Assert.Single(await app.Storage.RoundsAsync(), round => round.Outcome is null).Round);
        Assert.Equal(10, (await app.Storage.IndicatorsAsync()).Count(indicator => indicator.Round == row.Round));
    }

    [Fact]
    public async Task A_work_file_that_has_vanished_ends_the_submission()
    {
        var app = null as TestApp;
        await using var started = app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = async (name, run) =>
            {
                if (name == nameof(ScoreForm))
                    await app!.Storage.Blobs.GetBlobContainerClient(StorageNames.Work).DeleteBlobIfExistsAsync((await app.Storage.NamesAsync(StorageNames.Work)).FirstOrDefault(blob => blob.EndsWith("/1.json", StringComparison.Ordinal)) ?? "none");
                return await run();
            },
        });
        await app.UploadAsync(Name, FormText.File(Form));

        await app.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal((SubmissionStatus.Failed, "internal"), (await app.Storage.SubmissionsAsync()).Select(row => (row.Status, row.Error)).Single());
    }

    [Fact]
    public async Task An_approval_that_cannot_ask_ends_as_failed_with_notice_to_the_operator()
    {
        using var outbox = new Outbox();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Outbox = outbox.Folder,
            Guard = (name, run) => name == "AskApprovers" ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.UploadAsync(Name, FormText.File(Form));

        await app.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(FormStatus.Failed, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Equal(FormStatus.Failed, Assert.Single(await app.Storage.RoundsAsync()).Outcome);
        Assert.Contains(outbox.Messages, message => message.Recipient == "operator" && message.TextZh.Contains(Form.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_is_recorded_and_the_step_goes_on()
    {
        var runs = new CountingGuard();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Guard = (name, run) => runs.RunAsync(name, name == "NotifyApprovers" ? () => throw new InvalidOperationException("fails") : run),
        });
        await app.UploadAsync(Name, FormText.File(Form));
        await app.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(8, runs["NotifyApprovers"]);

        await new Approver(app).DecideAsync(Form.Key, "approve");

        Assert.Equal([ApprovalEvents.Asked, ApprovalEvents.NotifyFailed, ApprovalEvents.Decided], (await app.Storage.TrailAsync()).Select(entry => entry.Event));
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Calls_that_fail_twice_each_are_survived(HttpStatusCode status)
    {
        var expected = await RunAsync(_ => { });

        var seen = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var actual = await RunAsync(app => app.Traffic.Fault = call => seen.AddOrUpdate(call, 1, (_, count) => count + 1) <= 2 ? status : null);

        Assert.NotEmpty(seen);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Writes_whose_answers_are_lost_are_not_done_twice()
    {
        var expected = await RunAsync(_ => { });

        var calls = 0;
        var actual = await RunAsync(app => app.Traffic.LostAnswer = call =>
            !call.StartsWith("GET", StringComparison.Ordinal) && Interlocked.Increment(ref calls) % 2 == 1 ? HttpStatusCode.InternalServerError : null);

        Assert.True(calls > 40);
        Assert.Equal(expected, actual);
    }

    /// <summary>Takes a file, a decision and a corrected file through, and returns what the tables hold.</summary>
    private async Task<string> RunAsync(Action<TestApp> disturb)
    {
        await using var app = await TestApp.StartAsync(azurite);
        disturb(app);
        await app.UploadAsync(Name, File);
        await app.PassAsync(TimeSpan.FromMinutes(10));
        var approver = new Approver(app);
        await approver.PostAsync(await approver.TicketAsync(Form.Key), "approve", null, new Functions.Approval.ReviewedScore(1, 5m, "理由"));
        await app.PassAsync(TimeSpan.FromMinutes(10));
        await app.UploadAsync(Name, FormText.File(FormText.Number(3), FormText.Number(4).HighRisk() with { Score = 9 }));
        await app.PassAsync(TimeSpan.FromMinutes(10));
        var submissions = (await app.Storage.SubmissionsAsync()).Select(row => row.RowKey).ToList();
        Assert.Equal(2, submissions.Count);

        // Both may be of one second; the receipt tells which came last.
        var second = (await app.Storage.ReceiptAsync(Name)).Submission;
        var first = Assert.Single(submissions, submission => submission != second);
        Assert.Contains(second, (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString(), StringComparison.Ordinal);
        var image = await TableImage.TakeAsync(app.Storage, text => text.Replace(first, "first", StringComparison.Ordinal).Replace(second, "second", StringComparison.Ordinal));
        return string.Join('\n', image.Split('\n').Where(line => !line.StartsWith("submissions", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
