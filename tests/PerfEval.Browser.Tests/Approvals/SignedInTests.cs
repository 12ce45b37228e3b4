using System.Text;
using Microsoft.Playwright;
using PerfEval.Browser.Tests.Support;

namespace PerfEval.Browser.Tests.Approvals;

/// <summary>Behind a sign-in a link opens for its own approver alone; everybody else is told what to do.</summary>
public sealed class SignedInTests(Chromium browser, SignedInApp app) : BrowserTests(browser, app), IClassFixture<SignedInApp>
{
    [Theory]
    [InlineData("zh-CN", null, 401, "请先登录", "登录后重新打开通知里的链接")]
    [InlineData("zh-CN", "wang", 403, "这不是给您的链接", "换用链接所属审批人的账号登录")]
    [InlineData("en-US", null, 401, "Sign in first", "open the link in your message again")]
    [InlineData("en-US", "wang", 403, "This link is not yours", "Sign in as the approver it was made for")]
    public async Task A_link_of_somebody_else_says_what_to_do(string locale, string? person, int status, string title, string advice)
    {
        var page = await OpenAsync(locale: locale);
        await SignInAsync(page, person);

        var answer = await page.GotoAsync(await App.InboxAsync("sun"));

        Assert.Equal(status, answer!.Status);
        await Assertions.Expect(Heading(page)).ToHaveTextAsync(title);
        await Assertions.Expect(page.GetByText(advice)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("sun", new() { Exact = true })).ToHaveCountAsync(0);
        await page.ExpectAccessibleAsync();
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await page.ExpectNoSidewaysScrollAsync();
    }

    [Fact]
    public async Task The_approver_whose_link_it_is_opens_it_and_decides()
    {
        var form = Approvers.Archive.Numbered(701);
        await App.FileAsync("档案馆", "signed-in.txt", form);
        var page = await OpenAsync();
        await SignInAsync(page, "sun");

        Assert.Equal(200, (await page.GotoAsync(await App.InboxAsync("sun")))!.Status);
        await OpenFormAsync(page, form.Name);
        await PressAsync(page, "同意");

        await Assertions.Expect(Heading(page)).ToContainTextAsync("同意");
        await App.UntilAsync(form, row => row.Status == "approved");
    }

    private static async Task SignInAsync(IPage page, string? person)
    {
        if (person is null) return;
        var principal = $$"""{ "name_typ": "name", "claims": [ { "typ": "name", "val": "{{person}}{{RunningApp.SignInDomain}}" } ] }""";
        await page.Context.SetExtraHTTPHeadersAsync([KeyValuePair.Create("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)))]);
    }
}
