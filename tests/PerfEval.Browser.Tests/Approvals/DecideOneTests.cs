using Microsoft.Playwright;
using PerfEval.Browser.Tests.Support;
using PerfEval.Functions.Tables;

namespace PerfEval.Browser.Tests.Approvals;

/// <summary>An approver opens one form and decides it.</summary>
public sealed class DecideOneTests(Chromium browser, RunningApp app) : BrowserTests(browser, app)
{
    [Fact]
    public async Task A_form_is_opened_from_the_inbox_reviewed_and_approved()
    {
        var form = Approvers.Museum.Numbered(101);
        await App.FileAsync("博物馆", "approve.txt", form);
        var page = await OpenInboxAsync("zhao");

        await OpenFormAsync(page, form.Name);
        await page.GetByLabel("第 1 行复核得分").FillAsync("8.5");
        await page.GetByLabel("第 1 行复核理由").FillAsync("两场未见签到表");
        await Assertions.Expect(page.Locator("#reviewed")).ToHaveTextAsync("98.5");
        await page.GetByLabel("意见", new() { Exact = true }).FillAsync("其余核对无误");
        var answer = await PressAsync(page, "同意");

        Assert.Equal(200, answer.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("已记录：同意");
        await page.ExpectAccessibleAsync();
        var row = await App.UntilAsync(form, row => row.Status == FormStatus.Approved);
        Assert.Equal(9850, row.ReviewedScoreHundredths);
        var trail = await App.TrailAsync(form);
        Assert.Contains(trail, entry => entry is { Event: ApprovalEvents.Decided, Approver: "zhao", Decision: "approve", Comment: "其余核对无误", ReviewedRow: null });
        Assert.Contains(trail, entry => entry is { ReviewedRow: 1, ReviewedScoreHundredths: 850, Comment: "两场未见签到表" });
    }

    [Fact]
    public async Task What_is_lacking_is_said_on_the_form_with_everything_still_filled_in()
    {
        var form = Approvers.Museum.Numbered(102);
        await App.FileAsync("博物馆", "lacking.txt", form);
        var page = await OpenInboxAsync("zhao");
        await OpenFormAsync(page, form.Name);

        await page.GetByLabel("第 2 行复核得分").FillAsync("十");
        await page.GetByLabel("第 2 行复核理由").FillAsync("依据不足");
        var wrong = await PressAsync(page, "同意");

        Assert.Equal(400, wrong.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("第 2 行的复核得分有误");
        await Assertions.Expect(page.GetByLabel("第 2 行复核得分")).ToHaveValueAsync("十");
        await Assertions.Expect(page.GetByLabel("第 2 行复核理由")).ToHaveValueAsync("依据不足");
        await page.ExpectAccessibleAsync();

        await page.GetByLabel("第 2 行复核得分").FillAsync("");
        await page.GetByLabel("第 2 行复核理由").FillAsync("");
        var mute = await PressAsync(page, "不同意");
        Assert.Equal(400, mute.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("必须写明意见");
        Assert.Equal(FormStatus.Waiting, (await App.EvaluationAsync(form))!.Status);

        await page.GetByLabel("意见", new() { Exact = true }).FillAsync("依据不足");
        Assert.Equal(200, (await PressAsync(page, "不同意")).Status);
        await App.UntilAsync(form, row => row.Status == FormStatus.Rejected);
    }

    [Fact]
    public async Task The_keyboard_alone_opens_a_form_and_decides_it()
    {
        var form = Approvers.Museum.Numbered(103);
        await App.FileAsync("博物馆", "keyboard.txt", form);
        var page = await OpenInboxAsync("zhao", "&q=" + form.Code);

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = form.Name, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Heading(page)).ToContainTextAsync(form.Name);

        // Enter in a field decides nothing: a decision is a button that was meant.
        await TabToAsync(page, page.GetByLabel("第 1 行复核得分"));
        await page.Keyboard.TypeAsync("10");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("意见", new() { Exact = true }));
        await page.Keyboard.TypeAsync("键盘办理");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Heading(page)).ToHaveTextAsync("已记录：同意");
        await App.UntilAsync(form, row => row.Status == FormStatus.Approved);
        Assert.Contains(await App.TrailAsync(form), entry => entry is { Event: ApprovalEvents.Decided, Comment: "键盘办理" });
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail("The keyboard does not get there.");
    }
}
