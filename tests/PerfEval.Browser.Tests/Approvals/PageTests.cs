using Microsoft.Playwright;
using PerfEval.Browser.Tests.Support;
using PerfEval.Cli.Demo;
using PerfEval.Functions.Tables;

namespace PerfEval.Browser.Tests.Approvals;

/// <summary>What the pages show, on a desk and on a phone, and what text from forms cannot make of them.</summary>
public sealed class PageTests(Chromium browser, RunningApp app) : BrowserTests(browser, app)
{
    private const string Hostile = "<script>window.broken=1</script>\"><img/src=x/onerror=window.broken=1>";

    [Theory]
    [InlineData("zh-CN", "待您审批", "同意", "zh-CN")]
    [InlineData("en-US", "for you", "Approve", "en")]
    public async Task Inbox_and_form_are_usable_on_a_phone_and_speak_the_readers_language(string locale, string heading, string button, string language)
    {
        var form = Approvers.Archive.Numbered(locale == "zh-CN" ? 501 : 502);
        await App.FileAsync("档案馆", $"phone-{locale}.txt", form);
        var page = await OpenInboxAsync("sun", "&q=" + form.Code, Screens.Phone, locale: locale);

        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await Assertions.Expect(Heading(page)).ToContainTextAsync(heading);
        await page.ExpectNoSidewaysScrollAsync();
        await page.ExpectAccessibleAsync();
        await OpenFormAsync(page, form.Name);
        await page.ExpectNoSidewaysScrollAsync();
        await page.ExpectAccessibleAsync();
        await PressAsync(page, button);
        await page.ExpectNoSidewaysScrollAsync();
        await App.UntilAsync(form, row => row.Status == FormStatus.Approved);
    }

    [Theory]
    [InlineData("zh-CN", "提示 1")]
    [InlineData("en-US", "· 1 note")]
    public async Task An_inbox_of_real_forms_is_whole_on_a_phone_and_counts_as_people_do(string locale, string one)
    {
        await App.FileAsync("财政局", "2022.txt", SampleSubmission.Bytes());
        var page = await OpenInboxAsync("operator", "", Screens.Phone, locale: locale);

        await Assertions.Expect(page.Locator(".forms tbody tr")).Not.ToHaveCountAsync(0);
        await page.ExpectNoSidewaysScrollAsync();
        Assert.Contains(await page.Locator(".forms .found").AllInnerTextsAsync(), text => text.EndsWith(one, StringComparison.Ordinal));
        await page.Locator(".forms th a").First.ClickAsync();
        await page.ExpectNoSidewaysScrollAsync();
    }

    [Fact]
    public async Task The_language_of_the_address_comes_before_the_browsers()
    {
        var page = await OpenInboxAsync("sun", "&lang=en");

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
    }

    [Fact]
    public async Task Scripts_in_every_text_that_people_write_stay_text()
    {
        var form = Approvers.Archive.Numbered(503) with { Name = "运行" + Hostile, Unit = "档案馆" + Hostile };
        await App.FileAsync("档案馆", "hostile.txt", form);
        var page = await OpenInboxAsync("sun", "&q=" + form.Code);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("status of", StringComparison.Ordinal)) complaints.Add(message.Text); };
        page.Dialog += (_, dialog) => complaints.Add(dialog.Message);

        await page.Locator(".forms th a").ClickAsync();
        await Assertions.Expect(Heading(page)).ToContainTextAsync(Hostile);
        await page.Locator("#row-1 summary").ClickAsync();
        await page.GetByLabel("第 1 行需修改的内容").FillAsync(Hostile);
        await page.GetByLabel("第 1 行复核得分").FillAsync(Hostile[..8]);
        await page.GetByLabel("第 1 行复核理由").FillAsync(Hostile);
        await page.GetByLabel("意见", new() { Exact = true }).FillAsync(Hostile);
        await page.GetByLabel("需修改的内容（退回修改时用，每行一条）").FillAsync(Hostile);
        Assert.Equal(400, (await PressAsync(page, "退回修改")).Status);
        await Assertions.Expect(page.GetByLabel("意见", new() { Exact = true })).ToHaveValueAsync(Hostile);
        await Assertions.Expect(page.GetByLabel("第 1 行复核理由")).ToHaveValueAsync(Hostile);
        await page.GetByLabel("第 1 行复核得分").FillAsync("");
        await page.GetByLabel("第 1 行复核理由").FillAsync("");
        Assert.Equal(200, (await PressAsync(page, "退回修改")).Status);
        await Assertions.Expect(page.Locator(".what")).ToContainTextAsync(Hostile);
        await App.UntilAsync(form, row => row.Status == FormStatus.Returned);

        await App.FileAsync("档案馆", "hostile.txt", form with { Score = 9 });
        await App.UntilAsync(form, row => row is { Round: 2, Status: FormStatus.Waiting });
        await page.GotoAsync(await App.InboxAsync("sun") + "&q=" + Uri.EscapeDataString(form.Code!));
        await page.Locator(".forms th a").ClickAsync();
        await Assertions.Expect(page.Locator(".requested li").First).ToContainTextAsync(Hostile);
        await Assertions.Expect(page.Locator(".decisions > li").First).ToContainTextAsync(Hostile);
        await page.GotoAsync(await App.InboxAsync("sun") + "&q=" + Uri.EscapeDataString(Hostile));
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync(Hostile);

        Assert.Equal("undefined", await page.EvaluateAsync<string>("() => typeof window.broken"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Looking_decides_nothing_whatever_the_address_says()
    {
        var form = Approvers.Archive.Numbered(504);
        await App.FileAsync("档案馆", "looking.txt", form);
        var page = await OpenInboxAsync("sun", "&q=" + form.Code);
        var ticket = await page.GetByRole(AriaRole.Checkbox).GetAttributeAsync("value");
        var inbox = new Uri(page.Url).Query;

        await page.GotoAsync(App.Address($"form?ticket={ticket}&decision=approve&comment=x&changes=&finding=0"));
        await page.GotoAsync(App.Address($"inbox{inbox}&decision=approve&ticket={ticket}&select=all"));
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync(App.Address($"decisions?ticket={ticket}&decision=approve"))).Status);

        Assert.Equal(FormStatus.Waiting, (await App.EvaluationAsync(form))!.Status);
        Assert.DoesNotContain(await App.TrailAsync(form), entry => entry.Event == ApprovalEvents.Decided);
    }

    [Fact]
    public async Task The_worst_comes_first_and_filters_leave_what_they_name()
    {
        var normal = Approvers.Archive.Numbered(505);
        var high = Approvers.Archive.Numbered(506).HighRisk();
        await App.FileAsync("档案馆", "order.txt", normal, high);
        var page = await OpenInboxAsync("sun", "&q=运行50");

        var names = await page.Locator(".forms th a").AllInnerTextsAsync();
        Assert.True(names.ToList().IndexOf(high.Name) < names.ToList().IndexOf(normal.Name), string.Join(", ", names));
        await page.GetByLabel("风险").SelectOptionAsync("high");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = high.Name, Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = normal.Name, Exact = true })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "显示全部" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = normal.Name, Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pages_are_kept_nowhere_say_nothing_to_others_and_load_nothing_of_others()
    {
        var page = await OpenAsync();

        var answer = await page.GotoAsync(await App.InboxAsync("sun"));

        var headers = answer!.Headers;
        Assert.Contains("no-store", headers["cache-control"], StringComparison.Ordinal);
        Assert.Equal("no-referrer", headers["referrer-policy"]);
        Assert.Equal("nosniff", headers["x-content-type-options"]);
        var policy = headers["content-security-policy"];
        Assert.All(["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"], part => Assert.Contains(part, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
