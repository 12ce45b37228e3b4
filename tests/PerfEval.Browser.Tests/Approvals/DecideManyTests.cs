using Microsoft.Playwright;
using PerfEval.Browser.Tests.Support;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Browser.Tests.Approvals;

/// <summary>An approver decides many forms at once.</summary>
public sealed class DecideManyTests(Chromium browser, RunningApp app) : BrowserTests(browser, app)
{
    private const int Many = 40;

    [Fact]
    public async Task Forty_forms_are_approved_at_once_with_one_comment()
    {
        FormText[] forms = [.. Enumerable.Range(201, Many).Select(number => Approvers.Theatre.Numbered(number))];
        await App.FileAsync("剧院", "forty.txt", forms);
        var page = await OpenInboxAsync("wang");
        await Assertions.Expect(Heading(page)).ToHaveTextAsync($"待您审批 {Many} 张");
        await page.ExpectAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "全选本页" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"已选 {Many} 张")).ToBeVisibleAsync();
        await page.GetByLabel("意见").FillAsync("批量核对无误");
        var answer = await PressAsync(page, "同意所选");

        Assert.Equal(200, answer.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync($"{Many} 张已记录：同意");
        await page.ExpectAccessibleAsync();
        foreach (var form in forms) await App.UntilAsync(form, row => row.CurrentStep != "supervisor");
        foreach (var form in forms)
            Assert.Single(await App.TrailAsync(form), entry => entry is { Event: ApprovalEvents.Decided, Approver: "wang", Decision: "approve", Comment: "批量核对无误" });

        await page.GetByRole(AriaRole.Link, new() { Name = "返回收件箱（还有 0 张）" }).ClickAsync();
        await Assertions.Expect(page.GetByText("没有等您审批的表")).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task Of_many_forms_those_that_somebody_else_decided_meanwhile_are_named()
    {
        FormText[] forms = [Approvers.Library.Numbered(251), Approvers.Library.Numbered(252)];
        await App.FileAsync("图书馆", "two.txt", forms);
        var chen = await OpenInboxAsync("chen", "&q=运行25");
        var li = await OpenInboxAsync("li", "&q=运行25");
        await OpenFormAsync(li, forms[0].Name);
        await li.GetByLabel("意见", new() { Exact = true }).FillAsync("先办了");
        await PressAsync(li, "同意");
        await App.UntilAsync(forms[0], row => row.CurrentStep != "supervisor");

        await chen.GetByRole(AriaRole.Button, new() { Name = "全选本页" }).ClickAsync();
        var answer = await PressAsync(chen, "同意所选");

        Assert.Equal(200, answer.Status);
        await Assertions.Expect(Heading(chen)).ToHaveTextAsync("1 张已记录：同意；1 张没有记录");
        await Assertions.Expect(chen.Locator(".results.refused li")).ToContainTextAsync(forms[0].Name);
        await Assertions.Expect(chen.Locator(".results.refused li")).ToContainTextAsync("li 已于");
        await Assertions.Expect(chen.Locator(".results.refused li")).ToContainTextAsync("先办了");
        await chen.ExpectAccessibleAsync();
        await App.UntilAsync(forms[1], row => row.CurrentStep != "supervisor");
    }

    [Fact]
    public async Task Without_a_script_all_are_selected_by_a_link_and_what_is_lacking_keeps_the_selection()
    {
        FormText[] forms = [Approvers.Archive.Numbered(261), Approvers.Archive.Numbered(262)];
        await App.FileAsync("档案馆", "noscript.txt", forms);
        var page = await OpenInboxAsync("sun", "&q=运行26", script: false);

        await page.GetByRole(AriaRole.Link, new() { Name = "全选本页" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(2);
        var mute = await PressAsync(page, "退回修改");

        Assert.Equal(400, mute.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("必须写明意见");
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(2);
        Assert.Contains("q=", await page.GetByRole(AriaRole.Link, new() { Name = "全选本页" }).GetAttributeAsync("href"), StringComparison.Ordinal);

        await page.GetByLabel("意见").FillAsync("请补充佐证材料");
        Assert.Equal(200, (await PressAsync(page, "退回修改")).Status);
        foreach (var form in forms) await App.UntilAsync(form, row => row.Status == FormStatus.Returned);
    }
}
