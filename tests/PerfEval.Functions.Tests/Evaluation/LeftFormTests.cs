using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>A file is uploaded again without a form that it held: what is back with its unit is superseded where the file has its successor, and nothing else.</summary>
public sealed class LeftFormTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private const string Other = "图书馆/other.txt";

    private static readonly FormText Clean = FormText.Number(1);
    private static readonly FormText Normal = FormText.Number(2).Normal();
    private static readonly FormText Wrong = FormText.Number(3).Blocked();
    private static readonly FormText Recoded = FormText.Number(3) with { Code = FormText.CodeOf(33) };
    private static readonly FormText NormalRecoded = Normal with { Code = FormText.CodeOf(22) };

    [Fact]
    public async Task A_form_whose_code_was_corrected_is_superseded_by_the_file_that_has_it_under_the_right_one()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        var upload = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        var row = await app.Storage.EvaluationAsync(Wrong.Key);
        Assert.Equal((FormStatus.Superseded, 1, app.Clock.GetUtcNow()), (row.Status, row.Round, row.ClosedAt));
        Assert.Equal(FormStatus.Approved, await StatusAsync(app, Recoded));
        // How its round ended is kept for good.
        var round = Assert.Single(await app.Storage.RoundsAsync(Wrong.Key));
        Assert.Equal((FormStatus.Returned, upload.RowKey), (round.Outcome, round.SupersededBy));
        var trail = await app.Storage.TrailAsync(Wrong.Key);
        Assert.Equal([ApprovalEvents.ReturnedByRule, ApprovalEvents.Superseded], trail.Select(entry => entry.Event));
        Assert.Equal(("forms.txt (" + upload.RowKey + ")", ""), (trail[1].Comment, trail[1].Approver));
        Assert.Null(AuditCheck.FirstFault(Wrong.Key, trail, [round]));
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal([Clean.Key, Recoded.Key], receipt.Forms.Select(form => form.FormKey));
        var earlier = Assert.Single(receipt.Earlier);
        Assert.Equal((Wrong.Key, FormStatus.Superseded, Wrong.Name), (earlier.FormKey, earlier.Status, earlier.ProjectName));
        Assert.Empty(earlier.Findings);
        var page = (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
        Assert.Contains($"第 2 张表“{Wrong.Name}”取代，不再计入统计", page, StringComparison.Ordinal);
        Assert.Contains(Wrong.Code!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_code_whose_name_was_corrected_is_superseded()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var unnamed = Wrong with { Code = null, Name = "社区图书馆运行三其" };
        await app.EvaluateAsync(Name, FormText.File(unnamed));

        await app.EvaluateAsync(Name, FormText.File(unnamed with { Name = "社区图书馆运行三期", PrintedTotal = null }));

        var rows = await app.Storage.EvaluationsAsync();
        Assert.Equal(
            [("社区图书馆运行三其", FormStatus.Superseded), ("社区图书馆运行三期", FormStatus.Returned)],
            rows.OrderBy(row => row.ProjectName, StringComparer.Ordinal).Select(row => (row.ProjectName, row.Status)).OrderByDescending(row => row.Status, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_that_an_approver_sent_back_is_superseded()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Normal));
        await new Approver(app).DecideAsync(Normal.Key, "return", "编码有误");

        await app.EvaluateAsync(Name, FormText.File(NormalRecoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Normal));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task What_is_being_approved_or_is_approved_or_rejected_is_never_touched()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var rejected = FormText.Number(5).Normal();
        await app.EvaluateAsync(Name, FormText.File(Clean, Normal, rejected));
        await new Approver(app).DecideAsync(rejected.Key, "reject", "不同意");
        var before = await app.Storage.RawAsync(TableNames.Evaluations);
        var trail = await app.Storage.TrailAsync();

        await app.EvaluateAsync(Name, FormText.File(Clean with { Code = FormText.CodeOf(11) }, NormalRecoded, rejected with { Code = FormText.CodeOf(55) }));

        var after = (await app.Storage.RawAsync(TableNames.Evaluations)).ToDictionary(row => row.RowKey);
        Assert.Equal([FormStatus.Approved, FormStatus.Waiting, FormStatus.Rejected], before.Select(row => row.GetString("Status")));
        Assert.All(before, row => Assert.Equal(row.ETag, after[row.RowKey].ETag));
        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Superseded);
        Assert.Contains(await app.Storage.InboxAsync(), row => row.FormKey == Normal.Key);
        var page = (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
        Assert.Contains("原来的审核继续", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Clean.Code!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_goes_back_after_its_file_has_left_it_out_is_told_in_that_files_receipt_and_superseded_by_the_next()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Normal));
        await app.EvaluateAsync(Name, FormText.File(Clean));
        await new Approver(app).DecideAsync(Normal.Key, "return", "请补充佐证材料");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

        var told = Assert.Single((await app.Storage.ReceiptAsync(Name)).Earlier);
        Assert.Equal((FormStatus.Returned, FormStatus.Returned), (await StatusAsync(app, Normal), told.Status));
        Assert.Equal("请补充佐证材料", Assert.Single(told.Comments).Text);

        await app.EvaluateAsync(Name, FormText.File(Clean, NormalRecoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Normal));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_file_in_which_nothing_can_be_read_supersedes_nothing_and_the_one_after_it_does()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));

        await app.EvaluateAsync(Name, Encoding.UTF8.GetBytes("请见附件。"));
        await app.EvaluateAsync(Name, new byte[21 * 1024 * 1024]);

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Empty(receipt.Forms);
        Assert.Equal([FormStatus.Approved, FormStatus.Returned], receipt.Earlier.Select(form => form.Status));

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task An_archive_is_one_file_whatever_its_entries_are_called_and_supersedes_nothing_where_one_cannot_be_read()
    {
        await using var app = await TestApp.StartAsync(azurite);
        const string archive = "图书馆/forms.zip";
        await app.EvaluateAsync(archive, Zip(("a.txt", FormText.File(Clean)), ("b.txt", FormText.File(Wrong))));

        await app.EvaluateAsync(archive, Zip(("c.txt", FormText.File(Wrong)), ("e.txt", FormText.File(Clean))));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));

        await app.EvaluateAsync(archive, Zip(("d.txt", FormText.File(Recoded)), ("e.txt", FormText.File(Clean)), ("c.pdf", "%PDF-1.7"u8.ToArray())));
        Assert.NotEmpty((await app.Storage.ReceiptAsync(archive)).Problems);
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));

        await app.EvaluateAsync(archive, Zip(("d.txt", FormText.File(Clean)), ("e.txt", FormText.File(Recoded))));
        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
    }

    [Fact]
    public async Task A_form_that_another_file_of_the_unit_holds_is_superseded_when_the_last_one_has_left_it_out()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.EvaluateAsync(Other, FormText.File(Wrong));
        await app.EvaluateAsync("图书馆/third.txt", FormText.File(Wrong, Normal));

        await app.EvaluateAsync(Name, FormText.File(Clean));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        Assert.Empty((await app.Storage.ReceiptAsync(Name)).Earlier);
        await app.EvaluateAsync("图书馆/third.txt", FormText.File(Normal));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        await app.EvaluateAsync(Other, FormText.File(Recoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_form_that_goes_into_another_file_stays_with_that_one_changed_or_not()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.EvaluateAsync(Other, FormText.File(Wrong with { PrintedTotal = 96 }));

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        var row = await app.Storage.EvaluationAsync(Wrong.Key);
        Assert.Equal((2, FormStatus.Returned), (row.Round, row.Status));
        Assert.All(await app.Storage.RoundsAsync(Wrong.Key), round => Assert.Null(round.SupersededBy));
    }

    [Fact]
    public async Task A_form_that_another_file_holds_as_it_was_before_stays_when_the_file_that_changed_it_leaves_it_out()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.EvaluateAsync(Other, FormText.File(Normal, Wrong with { PrintedTotal = 96 }));

        await app.EvaluateAsync(Other, FormText.File(Normal));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
        await IsSoundAsync(app);
    }

    [Theory]
    [InlineData(Name)]
    [InlineData(Other)]
    public async Task A_superseded_form_that_is_filed_again_is_a_round_of_its_own(string name)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));
        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));

        await app.EvaluateAsync(name, FormText.File(Clean, Wrong));

        var row = await app.Storage.EvaluationAsync(Wrong.Key);
        Assert.Equal((2, FormStatus.Returned), (row.Round, row.Status));
        var form = (await app.Storage.ReceiptAsync(name)).Forms[1];
        Assert.Equal((FormDisposition.Written, FormStatus.Returned, 2), (form.Disposition, form.Status, form.Round));
        Assert.Equal([ApprovalEvents.ReturnedByRule, ApprovalEvents.Superseded, ApprovalEvents.ReturnedByRule], (await app.Storage.TrailAsync(Wrong.Key)).Select(entry => entry.Event));
        await IsSoundAsync(app);
    }

    [Theory]
    [InlineData(Name, FormStatus.Superseded)]
    [InlineData(Other, FormStatus.Returned)]
    public async Task A_round_of_an_earlier_version_of_the_app_is_in_the_file_that_it_came_with(string first, string status)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(first, FormText.File(Clean, Wrong));
        if (first != Name) await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        var rounds = app.Storage.Tables.GetTableClient(TableNames.Rounds);
        foreach (var row in await app.Storage.RawAsync(TableNames.Rounds))
        {
            row.Remove(nameof(RoundRow.FiledIn));
            await rounds.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        }

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        Assert.Equal(status, await StatusAsync(app, Wrong));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task The_same_name_used_for_another_years_file_supersedes_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));

        var next = FormText.Number(3) with { Year = 2023 };
        await app.EvaluateAsync(Name, FormText.File(Clean with { Year = 2023 }, next.Blocked()));
        await app.EvaluateAsync(Name, FormText.File(Clean with { Year = 2023 }, next));

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        Assert.Equal([FormStatus.Approved, FormStatus.Returned], (await app.Storage.ReceiptAsync(Name)).Earlier.Select(form => form.Status));
    }

    [Fact]
    public async Task A_form_whose_year_was_corrected_among_others_of_its_file_is_superseded()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var misdated = Wrong with { Year = 2012 };
        await app.EvaluateAsync(Name, FormText.File(Clean, misdated));

        await app.EvaluateAsync(Name, FormText.File(Clean, FormText.Number(3)));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, misdated));
    }

    [Fact]
    public async Task A_file_with_a_form_of_which_nobody_knows_which_it_is_supersedes_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded, Wrong with { Code = null, Name = "" }));

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
    }

    [Fact]
    public async Task A_form_that_was_given_to_another_unit_folder_is_that_ones()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.MoveAsync(Wrong.Key, "博物馆", "项目移交");

        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong with { Code = FormText.CodeOf(44) }));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        await app.EvaluateAsync("博物馆/forms.txt", FormText.File(Wrong));
        await app.EvaluateAsync("博物馆/forms.txt", FormText.File(Recoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_superseded_form_cannot_be_opened_again_and_one_that_was_opened_again_can_be_superseded()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        var refused = await app.ReopenAsync(Wrong.Key, "误删");
        Assert.Equal((StatusCodes.Status409Conflict, "not-closed"), (refused.Status, refused.Code));
        Assert.Contains("已被新的上传取代", refused.Detail, StringComparison.Ordinal);

        await app.EvaluateAsync(Name, FormText.File(Recoded, Normal));
        await app.ReopenAsync(Clean.Key, "举报");
        await new Approver(app).DecideAsync(Clean.Key, "return", "请说明");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Clean));
        await app.EvaluateAsync(Name, FormText.File(Recoded, Normal, Clean with { Code = FormText.CodeOf(11) }));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Clean));
        await IsSoundAsync(app);
    }

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

    private static async Task<string> StatusAsync(TestApp app, FormText form) => (await app.Storage.EvaluationAsync(form.Key)).Status;

    /// <summary>Every form's trail holds, and tells of all that became of its rounds.</summary>
    private static async Task IsSoundAsync(TestApp app)
    {
        var rounds = (await app.Storage.RoundsAsync()).ToLookup(round => round.FormKey);
        var trails = (await app.Storage.TrailAsync()).ToLookup(entry => entry.FormKey);
        Assert.All(rounds, form => Assert.Null(AuditCheck.FirstFault(form.Key, [.. trails[form.Key]], form)));
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
