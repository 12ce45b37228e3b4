using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>A person decides a form by POST.</summary>
public sealed class DecisionTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Theory]
    [InlineData("approve", null, FormStatus.Approved)]
    [InlineData("return", "请补充佐证材料", FormStatus.Returned)]
    [InlineData("reject", "不符合要求", FormStatus.Rejected)]
    public async Task A_decision_closes_the_form(string decision, string? comment, string outcome)
    {
        await using var app = await WaitingAsync();
        app.Clock.Advance(TimeSpan.FromHours(5));

        var answer = await new Approver(app).DecideAsync(Form.Key, decision, comment);

        Assert.Equal((StatusCodes.Status202Accepted, decision), (answer.Status, answer.Json["decision"]!.GetValue<string>()));
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((outcome, null, app.Clock.GetUtcNow()), (row.Status, row.CurrentStep, row.ClosedAt));
        var round = Assert.Single(await app.Storage.RoundsAsync(Form.Key));
        Assert.Equal((outcome, app.Clock.GetUtcNow()), (round.Outcome, round.DecidedAt));
        Assert.Empty(await app.Storage.InboxAsync());
        var trail = await app.Storage.TrailAsync(Form.Key);
        Assert.Equal([ApprovalEvents.Asked, ApprovalEvents.Decided], trail.Select(entry => entry.Event));
        Assert.Equal((1, "supervisor", "operator", decision, comment), (trail[1].Round, trail[1].Step, trail[1].Approver, trail[1].Decision, trail[1].Comment));
        Assert.Equal(app.Clock.GetUtcNow(), trail[1].At);
        IsChain(trail);
        Assert.All(await app.Client.GetAllInstancesAsync().ToListAsync(), instance => Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus));
    }

    [Fact]
    public async Task An_approval_without_reviewed_scores_takes_the_units_own_and_the_recomputed_execution_score()
    {
        await using var app = await WaitingAsync(Form with { Score = 8.5m });

        await new Approver(app).DecideAsync(Form.Key, "approve");

        // 10 for execution, 8.5 + 10 + 15 + 15 + 30 + 10 for the rows.
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((9850L, "excellent"), (row.ReviewedScoreHundredths, row.ReviewedGrade));
        Assert.Equal(9850L, Assert.Single(await app.Storage.RoundsAsync()).ReviewedScoreHundredths);
        Assert.All(await app.Storage.IndicatorsAsync(), indicator => Assert.Null(indicator.ReviewedScoreHundredths));
    }

    [Fact]
    public async Task A_reviewed_score_stands_in_its_row_the_total_and_the_audit_trail()
    {
        await using var app = await WaitingAsync();

        var answer = await new Approver(app).DecideAsync(Form.Key, "approve", "同意，调整两项", new ReviewedScore(1, 6.25m, "活动场次未见签到表"), new ReviewedScore(6, 18m, "服务人数口径不符"));

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        var indicators = (await app.Storage.IndicatorsAsync()).Where(row => row.ReviewedScoreHundredths is not null).ToList();
        Assert.Equal([(1, 625L, "活动场次未见签到表"), (6, 1800L, "服务人数口径不符")], indicators.Select(row => (row.Number, row.ReviewedScoreHundredths!.Value, row.ReviewReason)));
        // 100, less 3.75 and 12.
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((8425L, "good", 10000L), (row.ReviewedScoreHundredths, row.ReviewedGrade, row.SelfScoreHundredths));
        var trail = await app.Storage.TrailAsync();
        Assert.Equal([null, null, 1, 6], trail.Select(entry => entry.ReviewedRow));
        Assert.Equal([null, null, 625L, 1800L], trail.Select(entry => entry.ReviewedScoreHundredths));
        IsChain(trail);
    }

    [Fact]
    public async Task A_form_of_high_risk_takes_two_steps_and_the_last_one_sets_the_reviewed_scores()
    {
        await using var app = await WaitingAsync(FormText.Number(2).HighRisk());
        var key = FormText.Number(2).Key;
        await new Approver(app).DecideAsync(key, "approve", null, new ReviewedScore(1, 5m, "初审"));
        var between = await app.Storage.EvaluationAsync(key);
        Assert.Equal((FormStatus.Waiting, "finance", null), (between.Status, between.CurrentStep, between.ReviewedScoreHundredths));
        Assert.Equal(("finance", "finance"), (Assert.Single(await app.Storage.InboxAsync()).Approver, Assert.Single(await app.Storage.InboxAsync()).Step));

        await new Approver(app, "finance").DecideAsync(key, "approve", null, new ReviewedScore(1, 7m, "复审"));

        var row = await app.Storage.EvaluationAsync(key);
        Assert.Equal((FormStatus.Approved, null, 9700L), (row.Status, row.CurrentStep, row.ReviewedScoreHundredths));
        Assert.Equal((700L, "复审"), (await app.Storage.IndicatorsAsync(key)).Where(i => i.Number == 1).Select(i => (i.ReviewedScoreHundredths!.Value, i.ReviewReason)).Single());
        Assert.Equal(
            [("asked", "supervisor"), ("decided", "supervisor"), ("decided", "supervisor"), ("asked", "finance"), ("decided", "finance"), ("decided", "finance")],
            (await app.Storage.TrailAsync(key)).Select(entry => (entry.Event, entry.Step)));
        Assert.Empty(await app.Storage.InboxAsync());
    }

    [Theory]
    [InlineData("return", null, "comment-required")]
    [InlineData("reject", "  ", "comment-required")]
    [InlineData("maybe", "好", "decision-unknown")]
    [InlineData("1", "好", "decision-unknown")]
    public async Task A_decision_without_its_comment_or_of_no_kind_is_refused_and_the_form_waits_on(string decision, string? comment, string code)
    {
        await using var app = await WaitingAsync();

        var answer = await new Approver(app).DecideAsync(Form.Key, decision, comment);

        Assert.Equal((StatusCodes.Status400BadRequest, code), (answer.Status, answer.Code));
        await WaitsAsync(app);
    }

    [Theory]
    [InlineData(1, "10.01", "理由")]
    [InlineData(1, "-1", "理由")]
    [InlineData(1, "9", null)]
    [InlineData(1, "9", " ")]
    [InlineData(99, "1", "理由")]
    public async Task A_reviewed_score_above_the_weight_or_without_a_reason_or_of_no_row_is_refused(int row, string score, string? reason)
    {
        await using var app = await WaitingAsync();

        var answer = await new Approver(app).DecideAsync(Form.Key, "approve", null, new ReviewedScore(row, decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), reason));

        Assert.Equal((StatusCodes.Status400BadRequest, "review-wrong"), (answer.Status, answer.Code));
        Assert.Contains(row.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Detail, StringComparison.Ordinal);
        await WaitsAsync(app);
    }

    [Fact]
    public async Task A_body_that_is_no_decision_is_refused()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);

        Assert.Equal(StatusCodes.Status400BadRequest, (await approver.PostAsync("{"u8.ToArray())).Status);
        Assert.Equal(StatusCodes.Status400BadRequest, (await approver.PostAsync("null"u8.ToArray())).Status);
        Assert.Equal(StatusCodes.Status400BadRequest, (await approver.PostAsync("[1]"u8.ToArray())).Status);
        Assert.Equal(StatusCodes.Status400BadRequest, (await approver.PostAsync("a=b"u8.ToArray(), "text/plain")).Status);
        Assert.Equal(StatusCodes.Status403Forbidden, (await approver.PostAsync("{}"u8.ToArray())).Status);
        await WaitsAsync(app);
    }

    [Fact]
    public async Task The_same_decision_twice_answers_the_same_before_and_after_it_was_taken()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);

        var answers = new List<HttpAnswer> { await approver.PostAsync(ticket, "approve", "好"), await approver.PostAsync(ticket, "approve", "好") };
        await app.SettleAsync();
        answers.Add(await approver.PostAsync(ticket, "approve", "好"));
        await app.SettleAsync();

        Assert.All(answers, answer => Assert.Equal((StatusCodes.Status202Accepted, answers[0].Json.ToJsonString()), (answer.Status, answer.Json.ToJsonString())));
        Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Decided);
    }

    [Fact]
    public async Task A_second_different_decision_is_refused_with_the_first_one_shown()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        await approver.PostAsync(ticket, "approve");
        await app.SettleAsync();

        var answer = await approver.PostAsync(ticket, "reject", "改主意");

        Assert.Equal((StatusCodes.Status409Conflict, "decided-differently"), (answer.Status, answer.Code));
        Assert.Contains("同意", answer.Detail, StringComparison.Ordinal);
        // By the clock of the approver: 02:01 UTC.
        Assert.Contains("2023-02-06 10:01）", answer.Detail, StringComparison.Ordinal);
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task Two_different_decisions_at_once_have_one_outcome()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => approver.PostAsync(ticket, i % 2 == 0 ? "approve" : "reject", "好")));
        await app.SettleAsync();

        var accepted = Assert.Single(answers.Where(answer => answer.Status == StatusCodes.Status202Accepted).Select(answer => answer.Json["decision"]!.GetValue<string>()).Distinct());
        Assert.Equal(4, answers.Count(answer => answer.Status == StatusCodes.Status409Conflict));
        Assert.Equal(accepted == "approve" ? FormStatus.Approved : FormStatus.Rejected, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Decided);
    }

    [Fact]
    public async Task A_returned_form_that_is_uploaded_again_corrected_starts_a_round_and_unchanged_stays_returned()
    {
        await using var app = await WaitingAsync();
        await new Approver(app).DecideAsync(Form.Key, "return", "请核对");

        await app.EvaluateAsync(Name, FormText.File(Form, FormText.Number(7)));
        Assert.Equal((1, FormStatus.Returned), ((await app.Storage.EvaluationAsync(Form.Key)).Round, (await app.Storage.EvaluationAsync(Form.Key)).Status));
        Assert.Equal(FormStatus.Returned, (await app.Storage.ReceiptAsync(Name)).Forms[0].Status);
        await app.EvaluateAsync(Name, FormText.File(Form with { Score = 9 }));

        Assert.Equal([FormStatus.Returned, null], (await app.Storage.RoundsAsync(Form.Key)).Select(round => round.Outcome));
        Assert.Equal((2, FormStatus.Waiting), ((await app.Storage.EvaluationAsync(Form.Key)).Round, (await app.Storage.EvaluationAsync(Form.Key)).Status));
        Assert.Null((await app.Storage.EvaluationAsync(Form.Key)).ClosedAt);
    }

    [Fact]
    public async Task The_receipt_follows_the_outcome_at_the_next_run_of_the_timer()
    {
        await using var app = await WaitingAsync(Form, FormText.Number(3).Normal());
        var before = await app.Storage.ReceiptAsync(Name);
        await new Approver(app).DecideAsync(Form.Key, "approve", null, new ReviewedScore(1, 6m, "理由"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal([(FormStatus.Approved, 96m), (FormStatus.Waiting, null)], receipt.Forms.Select(form => (form.Status, form.ReviewedScore)));
        Assert.NotEqual(before.Forms[0].NextZh, receipt.Forms[0].NextZh);
        Assert.Equal(before.Forms[1].NextZh, receipt.Forms[1].NextZh);
        Assert.Equal(app.Clock.GetUtcNow(), receipt.IssuedAt);
        app.Traffic.Reset();
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        Assert.DoesNotContain(app.Traffic.Calls, call => call.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_receipt_tells_which_rows_got_which_score_and_why_until_the_form_comes_again()
    {
        await using var app = await WaitingAsync();
        await new Approver(app).DecideAsync(Form.Key, "approve", "同意，调整两项", new ReviewedScore(1, 6.25m, "活动场次未见签到表"), new ReviewedScore(6, 18m, "服务人数口径不符"));
        (int, decimal, string?)[] reviews = [(1, 6.25m, "活动场次未见签到表"), (6, 18m, "服务人数口径不符")];

        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

        Assert.Equal(reviews, Reviews(await app.Storage.ReceiptAsync(Name)));
        var page = (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
        Assert.Contains("复核得分 6.25（自评 10）", page, StringComparison.Ordinal);
        Assert.Contains("活动场次未见签到表", page, StringComparison.Ordinal);
        // The file again, with another form beside this one.
        await app.EvaluateAsync(Name, FormText.File(Form, FormText.Number(3)));
        var again = await app.Storage.ReceiptAsync(Name);
        Assert.Equal((FormStatus.Approved, 84.25m), (again.Forms[0].Status, again.Forms[0].ReviewedScore));
        Assert.Equal(reviews, Reviews(again));
        await app.ReopenAsync(Form.Key, "复议");
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        Assert.Empty(Reviews(await app.Storage.ReceiptAsync(Name)));
    }

    [Theory]
    [InlineData("return")]
    [InlineData("reject")]
    public async Task Scores_of_a_decision_that_does_not_approve_stand_on_no_receipt(string decision)
    {
        await using var app = await WaitingAsync();

        await new Approver(app).DecideAsync(Form.Key, decision, "请核对", new ReviewedScore(1, 6m, "理由"));
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

        Assert.Empty(Reviews(await app.Storage.ReceiptAsync(Name)));
    }

    [Fact]
    public async Task No_log_line_holds_a_comment_or_a_ticket()
    {
        await using var app = await WaitingAsync();
        var ticket = await new Approver(app).TicketAsync(Form.Key);

        await new Approver(app).PostAsync(ticket, "reject", "数字与台账不一致");
        await new Approver(app).PostAsync(ticket, "approve", "另一个意见");
        await app.SettleAsync();

        Assert.All(new[] { ticket, "数字与台账不一致", "另一个意见", Form.Name, Form.Unit }, text => Assert.DoesNotContain(app.Logs.Lines, line => line.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(app.Payloads.Payloads, payload => payload.Contains("台账", StringComparison.Ordinal));
    }

    private async Task<TestApp> WaitingAsync(params FormText[] forms)
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(forms.Length == 0 ? [Form] : forms));
        return app;
    }

    private static async Task WaitsAsync(TestApp app)
    {
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((FormStatus.Waiting, "supervisor"), (row.Status, row.CurrentStep));
        Assert.Single(await app.Storage.InboxAsync());
        Assert.Single(await app.Storage.TrailAsync());
    }

    private static IEnumerable<(int Row, decimal Score, string? Reason)> Reviews(Receipt receipt) =>
        receipt.Forms.SelectMany(form => form.Rows).Where(row => row.Reviewed is not null).Select(row => (row.Number, row.Reviewed!.Value, row.ReviewReason));

    private static void IsChain(List<ApprovalRow> trail)
    {
        Assert.Equal(Enumerable.Range(1, trail.Count), trail.Select(entry => entry.Sequence));
        Assert.All(trail, entry => Assert.Equal(AuditHash.Of(entry), entry.Hash));
        Assert.Equal(["", .. trail.SkipLast(1).Select(entry => entry.Hash)], trail.Select(entry => entry.PreviousHash));
    }
}
