using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
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
        Assert.Equal(FormDisposition.Foreign, Assert.Single((await app.Storage.ReceiptAsync(Old)).Forms).Disposition);
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
        await app.EvaluateAsync(Old, FormText.File(Changed));

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

    private async Task<TestApp> FiledAsync()
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Old, FormText.File(Form));
        return app;
    }
}
