using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>退回修改 with what to change: kept, recorded, and told to the unit where it stands.</summary>
public sealed class RequestedChangeTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();

    private static readonly RequestedChange[] Changes =
        [new(1, null, "请补充活动签到表"), new(null, "/goal/actual", "请写明开放天数"), new(null, "/indicators/2/actual", "请写出具体日期"), new(null, null, "请加盖公章")];

    [Fact]
    public async Task A_return_with_changes_needs_no_comment_and_each_change_is_an_entry_of_the_trail()
    {
        await using var app = await WaitingAsync();

        var answer = await DecideAsync(app, "return", null, Changes);

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.Equal(FormStatus.Returned, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        var entries = (await app.Storage.TrailAsync()).Where(entry => entry.Event == ApprovalEvents.Decided).ToList();
        Assert.Equal(
            [(null, null, null), ("请补充活动签到表", 1, null), ("请写明开放天数", null, "/goal/actual"), ("请写出具体日期", null, "/indicators/2/actual"), ("请加盖公章", (int?)null, "")],
            entries.Select(entry => (entry.Comment, entry.ChangeRow, entry.ChangeField)));
        Assert.All(entries, entry => Assert.Equal(("return", "operator"), (entry.Decision, entry.Approver)));
    }

    [Fact]
    public async Task The_receipt_tells_each_change_beside_its_cell_until_the_form_comes_again()
    {
        await using var app = await WaitingAsync();
        await DecideAsync(app, "return", "请按各条修改", Changes);
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

        var form = Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms);
        Assert.Equal(Changes, form.Changes);
        Assert.Equal(new ReceiptComment("supervisor", "主管部门审核", "Supervising department", Decision.Return, "请按各条修改"), Assert.Single(form.Comments));
        var page = (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString();
        InOrder(page, "请按各条修改", "请加盖公章", "请写明开放天数", "读者活动场次", "请补充活动签到表", "图书验收合格率", "开馆及时情况", "第3行“实际完成值”", "请写出具体日期", "图书采购成本");

        // Uploaded again as it was it stays returned, for the same reasons; changed it is a round of its own.
        await app.EvaluateAsync(Name, FormText.File(Form, FormText.Number(7)));
        Assert.Equal(Changes, (await app.Storage.ReceiptAsync(Name)).Forms[0].Changes);
        await app.EvaluateAsync(Name, FormText.File(Form with { Score = 9 }));
        Assert.Empty((await app.Storage.ReceiptAsync(Name)).Forms[0].Changes);
    }

    [Fact]
    public async Task An_approvers_comment_reaches_the_unit_with_any_decision()
    {
        await using var app = await WaitingAsync();
        await DecideAsync(app, "approve", "同意，下年请细化指标");
        await app.Function<RefreshReceipts>().RunAsync(new(), CancellationToken.None);

        Assert.Equal((Decision.Approve, "同意，下年请细化指标"), Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms).Comments.Select(comment => (comment.Decision, comment.Text)).Single());
    }

    public static TheoryData<string, RequestedChange, string> Wrong => new()
    {
        { "return", new RequestedChange(0, null, "改"), "change-wrong" },
        { "return", new RequestedChange(99, null, "改"), "change-wrong" },
        { "return", new RequestedChange(null, "/nowhere", "改"), "change-wrong" },
        { "return", new RequestedChange(null, "/indicators/99/actual", "改"), "change-wrong" },
        { "return", new RequestedChange(1, "/goal/actual", "改"), "change-wrong" },
        { "return", new RequestedChange(1, null, " "), "change-wrong" },
        { "return", new RequestedChange(1, null, null!), "change-wrong" },
        { "return", new RequestedChange(1, null, new string('改', RequestedChange.MaxText + 1)), "change-wrong" },
        { "approve", new RequestedChange(1, null, "改"), "changes-unasked" },
        { "reject", new RequestedChange(1, null, "改"), "changes-unasked" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_change_that_cannot_be_made_or_was_not_asked_for_is_refused(string decision, RequestedChange change, string code)
    {
        await using var app = await WaitingAsync();

        var answer = await DecideAsync(app, decision, "意见", change);

        Assert.Equal((StatusCodes.Status400BadRequest, code), (answer.Status, answer.Code));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task More_changes_than_a_unit_can_follow_are_refused()
    {
        await using var app = await WaitingAsync();

        var answer = await DecideAsync(app, "return", null, [.. Enumerable.Repeat(new RequestedChange(null, null, "改"), RequestedChange.MaxCount + 1)]);

        Assert.Equal((StatusCodes.Status400BadRequest, "changes-too-many"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_null_among_the_changes_is_refused()
    {
        await using var app = await WaitingAsync();

        var answer = await DecideAsync(app, "return", "意见", new RequestedChange?[] { null }!);

        Assert.Equal((StatusCodes.Status400BadRequest, "change-wrong"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_return_that_asks_for_something_else_is_a_different_decision()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        await PostAsync(app, ticket, "return", null, Changes[0]);

        Assert.Equal("decided-differently", (await PostAsync(app, ticket, "return", null, Changes[1])).Code);
        Assert.Equal(StatusCodes.Status202Accepted, (await PostAsync(app, ticket, "return", null, Changes[0])).Status);
    }

    private async Task<TestApp> WaitingAsync()
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Form));
        return app;
    }

    private static async Task<HttpAnswer> DecideAsync(TestApp app, string decision, string? comment, params RequestedChange[] changes)
    {
        var answer = await PostAsync(app, await new Approver(app).TicketAsync(Form.Key), decision, comment, changes);
        await app.SettleAsync();
        return answer;
    }

    private static Task<HttpAnswer> PostAsync(TestApp app, string ticket, string decision, string? comment, params RequestedChange[] changes) =>
        new Approver(app).PostAsync(AppJson.Serialize(new DecisionBody(ticket, decision, comment, null, [.. changes])));

    private static void InOrder(string page, params string[] texts)
    {
        var at = 0;
        foreach (var text in texts)
        {
            at = page.IndexOf(text, at, StringComparison.Ordinal);
            Assert.True(at >= 0, text);
        }
    }
}
