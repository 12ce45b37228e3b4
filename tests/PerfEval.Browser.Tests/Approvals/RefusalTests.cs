using Microsoft.Playwright;
using PerfEval.Browser.Tests.Support;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;

namespace PerfEval.Browser.Tests.Approvals;

/// <summary>What opens or decides nothing says why, and what to do.</summary>
public sealed class RefusalTests(Chromium browser, RunningApp app) : BrowserTests(browser, app)
{
    [Theory]
    [InlineData("inbox?ticket=forged", 403, "链接无效")]
    [InlineData("inbox", 403, "链接无效")]
    [InlineData("form?ticket=forged", 403, "链接无效")]
    public async Task A_forged_link_opens_a_page_that_says_what_to_do(string address, int status, string title)
    {
        var page = await OpenAsync();

        var answer = await page.GotoAsync(App.Address(address));

        Assert.Equal(status, answer!.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync(title);
        await Assertions.Expect(page.GetByText("请管理员重新发送链接")).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await page.ExpectNoSidewaysScrollAsync();
    }

    [Fact]
    public async Task A_ticket_of_one_purpose_does_not_do_the_others_work()
    {
        var form = Approvers.Museum.Numbered(401);
        await App.FileAsync("博物馆", "purpose.txt", form);
        var page = await OpenInboxAsync("zhao", "&q=" + form.Code);
        var inboxTicket = System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["ticket"];
        var formTicket = await page.GetByRole(AriaRole.Checkbox).GetAttributeAsync("value");

        Assert.Equal(403, (await page.GotoAsync(App.Address("inbox?ticket=" + formTicket)))!.Status);
        Assert.Equal(403, (await page.GotoAsync(App.Address("form?ticket=" + inboxTicket)))!.Status);
        Assert.Equal(200, (await page.GotoAsync(App.Address("form?ticket=" + formTicket)))!.Status);
    }

    [Fact]
    public async Task A_post_without_the_cookie_of_our_page_decides_nothing()
    {
        var form = Approvers.Museum.Numbered(402);
        await App.FileAsync("博物馆", "cookie.txt", form);
        var page = await OpenInboxAsync("zhao", "&q=" + form.Code);
        await OpenFormAsync(page, form.Name);

        await page.Context.ClearCookiesAsync();
        var answer = await PressAsync(page, "同意");

        Assert.Equal(400, answer.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("页面已失效");
        await page.ExpectAccessibleAsync();
        Assert.Equal(FormStatus.Waiting, (await App.EvaluationAsync(form))!.Status);
        Assert.DoesNotContain(await App.TrailAsync(form), entry => entry.Event == ApprovalEvents.Decided);
    }

    [Fact]
    public async Task A_second_different_decision_is_refused_with_the_first_and_the_same_one_is_not()
    {
        var form = Approvers.Museum.Numbered(403);
        await App.FileAsync("博物馆", "twice.txt", form);
        var first = await OpenInboxAsync("zhao", "&q=" + form.Code);
        await OpenFormAsync(first, form.Name);
        var address = first.Url;
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(address);
        var third = await first.Context.NewPageAsync();
        await third.GotoAsync(address);

        await PressAsync(first, "同意");
        Assert.Equal(200, (await PressAsync(third, "同意")).Status);
        await second.GetByLabel("意见", new() { Exact = true }).FillAsync("还是不行");
        var refused = await PressAsync(second, "不同意");

        Assert.Equal(409, refused.Status);
        await Assertions.Expect(Heading(second)).ToHaveTextAsync("您已作出不同的决定");
        await Assertions.Expect(second.GetByText("您此前的决定是“同意”")).ToBeVisibleAsync();
        await second.ExpectAccessibleAsync();
        await App.UntilAsync(form, row => row.Status == FormStatus.Approved);
        Assert.Equal(409, (await second.GotoAsync(address))!.Status);
    }

    [Theory]
    [InlineData("zh-CN", 405, "同意", "这张表已不再等您决定", "这一轮已被取代")]
    [InlineData("en-US", 406, "Approve", "This form does not wait for you any more", "It has been superseded")]
    public async Task A_form_that_its_unit_has_filed_anew_meanwhile_says_so(string locale, int number, string button, string title, string reason)
    {
        var form = Approvers.Museum.Numbered(number);
        await App.FileAsync("博物馆", "late.txt", form);
        var page = await OpenInboxAsync("zhao", "&q=" + form.Code, locale: locale);
        await OpenFormAsync(page, form.Name);
        await App.FileAsync("博物馆", "late.txt", form with { Score = 9 });
        await App.UntilAsync(form, row => row is { Round: 2, Status: FormStatus.Waiting });

        var answer = await PressAsync(page, button);

        Assert.Equal(409, answer.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync(title);
        await Assertions.Expect(page.GetByText(reason)).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await page.ExpectNoSidewaysScrollAsync();
        Assert.DoesNotContain(await App.TrailAsync(form), entry => entry.Event == ApprovalEvents.Decided);
    }

    [Theory]
    [InlineData("zh-CN", "链接已过期", "它的有效期到")]
    [InlineData("en-US", "This link has expired", "It was good until")]
    public async Task A_link_whose_time_is_over_says_since_when(string locale, string title, string reason)
    {
        var page = await OpenAsync(locale: locale);

        var answer = await page.GotoAsync(App.ExpiredInbox("zhao"));

        Assert.Equal(410, answer!.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync(title);
        await Assertions.Expect(page.GetByText(reason)).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await page.ExpectNoSidewaysScrollAsync();
    }

    [Theory]
    [InlineData("zh-CN", "203.0.113.7", "请稍后再试", "等一分钟")]
    [InlineData("en-US", "203.0.113.8", "Try again later", "Wait a minute")]
    public async Task Who_shows_too_many_wrong_links_has_to_wait_and_a_good_one_opens_all_the_same(string locale, string caller, string title, string advice)
    {
        var page = await OpenAsync(locale: locale);
        // What the front end says of a caller: the other tests' wrong links are not theirs.
        await page.Context.SetExtraHTTPHeadersAsync([KeyValuePair.Create("X-Forwarded-For", caller)]);
        for (var tries = 0; tries < FailureLimits.PerMinute; tries++)
            Assert.Equal(403, (await page.Context.APIRequest.GetAsync(App.Address($"inbox?ticket={locale}-{tries}"))).Status);

        var answer = await page.GotoAsync(App.Address($"inbox?ticket={locale}"));

        Assert.Equal(429, answer!.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync(title);
        await Assertions.Expect(page.GetByText(advice)).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await page.ExpectNoSidewaysScrollAsync();
        Assert.Equal(200, (await page.GotoAsync(await App.InboxAsync("zhao")))!.Status);
    }

    [Fact]
    public async Task A_form_that_a_colleague_decided_says_who_it_was()
    {
        var form = Approvers.Library.Numbered(404);
        await App.FileAsync("图书馆", "colleague.txt", form);
        var chen = await OpenInboxAsync("chen", "&q=" + form.Code);
        await OpenFormAsync(chen, form.Name);
        var li = await OpenInboxAsync("li", "&q=" + form.Code);
        await OpenFormAsync(li, form.Name);
        await PressAsync(li, "同意");
        await App.UntilAsync(form, row => row.CurrentStep != "supervisor");

        var answer = await PressAsync(chen, "同意");

        Assert.Equal(409, answer.Status);
        await Assertions.Expect(Heading(chen)).ToHaveTextAsync("已由他人办理");
        await Assertions.Expect(chen.GetByText("li 已于")).ToBeVisibleAsync();
        await chen.ExpectAccessibleAsync();
    }
}
