using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;
using static PerfEval.Functions.Tests.Evaluation.LeftFormSample;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>A file without a form that it held before, whose uploads end in another order than they began, whose steps are repeated or interrupted, or which another one crosses.</summary>
public sealed class LeftFormOrderTests(Azurite azurite)
{
    [Theory]
    [InlineData("ReadForms")]
    [InlineData("CompareForms")]
    [InlineData("WriteForm")]
    [InlineData("IssueReceipt")]
    [InlineData("RouteForm")]
    [InlineData("CompleteSubmission")]
    public async Task An_older_file_that_ends_after_the_newer_one_leaves_no_form_that_the_newer_does_not_hold(string held)
    {
        var gate = new Gate(held);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.UploadAsync(Name, FormText.File(Wrong, Clean));
        await gate.Reached;
        await app.UploadAsync(Name, FormText.File(Recoded, Clean));
        var newer = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(newer.RowKey, cancellation: TestContext.Current.CancellationToken);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal((FormStatus.Superseded, FormStatus.Approved, FormStatus.Approved), (await StatusAsync(app, Wrong), await StatusAsync(app, Recoded), await StatusAsync(app, Clean)));
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal((newer.RowKey, FormStatus.Superseded), (receipt.Submission, Assert.Single(receipt.Earlier).Status));
        await IsSoundAsync(app);
    }

    [Theory]
    [InlineData("WriteForm")]
    [InlineData("IssueReceipt")]
    public async Task A_form_that_the_file_between_left_out_and_the_newest_has_again_is_filed_whichever_ends_first(string held)
    {
        var gate = new Gate(held, skip: held == "WriteForm" ? 2 : 1);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.EvaluateAsync(Name, FormText.File(Wrong, Clean));
        await app.UploadAsync(Name, FormText.File(Clean, Recoded));
        await gate.Reached;
        await app.UploadAsync(Name, FormText.File(Wrong, Clean, Normal));
        var newer = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(newer.RowKey, cancellation: TestContext.Current.CancellationToken);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        Assert.Equal(newer.RowKey, (await app.Storage.ReceiptAsync(Name)).Submission);
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_form_that_the_newest_file_has_again_stays_though_the_file_between_is_looked_at_before_that_one_has_its_receipt()
    {
        var (between, newest) = (new Gate("IssueReceipt", skip: 1), new Gate("IssueReceipt", skip: 1));
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = (name, run) => between.RunAsync(name, () => newest.RunAsync(name, run)) });
        await app.EvaluateAsync(Name, FormText.File(Wrong, Clean));
        await app.UploadAsync(Name, FormText.File(Clean, Recoded));
        var left = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await between.Reached;
        await app.UploadAsync(Name, FormText.File(Wrong, Clean, Normal));
        await newest.Reached;

        between.Open();
        await app.Client.WaitForInstanceCompletionAsync(left.RowKey, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        newest.Open();
        await app.SettleAsync();

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        Assert.Equal(FormStatus.Returned, (await app.Storage.ReceiptAsync(Name)).Forms[0].Status);
    }

    [Fact]
    public async Task A_form_that_a_newer_file_has_left_out_does_not_come_back_by_an_older_one_that_is_written_late()
    {
        var gate = new Gate("WriteForm", skip: 2);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.EvaluateAsync(Name, FormText.File(Wrong, Clean));
        await app.UploadAsync(Name, FormText.File(Wrong with { PrintedTotal = 96 }, Clean));
        await gate.Reached;
        await app.UploadAsync(Name, FormText.File(Clean, Recoded));
        var newer = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(newer.RowKey, cancellation: TestContext.Current.CancellationToken);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
        Assert.Single(await app.Storage.RoundsAsync(Wrong.Key));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_file_that_is_looked_at_after_another_one_was_filed_later_holds_the_form_no_more_either()
    {
        var gate = new Gate("IssueReceipt", skip: 1);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.UploadAsync(Name, FormText.File(Clean));
        await gate.Reached;
        await app.UploadAsync(Other, FormText.File(Wrong));
        var later = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(later.RowKey, cancellation: TestContext.Current.CancellationToken);
        gate.Open();
        await app.SettleAsync();
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));

        await app.EvaluateAsync(Other, FormText.File(Recoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_form_that_was_filed_again_before_its_superseding_was_recorded_has_that_in_its_trail()
    {
        var (isBroken, failed) = (true, 0);
        var hasFailed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Wrong));
        app.Traffic.Fault = call =>
        {
            if (!isBroken || !call.StartsWith("POST", StringComparison.Ordinal) || !call.EndsWith("/approvals", StringComparison.Ordinal)) return null;
            // As often as the client tries: then the activity waits for its next turn.
            if (Interlocked.Increment(ref failed) == 4) hasFailed.SetResult();
            return System.Net.HttpStatusCode.ServiceUnavailable;
        };
        await app.UploadAsync(Name, FormText.File(Recoded));
        await hasFailed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        isBroken = false;
        await app.UploadAsync(Name, FormText.File(Wrong, Clean));
        var newest = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(newest.RowKey, cancellation: TestContext.Current.CancellationToken);

        await app.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal((2, FormStatus.Returned), (await app.Storage.EvaluationAsync(Wrong.Key)) is var row ? (row.Round, row.Status) : default);
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task Closing_a_form_once_more_leaves_it_superseded()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Normal));
        await new Approver(app).DecideAsync(Normal.Key, "return", "编码有误");
        await app.EvaluateAsync(Name, FormText.File(NormalRecoded));

        await app.Services.GetRequiredService<CloseForm>().RunAsync(new CloseRequest(new FormRound(Normal.Key, "2022", 1), FormStatus.Returned), CancellationToken.None);

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Normal));
    }

    [Fact]
    public async Task Repetitions_of_every_activity_and_of_the_event_supersede_once()
    {
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = new CountingGuard(times: 2).RunAsync });
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));
        var tables = await TableImage.TakeAsync(app.Storage);

        await app.DeliverAsync(Name);
        await app.SettleAsync();

        Assert.Equal(tables, await TableImage.TakeAsync(app.Storage));
        Assert.Single(await app.Storage.TrailAsync(Wrong.Key), entry => entry.Event == ApprovalEvents.Superseded);
        Assert.Equal(FormStatus.Superseded, Assert.Single((await app.Storage.ReceiptAsync(Name)).Earlier).Status);
    }

    [Theory]
    [InlineData("/rounds(")]
    [InlineData("/approvals")]
    [InlineData("/evaluations(")]
    public async Task A_step_whose_answer_is_lost_is_made_good(string table)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        var lost = 0;
        app.Traffic.LostAnswer = call => !call.StartsWith("GET", StringComparison.Ordinal) && call.Contains(table, StringComparison.Ordinal) && (!table.EndsWith('(') || call.Contains(Wrong.Key, StringComparison.Ordinal))
            && Interlocked.Increment(ref lost) <= 4 ? System.Net.HttpStatusCode.ServiceUnavailable : null;

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));
        await app.PassAsync(TimeSpan.FromMinutes(10));

        Assert.True(lost > 0);
        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
        Assert.Single(await app.Storage.TrailAsync(Wrong.Key), entry => entry.Event == ApprovalEvents.Superseded);
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_decision_that_is_recorded_while_another_file_says_the_same_closes_the_form()
    {
        var filed = 0;
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Normal));
        // Between the reading of the round and its closing, the round's row is written by an upload that says the same.
        app.Traffic.Fault = call =>
        {
            if (!call.StartsWith("PATCH", StringComparison.Ordinal) || !call.Contains("/rounds(", StringComparison.Ordinal) || Interlocked.Exchange(ref filed, 1) != 0) return null;
            app.UploadAsync(Other, FormText.File(Normal)).GetAwaiter().GetResult();
            var upload = app.Storage.SubmissionsAsync().GetAwaiter().GetResult().MaxBy(row => row.UploadedAt)!;
            app.Client.WaitForInstanceCompletionAsync(upload.RowKey).GetAwaiter().GetResult();
            return null;
        };

        await new Approver(app).DecideAsync(Normal.Key, "approve", null, new ReviewedScore(1, 5m, "理由"));

        var row = await app.Storage.EvaluationAsync(Normal.Key);
        Assert.Equal((1, FormStatus.Approved, 9500L), (filed, row.Status, row.ReviewedScoreHundredths));
        var round = Assert.Single(await app.Storage.RoundsAsync(Normal.Key));
        Assert.Equal((FormStatus.Approved, 9500L), (round.Outcome, round.ReviewedScoreHundredths));
    }

    [Fact]
    public async Task Superseding_takes_few_storage_transactions_a_form()
    {
        await using var app = await TestApp.StartAsync(azurite);
        FormText[] rest = [.. Enumerable.Range(10, 8).Select(FormText.Number)];
        await app.EvaluateAsync(Name, FormText.File([.. rest, Wrong]));
        app.Traffic.Reset();
        await app.EvaluateAsync(Name, FormText.File([.. rest, Recoded]));
        var superseding = app.Traffic.Calls.Count;

        await using var plain = await TestApp.StartAsync(azurite);
        await plain.EvaluateAsync(Name, FormText.File(rest));
        plain.Traffic.Reset();
        await plain.EvaluateAsync(Name, FormText.File([.. rest, Recoded]));

        Assert.InRange(superseding - plain.Traffic.Calls.Count, 1, 10);
    }
}
