using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Operators;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Operators;

/// <summary>An operator voids a form that was filed by mistake.</summary>
public sealed class VoidTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Sound = FormText.Number(1);
    private static readonly FormText Wrong = FormText.Number(2).Blocked();
    private static readonly FormText Waiting = FormText.Number(3).Normal();

    [Fact]
    public async Task A_form_that_is_back_with_its_unit_is_voided_and_its_receipt_says_so()
    {
        await using var app = await FiledAsync();

        var answer = await app.VoidAsync(Wrong.Key, " 年度填错，已另行报送 ");

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        var row = await app.Storage.EvaluationAsync(Wrong.Key);
        Assert.Equal((FormStatus.Voided, 1, app.Clock.GetUtcNow()), (row.Status, row.Round, row.ClosedAt));
        var round = Assert.Single(await app.Storage.RoundsAsync(Wrong.Key));
        Assert.Equal((FormStatus.Returned, app.Clock.GetUtcNow()), (round.Outcome, round.VoidedAt));
        var trail = await app.Storage.TrailAsync(Wrong.Key);
        Assert.Equal([ApprovalEvents.ReturnedByRule, ApprovalEvents.Voided], trail.Select(entry => entry.Event));
        Assert.Equal((1, "年度填错，已另行报送", ""), (trail[1].Round, trail[1].Comment, trail[1].Approver));
        Assert.Null(AuditCheck.FirstFault(Wrong.Key, trail, [round]));
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        var receipt = await app.Storage.ReceiptAsync(Name);
        Assert.Equal([FormStatus.Approved, FormStatus.Voided, FormStatus.Waiting], receipt.Forms.Select(form => form.Status));
        Assert.Contains("作废", receipt.Forms[1].NextZh, StringComparison.Ordinal);
        Assert.Contains("voided", receipt.Forms[1].NextEn, StringComparison.Ordinal);
        Assert.Equal([null, "年度填错，已另行报送", null], receipt.Forms.Select(form => form.VoidReason));
        var page = (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
        Assert.Contains("年度填错，已另行报送", page, StringComparison.Ordinal);
        Assert.Contains("已作废，不再计入统计", page, StringComparison.Ordinal);
        Assert.Contains("0 张", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doing_it_twice_does_it_once()
    {
        await using var app = await FiledAsync();
        await app.VoidAsync(Wrong.Key, "误报");
        var action = Assert.Single(await app.Storage.NamesAsync(StorageNames.Forms), name => name.StartsWith(Wrong.Key + "/operator/", StringComparison.Ordinal));

        await app.Function<VoidRound>().RunAsync(new VoidRequest(Wrong.Key, 1, Path.GetFileNameWithoutExtension(action)), CancellationToken.None);

        Assert.Single(await app.Storage.TrailAsync(Wrong.Key), entry => entry.Event == ApprovalEvents.Voided);
        var again = await app.VoidAsync(Wrong.Key, "误报");
        Assert.Equal((StatusCodes.Status409Conflict, "voided-already"), (again.Status, again.Code));
    }

    [Fact]
    public async Task A_file_that_still_says_the_same_of_it_leaves_it_voided()
    {
        await using var app = await FiledAsync();
        await app.VoidAsync(Wrong.Key, "误报");

        await app.EvaluateAsync(Name, FormText.File(Sound, Wrong));

        Assert.Equal(FormStatus.Voided, (await app.Storage.EvaluationAsync(Wrong.Key)).Status);
        Assert.Single(await app.Storage.RoundsAsync(Wrong.Key));
        var form = (await app.Storage.ReceiptAsync(Name)).Forms[1];
        Assert.Equal((FormDisposition.Unchanged, FormStatus.Voided), (form.Disposition, form.Status));
        Assert.Contains("作废", form.NextZh, StringComparison.Ordinal);
        Assert.Equal("误报", form.VoidReason);
    }

    [Fact]
    public async Task A_file_that_has_it_corrected_files_it_again()
    {
        await using var app = await FiledAsync();
        await app.VoidAsync(Wrong.Key, "误报");

        await app.EvaluateAsync(Name, FormText.File(Sound, Wrong with { PrintedTotal = null }));

        var row = await app.Storage.EvaluationAsync(Wrong.Key);
        Assert.Equal((2, FormStatus.Approved), (row.Round, row.Status));
        Assert.Null(AuditCheck.FirstFault(Wrong.Key, await app.Storage.TrailAsync(Wrong.Key), await app.Storage.RoundsAsync(Wrong.Key)));
    }

    [Fact]
    public async Task A_file_without_it_neither_supersedes_nor_remembers_it()
    {
        await using var app = await FiledAsync();
        await app.VoidAsync(Wrong.Key, "误报");
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

        await app.EvaluateAsync(Name, FormText.File(Sound, Wrong with { Code = FormText.CodeOf(22), PrintedTotal = null }, Waiting));

        Assert.Equal(FormStatus.Voided, (await app.Storage.EvaluationAsync(Wrong.Key)).Status);
        Assert.Empty((await app.Storage.ReceiptAsync(Name)).Earlier);
        Assert.DoesNotContain(await app.Storage.TrailAsync(Wrong.Key), entry => entry.Event == ApprovalEvents.Superseded);
    }

    [Fact]
    public async Task A_form_that_its_file_holds_no_more_can_be_voided()
    {
        await using var app = await FiledAsync();
        await app.EvaluateAsync(Name, FormText.File(Sound));

        await app.VoidAsync(Wrong.Key, "误报");

        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        var earlier = (await app.Storage.ReceiptAsync(Name)).Earlier.Single(form => form.FormKey == Wrong.Key);
        Assert.Equal(FormStatus.Voided, earlier.Status);
        Assert.Contains("作废", earlier.NextZh, StringComparison.Ordinal);
        await app.EvaluateAsync(Name, FormText.File(Sound, FormText.Number(4)));
        Assert.DoesNotContain((await app.Storage.ReceiptAsync(Name)).Earlier, form => form.FormKey == Wrong.Key);
    }

    [Fact]
    public async Task A_voided_form_can_be_opened_again_and_is_back_with_its_unit()
    {
        await using var app = await FiledAsync();
        await app.VoidAsync(Wrong.Key, "误报");

        var answer = await app.ReopenAsync(Wrong.Key, "并非误报");

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        var row = await app.Storage.EvaluationAsync(Wrong.Key);
        Assert.Equal((2, FormStatus.Returned), (row.Round, row.Status));
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);
        var form = (await app.Storage.ReceiptAsync(Name)).Forms[1];
        Assert.Equal((2, FormStatus.Returned), (form.Round, form.Status));
        Assert.Contains("有差错，已退回本单位", form.NextZh, StringComparison.Ordinal);
        Assert.Equal([true, false], (await app.Storage.RoundsAsync(Wrong.Key)).Select(round => round.VoidedAt is not null));
        Assert.Null(AuditCheck.FirstFault(Wrong.Key, await app.Storage.TrailAsync(Wrong.Key), await app.Storage.RoundsAsync(Wrong.Key)));
    }

    [Fact]
    public async Task A_correction_that_comes_before_it_is_done_stands()
    {
        await using var app = await FiledAsync();
        var action = await app.Function<OperatorActions>().KeepAsync(Wrong.Key, new OperatorAction("误报", null, null, app.Clock.GetUtcNow()), CancellationToken.None);
        await app.EvaluateAsync(Name, FormText.File(Sound, Wrong with { PrintedTotal = null }));

        await app.Function<VoidRound>().RunAsync(new VoidRequest(Wrong.Key, 1, action), CancellationToken.None);

        Assert.Equal((2, FormStatus.Approved), ((await app.Storage.EvaluationAsync(Wrong.Key)).Round, (await app.Storage.EvaluationAsync(Wrong.Key)).Status));
        Assert.DoesNotContain(await app.Storage.TrailAsync(Wrong.Key), entry => entry.Event == ApprovalEvents.Voided);
    }

    [Fact]
    public async Task The_trail_tells_of_it_though_the_form_was_filed_again_before_that_was_recorded()
    {
        await using var app = await FiledAsync();
        await app.VoidAsync(Wrong.Key, "误报");
        var action = Assert.Single(await app.Storage.NamesAsync(StorageNames.Forms), name => name.StartsWith(Wrong.Key + "/operator/", StringComparison.Ordinal));
        await app.EvaluateAsync(Name, FormText.File(Sound, Wrong with { PrintedTotal = null }));
        foreach (var entry in await app.Storage.TrailAsync(Wrong.Key)) await app.Storage.Tables.GetTableClient(TableNames.Approvals).DeleteEntityAsync(entry.PartitionKey, entry.RowKey);

        await app.Function<VoidRound>().RunAsync(new VoidRequest(Wrong.Key, 1, Path.GetFileNameWithoutExtension(action)), CancellationToken.None);

        Assert.Equal((ApprovalEvents.Voided, 1, "误报"), Assert.Single((await app.Storage.TrailAsync(Wrong.Key)).Select(entry => (entry.Event, entry.Round, entry.Comment))));
        Assert.Equal((2, FormStatus.Approved), ((await app.Storage.EvaluationAsync(Wrong.Key)).Round, (await app.Storage.EvaluationAsync(Wrong.Key)).Status));
    }

    [Fact]
    public async Task A_form_that_waits_or_is_decided_is_not_voided()
    {
        await using var app = await FiledAsync();

        foreach (var (form, status) in new[] { (Waiting, "等待"), (Sound, "同意") })
        {
            var answer = await app.VoidAsync(form.Key, "误报");
            Assert.Equal((StatusCodes.Status409Conflict, "not-returned"), (answer.Status, answer.Code));
            Assert.Contains(status, (string?)answer.Json["detail"], StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await app.Storage.EvaluationsAsync(), row => row.Status == FormStatus.Voided);
    }

    [Fact]
    public async Task A_form_that_its_approver_sent_back_can_be_voided()
    {
        await using var app = await FiledAsync();
        await new Approver(app).DecideAsync(Waiting.Key, "return", "报错年度");

        await app.VoidAsync(Waiting.Key, "误报");

        Assert.Equal(FormStatus.Voided, (await app.Storage.EvaluationAsync(Waiting.Key)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_its_approver_wished_to_be_changed_is_asked_for_no_more(bool refreshed)
    {
        await using var app = await FiledAsync();
        var approver = new Approver(app);
        var body = new DecisionBody(await approver.TicketAsync(Waiting.Key), "return", "请补充佐证材料", [], [new RequestedChange(1, null, "补附场次清单"), new RequestedChange(null, "/total/score", "补附总分依据")]);
        await approver.PostAsync(AppJson.Serialize(body));
        await app.SettleAsync();
        await RefreshAsync(app);
        Assert.Equal(2, (await app.Storage.ReceiptAsync(Name)).Forms[2].Changes.Length);

        await app.VoidAsync(Waiting.Key, "误报");
        // The receipt that stands is written again, or the file comes again as it was.
        if (refreshed) await RefreshAsync(app);
        else await app.EvaluateAsync(Name, FormText.File(Waiting, Sound));

        var form = (await app.Storage.ReceiptAsync(Name)).Forms.Single(form => form.FormKey == Waiting.Key);
        Assert.Equal((FormStatus.Voided, "误报", 0, 0), (form.Status, form.VoidReason, form.Comments.Length, form.Changes.Length));
        var page = (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
        Assert.DoesNotContain("请补充佐证材料", page, StringComparison.Ordinal);
        Assert.DoesNotContain("补附", page, StringComparison.Ordinal);
        Assert.DoesNotContain("需修改", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Without_a_reason_nothing_is_voided(string? reason)
    {
        await using var app = await FiledAsync();

        var answer = await app.VoidAsync(Wrong.Key, reason);

        Assert.Equal((StatusCodes.Status400BadRequest, "reason-required"), (answer.Status, answer.Code));
        Assert.Equal(FormStatus.Returned, (await app.Storage.EvaluationAsync(Wrong.Key)).Status);
    }

    [Fact]
    public async Task A_form_that_nobody_filed_is_not_voided()
    {
        await using var app = await FiledAsync();

        var answer = await app.VoidAsync("2022999", "误报");

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
        await app.EvaluateAsync(Name, FormText.File(Sound, Wrong, Waiting));
        return app;
    }
}
