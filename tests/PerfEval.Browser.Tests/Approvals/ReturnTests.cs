using Microsoft.Playwright;
using PerfEval.Browser.Tests.Support;
using PerfEval.Functions.Tables;

namespace PerfEval.Browser.Tests.Approvals;

/// <summary>A form goes back with a list of what to change, and comes again.</summary>
public sealed class ReturnTests(Chromium browser, RunningApp app) : BrowserTests(browser, app)
{
    [Fact]
    public async Task A_returned_form_that_is_filed_again_shows_what_was_asked_for_and_what_was_changed()
    {
        var form = Approvers.Museum.Numbered(301);
        await App.FileAsync("博物馆", "again.txt", form);
        var page = await OpenInboxAsync("zhao");
        await OpenFormAsync(page, form.Name);
        await page.Locator("#row-1 summary").ClickAsync();
        await page.GetByLabel("第 1 行需修改的内容").FillAsync("请按签到表更正得分");
        await page.GetByLabel("需修改的内容（退回修改时用，每行一条）").FillAsync("请补充佐证材料\n请写明联系人");
        await page.Locator("#row-3 .ask input").First.CheckAsync();
        await Assertions.Expect(page.GetByText("表中已勾选或填写 2 条。")).ToBeVisibleAsync();
        Assert.Equal(200, (await PressAsync(page, "退回修改")).Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("已记录：退回修改");
        await App.UntilAsync(form, row => row.Status == FormStatus.Returned);
        var asked = (await App.TrailAsync(form)).Where(entry => entry.ChangeRow is not null || entry.ChangeField is not null).ToList();
        Assert.Equal(4, asked.Count);
        Assert.Contains(asked, entry => entry is { ChangeRow: 1, Comment: "请按签到表更正得分" });
        Assert.Contains(asked, entry => entry.ChangeRow == 3);

        await App.FileAsync("博物馆", "again.txt", form with { Score = 9 });
        await App.UntilAsync(form, row => row is { Round: 2, Status: FormStatus.Waiting });
        page = await OpenInboxAsync("zhao", "&q=" + form.Code);
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = form.Name })).ToContainTextAsync("第 2 轮");
        await OpenFormAsync(page, form.Name);

        var differences = page.GetByRole(AriaRole.Heading, new() { Name = "与第 1 轮相比" });
        await Assertions.Expect(differences).ToBeVisibleAsync();
        var requested = page.Locator(".requested li");
        await Assertions.Expect(requested.Filter(new() { HasText = "请按签到表更正得分" })).ToContainTextAsync("已改动");
        await Assertions.Expect(requested.Filter(new() { HasText = "请写明联系人" })).ToHaveCountAsync(1);
        var score = page.Locator(".changes tr").Filter(new() { HasText = "第1行“得分”" });
        await Assertions.Expect(score.Locator("del")).ToHaveTextAsync("10");
        await Assertions.Expect(score.Locator("ins")).ToHaveTextAsync("9");
        await Assertions.Expect(page.Locator("#row-1")).ToContainTextAsync("上一轮：10");
        await Assertions.Expect(page.Locator(".decisions > li").First).ToContainTextAsync("zhao");
        await page.ExpectAccessibleAsync();
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await page.ExpectNoSidewaysScrollAsync();
        await page.ExpectAccessibleAsync();
    }
}
