using System.Text;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;
using static PerfEval.Functions.Tests.Evaluation.LeftFormSample;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>A file is uploaded again without a form that it held: what is back with its unit is superseded where the file has its successor, and nothing else.</summary>
public sealed class LeftFormTests(Azurite azurite)
{
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
        await app.EvaluateAsync(archive, Archive.Of(("a.txt", FormText.File(Clean)), ("b.txt", FormText.File(Wrong))));

        await app.EvaluateAsync(archive, Archive.Of(("c.txt", FormText.File(Wrong)), ("e.txt", FormText.File(Clean))));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));

        await app.EvaluateAsync(archive, Archive.Of(("d.txt", FormText.File(Recoded)), ("e.txt", FormText.File(Clean)), ("c.pdf", "%PDF-1.7"u8.ToArray())));
        Assert.NotEmpty((await app.Storage.ReceiptAsync(archive)).Problems);
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));

        await app.EvaluateAsync(archive, Archive.Of(("d.txt", FormText.File(Clean)), ("e.txt", FormText.File(Recoded))));
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
        await ForgetFilesAsync(app);

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        Assert.Equal(status, await StatusAsync(app, Wrong));
        await IsSoundAsync(app);
    }

    [Fact]
    public async Task A_round_of_an_earlier_version_of_the_app_is_in_the_file_as_well_that_has_filed_it_again_since()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));
        await ForgetFilesAsync(app);
        await app.EvaluateAsync(Other, FormText.File(Wrong));

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        await app.EvaluateAsync(Other, FormText.File(Recoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
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

    // As rounds were before they said which files hold the form.
    private static async Task ForgetFilesAsync(TestApp app)
    {
        var rounds = app.Storage.Tables.GetTableClient(TableNames.Rounds);
        foreach (var row in await app.Storage.RawAsync(TableNames.Rounds))
        {
            row.Remove(nameof(RoundRow.FiledIn));
            await rounds.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        }
    }
}
