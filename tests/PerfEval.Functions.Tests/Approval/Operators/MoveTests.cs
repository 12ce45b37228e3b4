using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Documents;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Operators;

/// <summary>An operator gives a form to another unit folder.</summary>
public sealed class MoveTests(Azurite azurite)
{
    private const string Old = "图书馆/forms.txt";
    private const string New = "博物馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();
    private static readonly FormText Changed = Form with { Score = 9 };

    [Fact]
    public async Task The_new_folders_upload_is_the_next_round_and_the_old_folders_is_not_taken_in()
    {
        await using var app = await FiledAsync();

        var answer = await app.MoveAsync(Form.Key, "博物馆", "项目移交");
        await app.EvaluateAsync(New, FormText.File(Changed));
        await app.EvaluateAsync(Old, FormText.File(Form with { Score = 8 }));

        Assert.Equal((StatusCodes.Status202Accepted, "图书馆"), (answer.Status, answer.Json["from"]!.GetValue<string>()));
        Assert.Equal([("图书馆", FormStatus.Superseded), ("博物馆", null)], (await app.Storage.RoundsAsync(Form.Key)).Select(round => (round.UnitFolder, round.Outcome)));
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal(("博物馆", 2, FormStatus.Waiting, 9900L), (row.UnitFolder, row.Round, row.Status, row.SelfScoreHundredths));
        Assert.Equal(FormDisposition.Written, Assert.Single((await app.Storage.ReceiptAsync(New)).Forms).Disposition);
        Assert.Equal(FormDisposition.Moved, Assert.Single((await app.Storage.ReceiptAsync(Old)).Forms).Disposition);
        Assert.Equal(["博物馆"], (await app.Storage.RoundsAsync(Form.Key)).Skip(1).Select(round => round.UnitFolder));
    }

    [Fact]
    public async Task The_receipts_of_the_old_folder_say_that_the_form_is_moved_and_ask_for_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var blocked = Form.Blocked();
        await app.EvaluateAsync(Old, FormText.File(blocked, FormText.Number(1)));
        await app.EvaluateAsync("图书馆/copy.txt", FormText.File(blocked, FormText.Number(3)));
        await app.EvaluateAsync("图书馆/other.txt", FormText.File(FormText.Number(4)));
        var other = await app.Storage.ReceiptAsync("图书馆/other.txt");
        Assert.Contains("更正", (await app.Storage.ReceiptAsync(Old)).Forms[0].NextZh, StringComparison.Ordinal);

        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        foreach (var name in new[] { Old, "图书馆/copy.txt" })
        {
            var receipt = await app.Storage.ReceiptAsync(name);
            Assert.Equal([FormDisposition.Moved, FormDisposition.Written], receipt.Forms.Select(form => form.Disposition));
            Assert.Equal((null, false), (receipt.Forms[0].Status, receipt.Forms.Any(form => form.IsToCorrect)));
            Assert.Contains("移交给另一个单位文件夹", receipt.Forms[0].NextZh, StringComparison.Ordinal);
            var page = (await app.Storage.ReadAsync(StorageNames.Receipts, name + ".html")).ToString();
            Assert.Contains("已移交", page, StringComparison.Ordinal);
            Assert.DoesNotContain("重新上传", page, StringComparison.Ordinal);
            Assert.DoesNotContain("博物馆", page, StringComparison.Ordinal);
        }

        Assert.Equal(other.IssuedAt, (await app.Storage.ReceiptAsync("图书馆/other.txt")).IssuedAt);
    }

    [Fact]
    public async Task A_moved_form_that_the_old_folders_file_held_before_is_told_there_no_more()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Old, FormText.File(Form.Blocked(), FormText.Number(1)));
        await app.EvaluateAsync(Old, FormText.File(FormText.Number(1)));
        Assert.Equal(FormStatus.Returned, Assert.Single((await app.Storage.ReceiptAsync(Old)).Earlier).Status);

        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        var receipt = await app.Storage.ReceiptAsync(Old);
        Assert.Empty(receipt.Earlier);
        Assert.DoesNotContain(receipt.Uploads, upload => upload.FormKeys.Contains(Form.Key));
    }

    [Fact]
    public async Task The_old_folder_is_not_asked_for_a_correction_when_an_approver_sends_a_moved_form_back()
    {
        await using var app = await FiledAsync();
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        await new Approver(app).DecideAsync(Form.Key, "return", "请补充佐证材料");
        await RefreshAsync(app);

        Assert.Equal(FormDisposition.Moved, Assert.Single((await app.Storage.ReceiptAsync(Old)).Forms).Disposition);
        Assert.DoesNotContain("请补充佐证材料", (await app.Storage.ReadAsync(StorageNames.Receipts, Old + ".html")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_approved_before_the_move_stays_on_the_old_folders_receipt_until_it_is_opened_again()
    {
        await using var app = await FiledAsync();
        await new Approver(app).DecideAsync(Form.Key, "approve");
        await RefreshAsync(app);

        await app.MoveAsync(Form.Key, "博物馆", "项目移交");
        Assert.Equal(FormStatus.Approved, Assert.Single((await app.Storage.ReceiptAsync(Old)).Forms).Status);
        await app.ReopenAsync(Form.Key, "更正");
        await new Approver(app).DecideAsync(Form.Key, "return", "请更正");
        await RefreshAsync(app);

        Assert.Equal(FormDisposition.Moved, Assert.Single((await app.Storage.ReceiptAsync(Old)).Forms).Disposition);
    }

    [Fact]
    public async Task The_operators_are_told_of_a_moved_form_only_what_folders_file_that_never_had_it()
    {
        using var outbox = new Outbox();
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Outbox = outbox.Folder });
        await app.EvaluateAsync(Old, FormText.File(Form));
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        await app.EvaluateAsync(Old, FormText.File(Changed));
        Assert.DoesNotContain(outbox.Messages, message => message.Id.StartsWith("OperatorForeign", StringComparison.Ordinal));
        await app.EvaluateAsync("体育馆/forms.txt", FormText.File(Changed));

        Assert.Single(outbox.Messages, message => message.Id.StartsWith("OperatorForeign", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_new_folder_whose_upload_was_not_taken_in_is_told_to_upload_it_again()
    {
        await using var app = await FiledAsync();
        await app.EvaluateAsync(New, FormText.File(Changed, FormText.Number(5)));
        Assert.Contains("请与管理员联系", (await app.Storage.ReceiptAsync(New)).Forms[0].NextZh, StringComparison.Ordinal);

        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        var receipt = await app.Storage.ReceiptAsync(New);
        Assert.Equal([FormDisposition.Given, FormDisposition.Written], receipt.Forms.Select(form => form.Disposition));
        Assert.Contains("请重新上传同一文件", receipt.Forms[0].NextZh, StringComparison.Ordinal);
        await app.EvaluateAsync(New, FormText.File(Changed, FormText.Number(5)));
        Assert.Equal((FormDisposition.Written, FormStatus.Waiting), await app.Storage.ReceiptAsync(New) is var now ? (now.Forms[0].Disposition, now.Forms[0].Status) : default);
    }

    [Fact]
    public async Task A_file_of_the_old_folder_that_is_taken_through_again_says_the_same_of_a_moved_form()
    {
        var limits = new ReadLimits { MaxForms = 1 };
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Replace = services => services.AddTransient(_ => new DocumentReader(limits)) });
        await app.EvaluateAsync(Old, FormText.File(Form.Blocked(), FormText.Number(1)));
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");
        var rounds = await app.Storage.RawAsync(TableNames.Rounds);
        limits = new ReadLimits();

        await app.ReplayAsync(Assert.Single(await app.Storage.SubmissionsAsync()).RowKey);

        Assert.Equal([FormDisposition.Moved, FormDisposition.Written], (await app.Storage.ReceiptAsync(Old)).Forms.Select(form => form.Disposition));
        Assert.Equal(rounds.Select(row => row.ETag), (await app.Storage.RawAsync(TableNames.Rounds)).Where(row => row.PartitionKey == Form.Key).Select(row => row.ETag));
    }

    [Fact]
    public async Task A_file_of_the_new_folder_that_was_not_taken_in_is_when_it_comes_again_unchanged_and_only_then()
    {
        await using var app = await FiledAsync();
        await app.EvaluateAsync(New, FormText.File(Changed));
        Assert.Equal(FormDisposition.Foreign, Assert.Single((await app.Storage.ReceiptAsync(New)).Forms).Disposition);
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        await app.DeliverAsync(New);
        await app.SettleAsync();
        Assert.Single(await app.Storage.RoundsAsync(Form.Key));
        Assert.Equal(2, (await app.Storage.SubmissionsAsync()).Count);

        await app.EvaluateAsync(New, FormText.File(Changed));
        Assert.Equal(["图书馆", "博物馆"], (await app.Storage.RoundsAsync(Form.Key)).Select(round => round.UnitFolder));
        Assert.Equal(FormDisposition.Written, Assert.Single((await app.Storage.ReceiptAsync(New)).Forms).Disposition);
        Assert.Equal(3, (await app.Storage.SubmissionsAsync()).Count);

        await app.EvaluateAsync(New, FormText.File(Changed));
        Assert.Equal(3, (await app.Storage.SubmissionsAsync()).Count);
    }

    [Fact]
    public async Task The_new_folders_upload_takes_the_place_of_an_open_round_though_it_says_the_same()
    {
        await using var app = await FiledAsync();
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        await app.EvaluateAsync(New, FormText.File(Form));

        Assert.Equal([("图书馆", FormStatus.Superseded), ("博物馆", null)], (await app.Storage.RoundsAsync(Form.Key)).Select(round => (round.UnitFolder, round.Outcome)));
        Assert.Equal(("博物馆", 2), ((await app.Storage.EvaluationAsync(Form.Key)).UnitFolder, Assert.Single(await app.Storage.InboxAsync()).Round));
        var form = Assert.Single((await app.Storage.ReceiptAsync(New)).Forms);
        Assert.Equal((FormDisposition.Written, FormStatus.Waiting), (form.Disposition, form.Status));
    }

    [Fact]
    public async Task A_form_that_is_moved_at_the_moment_in_which_it_is_closed_is_closed()
    {
        await using var app = await FiledAsync();
        var moved = 0;
        app.Traffic.Fault = call =>
        {
            if (call.StartsWith("GET", StringComparison.Ordinal) || !call.Contains("/rounds(", StringComparison.Ordinal) || Interlocked.Exchange(ref moved, 1) != 0) return null;
            var columns = new TableEntity(Form.Key, TableKey.FromNumber(1)) { [nameof(RoundRow.MovedTo)] = "博物馆" };
            app.Storage.Tables.GetTableClient(TableNames.Rounds).UpdateEntity(columns, ETag.All);
            return null;
        };

        await new Approver(app).DecideAsync(Form.Key, "approve", null, new ReviewedScore(1, 5m, "理由"));

        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((1, FormStatus.Approved, 9500L), (moved, row.Status, row.ReviewedScoreHundredths));
        var round = Assert.Single(await app.Storage.RoundsAsync(Form.Key));
        Assert.Equal((FormStatus.Approved, 9500L, "博物馆"), (round.Outcome, round.ReviewedScoreHundredths, round.MovedTo));
    }

    [Fact]
    public async Task The_files_of_other_folders_start_nothing_where_they_come_again_unchanged()
    {
        await using var app = await FiledAsync();
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        await app.EvaluateAsync(Old, FormText.File(Form));

        Assert.Single(await app.Storage.SubmissionsAsync());
    }

    [Fact]
    public async Task The_move_stands_in_the_audit_trail_with_both_folders_and_the_reason()
    {
        await using var app = await FiledAsync();

        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        var entry = Assert.Single(await app.Storage.TrailAsync(), row => row.Event == ApprovalEvents.Moved);
        Assert.Equal((1, "图书馆 → 博物馆: 项目移交", ""), (entry.Round, entry.Comment, entry.Approver));
    }

    [Fact]
    public async Task An_open_step_goes_on_and_is_decided_as_before()
    {
        await using var app = await FiledAsync();
        var asked = Assert.Single(await app.Storage.InboxAsync());

        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        Assert.Equal(asked.RowKey, Assert.Single(await app.Storage.InboxAsync()).RowKey);
        await new Approver(app).DecideAsync(Form.Key, "approve");
        Assert.Equal([("图书馆", FormStatus.Approved)], (await app.Storage.RoundsAsync(Form.Key)).Select(round => (round.UnitFolder, round.Outcome)));
    }

    [Fact]
    public async Task A_moved_form_that_is_opened_again_stays_the_new_folders()
    {
        await using var app = await FiledAsync();
        await new Approver(app).DecideAsync(Form.Key, "approve");
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");
        await app.ReopenAsync(Form.Key, "更正");

        await app.EvaluateAsync(New, FormText.File(Changed));

        Assert.Equal(["图书馆", "图书馆", "博物馆"], (await app.Storage.RoundsAsync(Form.Key)).Select(round => round.UnitFolder));
    }

    [Fact]
    public async Task A_form_can_be_moved_back()
    {
        await using var app = await FiledAsync();
        await app.MoveAsync(Form.Key, "博物馆", "项目移交");

        await app.MoveAsync(Form.Key, "图书馆", "误操作");
        Assert.Equal(FormDisposition.Given, Assert.Single((await app.Storage.ReceiptAsync(Old)).Forms).Disposition);
        await app.EvaluateAsync(Old, FormText.File(Changed));

        Assert.Equal(FormDisposition.Written, Assert.Single((await app.Storage.ReceiptAsync(Old)).Forms).Disposition);
        Assert.Equal(2, (await app.Storage.RoundsAsync(Form.Key)).Count);
        Assert.Equal(["图书馆 → 博物馆: 项目移交", "博物馆 → 图书馆: 误操作"], (await app.Storage.TrailAsync()).Where(row => row.Event == ApprovalEvents.Moved).Select(row => row.Comment));
    }

    [Theory]
    [InlineData("博物馆", " ", StatusCodes.Status400BadRequest, "reason-required")]
    [InlineData(null, "理由", StatusCodes.Status400BadRequest, "not-a-folder")]
    [InlineData("", "理由", StatusCodes.Status400BadRequest, "not-a-folder")]
    [InlineData("..", "理由", StatusCodes.Status400BadRequest, "not-a-folder")]
    [InlineData("博物馆/一部", "理由", StatusCodes.Status400BadRequest, "not-a-folder")]
    [InlineData("博物馆\\一部", "理由", StatusCodes.Status400BadRequest, "not-a-folder")]
    [InlineData("图书馆", "理由", StatusCodes.Status409Conflict, "there-already")]
    public async Task What_is_no_move_is_refused_and_changes_nothing(string? unit, string reason, int status, string code)
    {
        await using var app = await FiledAsync();

        var answer = await app.MoveAsync(Form.Key, unit, reason);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Null(Assert.Single(await app.Storage.RoundsAsync(Form.Key)).MovedTo);
        Assert.DoesNotContain(await app.Storage.TrailAsync(), row => row.Event == ApprovalEvents.Moved);
    }

    [Fact]
    public async Task A_form_that_nobody_filed_is_not_moved()
    {
        await using var app = await FiledAsync();

        var answer = await app.MoveAsync("2022999", "博物馆", "理由");

        Assert.Equal((StatusCodes.Status404NotFound, "form-unknown"), (answer.Status, answer.Code));
    }

    private static Task RefreshAsync(TestApp app)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
    }

    private async Task<TestApp> FiledAsync()
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Old, FormText.File(Form));
        return app;
    }
}
