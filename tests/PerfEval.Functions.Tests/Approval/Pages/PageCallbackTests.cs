using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Pages.Inboxes;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Pages;

/// <summary>What the pages' callbacks answer a browser.</summary>
public sealed class PageCallbackTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task The_inbox_is_a_page_for_a_browser_and_JSON_for_a_program()
    {
        await using var app = await WaitingAsync(Form);

        var page = await new BrowserWindow(app).InboxAsync();
        var items = await new Approver(app).InboxAsync();

        Assert.Equal((StatusCodes.Status200OK, "待您审批 1 张"), (page.Status, page.Heading));
        Assert.Contains(Form.Name, page.Html, StringComparison.Ordinal);
        Assert.Equal(Form.Name, Assert.Single(items).ProjectName);
        Assert.Equal(("normal", 0, 100m, 100m), (items[0].Risk, items[0].Errors, items[0].SelfScore, items[0].RecomputedScore));
    }

    [Theory]
    [InlineData("return", "退回修改", "新一轮", "重新打开")]
    [InlineData("approve", "同意", "重新打开", "您已作出不同的决定")]
    public async Task Who_looks_again_at_a_form_that_they_have_decided_is_told_so_and_what_can_still_be_done(string decision, string said, string toDo, string notSaid)
    {
        await using var app = await WaitingAsync(Form);
        var window = new BrowserWindow(app);
        var address = Assert.Single((await window.InboxAsync()).Forms);
        await new Approver(app).DecideAsync(Form.Key, decision, "意见如下");

        var page = await window.GetAsync(address);

        Assert.Equal("您已办理这张表", page.Heading);
        Assert.All([$"您的决定是“{said}”", "意见如下", toDo], text => Assert.Contains(text, page.Html, StringComparison.Ordinal));
        Assert.DoesNotContain(notSaid, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_says_why_an_operator_has_opened_the_form_again_and_given_it_to_another()
    {
        await using var app = await WaitingAsync(Form);
        await new Approver(app).DecideAsync(Form.Key, "approve");
        await app.ReopenAsync(Form.Key, "单位更正数据");
        await app.ReassignAsync(Form.Key, "operator", "finance", "原审批人调离");
        await app.SettleAsync();
        var window = new BrowserWindow(app);

        var page = await window.GetAsync(Assert.Single((await window.InboxAsync("finance")).Forms));

        Assert.All(["管理员重新打开", "单位更正数据", "管理员改派", "operator → finance", "原审批人调离"], text => Assert.Contains(text, page.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("还没有人作出决定", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_kept_nowhere_and_loads_and_runs_nothing_that_is_not_ours()
    {
        await using var app = await WaitingAsync(Form);

        var headers = (await new BrowserWindow(app).InboxAsync()).Headers;

        Assert.Contains("no-store", headers.CacheControl.ToString(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        var cookie = Assert.Single(headers.SetCookie);
        Assert.All(["__Host-", "secure", "httponly", "path=/", "samesite=lax"], part => Assert.Contains(part, cookie!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_page_with_five_hundred_forms_waiting_is_of_one_query_and_at_most_300_KB()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var rows = Enumerable.Range(1, 500).Select(number => new InboxRow
        {
            PartitionKey = "operator",
            RowKey = InboxRow.RowKeyOf(new DateOnly(2023, 2, 13), FormText.Number(number).Key),
            Approver = "operator",
            FormKey = FormText.Number(number).Key,
            ProjectCode = FormText.CodeOf(number),
            ProjectName = "信息化系统运行维护及网络安全等级保护测评项目",
            ImplementingUnit = "深圳市福田区政务服务数据管理局（本级）",
            Year = "2022",
            Round = 1,
            Step = "supervisor",
            StepInstance = new string('a', 34),
            DueAt = TestApp.Start.AddDays(7),
            Risk = "high",
            Warnings = 8,
            Notes = 3,
            DoubtfulCells = 2,
            SelfScoreHundredths = 9876,
            RecomputedScoreHundredths = 9512,
        }).ToList();
        foreach (var chunk in rows.Chunk(100))
            await app.Storage.Tables.GetTableClient(TableNames.Inbox).SubmitTransactionAsync(
                chunk.Select(row => new Azure.Data.Tables.TableTransactionAction(Azure.Data.Tables.TableTransactionActionType.Add, row)));
        var window = new BrowserWindow(app);
        await window.InboxAsync();
        var before = app.Traffic.Calls.Count;

        var page = await window.InboxAsync();

        Assert.Equal("待您审批 500 张", page.Heading);
        Assert.Equal(1, app.Traffic.Calls.Count - before);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, 300_000);
        Assert.Equal(InboxView.PageSize, page.Tickets.Count);
        var last = await window.InboxAsync(more: "&page=5");
        Assert.Equal(InboxView.PageSize, last.Tickets.Count);
        Assert.Empty(page.Forms.Intersect(last.Forms));
    }

    [Fact]
    public async Task A_form_is_shown_and_decided_by_its_page()
    {
        await using var app = await WaitingAsync(Form);
        var window = new BrowserWindow(app);
        var inbox = await window.InboxAsync();

        var form = await window.GetAsync(Assert.Single(inbox.Forms));
        var done = await window.PostAsync(form, ("changes", ""), ("decision", "approve"), ("comment", ""), ("score-1", "9"), ("reason-1", "少一场"));

        Assert.Equal((StatusCodes.Status200OK, Form.Name), (form.Status, form.Heading));
        Assert.Equal((StatusCodes.Status200OK, "已记录：同意"), (done.Status, done.Heading));
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((FormStatus.Approved, 9900L), (row.Status, row.ReviewedScoreHundredths));
    }

    [Theory]
    [InlineData("approve", "", "score-1=11", "复核得分有误")]
    [InlineData("approve", "", "score-1=9", "复核得分有误")]
    [InlineData("approve", "", "score-1=abc", "复核得分有误")]
    [InlineData("approve", "", "reason-1=无分", "复核得分有误")]
    [InlineData("approve", "", "changes=请改", "只有退回修改才能列出")]
    [InlineData("return", "", "", "必须写明意见")]
    [InlineData("reject", "", "", "必须写明意见")]
    [InlineData("shred", "好", "", "决定只能是")]
    public async Task A_post_that_lacks_something_shows_the_form_again_and_decides_nothing(string decision, string comment, string field, string problem)
    {
        await using var app = await WaitingAsync(Form);
        var window = new BrowserWindow(app);
        var form = await window.GetAsync(Assert.Single((await window.InboxAsync()).Forms));
        var more = field.Length == 0 ? [] : new[] { (field.Split('=')[0], field.Split('=')[1]) };
        (string, string)[] changes = field.StartsWith("changes", StringComparison.Ordinal) ? [] : [("changes", "")];

        var again = await window.PostAsync(form, [("decision", decision), ("comment", comment), .. changes, .. more]);

        Assert.Equal((StatusCodes.Status400BadRequest, Form.Name), (again.Status, again.Heading));
        Assert.Contains(problem, again.Html, StringComparison.Ordinal);
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_post_from_elsewhere_is_refused()
    {
        await using var app = await WaitingAsync(Form);
        var window = new BrowserWindow(app);
        var form = await window.GetAsync(Assert.Single((await window.InboxAsync()).Forms));
        (string, string)[] said = [.. form.Hidden.Where(field => field.Name != "__RequestVerificationToken"), ("changes", ""), ("decision", "approve")];

        var bare = await window.PostAsync(said);
        var foreign = await new BrowserWindow(app).PostAsync(form, ("changes", ""), ("decision", "approve"));

        Assert.Equal((StatusCodes.Status400BadRequest, "页面已失效"), (bare.Status, bare.Heading));
        Assert.Equal((StatusCodes.Status400BadRequest, "页面已失效"), (foreign.Status, foreign.Heading));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task Many_forms_are_decided_at_once_and_the_page_says_what_became_of_each()
    {
        var forms = Enumerable.Range(2, 3).Select(number => FormText.Number(number).Normal()).ToArray();
        await using var app = await WaitingAsync(forms);
        var window = new BrowserWindow(app);
        var inbox = await window.InboxAsync();
        await new Approver(app).DecideAsync(forms[0].Key, "reject", "先办了");

        var done = await window.PostAsync(inbox, [("decision", "approve"), ("comment", "批量"), .. inbox.Tickets.Select(ticket => ("ticket", ticket))]);

        Assert.Equal((StatusCodes.Status200OK, "2 张已记录：同意；1 张没有记录"), (done.Status, done.Heading));
        Assert.Contains("您此前的决定是“不同意”", done.Html, StringComparison.Ordinal);
        Assert.Equal(
            [FormStatus.Rejected, FormStatus.Approved, FormStatus.Approved],
            (await app.Storage.EvaluationsAsync()).OrderBy(row => row.FormKey, StringComparer.Ordinal).Select(row => row.Status));
    }

    [Fact]
    public async Task An_inbox_decides_nothing_with_another_approvers_tickets_or_with_none()
    {
        await using var app = await WaitingAsync(Form);
        var window = new BrowserWindow(app);
        var inbox = await window.InboxAsync();
        var stolen = await new Approver(app).AlteredTicketAsync(Form.Key, ticket => ticket with { Approver = "finance" });

        var foreign = await window.PostAsync(inbox, ("decision", "approve"), ("comment", ""), ("ticket", stolen));
        var inboxTicket = await window.PostAsync(inbox, ("decision", "approve"), ("comment", ""), ("ticket", inbox.Hidden.First(field => field.Name == "inbox").Value));
        var none = await window.PostAsync(inbox, ("decision", "approve"), ("comment", ""));

        Assert.Equal(StatusCodes.Status400BadRequest, foreign.Status);
        Assert.Equal((StatusCodes.Status403Forbidden, "链接无效"), (inboxTicket.Status, inboxTicket.Heading));
        Assert.Equal(StatusCodes.Status400BadRequest, none.Status);
        Assert.Contains("还没有选表", none.Html, StringComparison.Ordinal);
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_late_link_says_until_when_it_was_good()
    {
        await using var app = await WaitingAsync(Form);
        var window = new BrowserWindow(app);
        var link = app.Services.GetRequiredService<TicketLinks>().Inbox("operator").PathAndQuery;
        var address = Assert.Single((await window.InboxAsync()).Forms);

        app.Clock.Advance(TimeSpan.FromHours(13));
        var form = await window.GetAsync(address);
        app.Clock.Advance(TimeSpan.FromDays(14));
        var inbox = await window.GetAsync(link);

        Assert.Equal((StatusCodes.Status410Gone, "链接已过期"), (form.Status, form.Heading));
        // Made at 10:01 in Shanghai for twelve hours.
        Assert.Contains("2023-02-06 22:01", form.Html, StringComparison.Ordinal);
        Assert.Equal((StatusCodes.Status410Gone, "链接已过期"), (inbox.Status, inbox.Heading));
    }

    [Fact]
    public async Task The_page_of_a_round_that_was_superseded_says_so_and_the_next_round_shows_what_changed()
    {
        await using var app = await WaitingAsync(Form);
        var window = new BrowserWindow(app);
        var old = Assert.Single((await window.InboxAsync()).Forms);
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form with { Score = 9 }));

        var late = await window.GetAsync(old);
        var now = await window.GetAsync(Assert.Single((await window.InboxAsync()).Forms));

        Assert.Equal((StatusCodes.Status409Conflict, "这张表已不再等您决定"), (late.Status, late.Heading));
        Assert.Equal(StatusCodes.Status200OK, now.Status);
        Assert.Contains("与第 1 轮相比", now.Html, StringComparison.Ordinal);
        Assert.Contains("<del>10</del>", now.Html, StringComparison.Ordinal);
        Assert.Contains("<ins>9</ins>", now.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_form_stays_text()
    {
        await using var app = await WaitingAsync(Form with { Name = "<script>alert(1)</script>\"'&" });
        var window = new BrowserWindow(app);

        var inbox = await window.InboxAsync();
        var form = await window.GetAsync(Assert.Single(inbox.Forms));

        Assert.All([inbox, form], page => Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal));
        Assert.StartsWith("<script>alert(1)</script>\"'&", form.Heading, StringComparison.Ordinal);
    }

    private async Task<TestApp> WaitingAsync(params FormText[] forms)
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(forms));
        return app;
    }
}
