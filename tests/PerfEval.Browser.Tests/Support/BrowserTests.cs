using Microsoft.Playwright;

namespace PerfEval.Browser.Tests.Support;

/// <summary>What the tests of pages share: a window, an inbox opened in it.</summary>
/// <param name="browser">The browser.</param>
/// <param name="app">The app.</param>
public abstract class BrowserTests(Chromium browser, RunningApp app)
{
    // A busy machine is slow; a page that never comes is reported all the same.
    private const float PatienceMs = 60_000;

    internal RunningApp App => app;

    /// <summary>Opens a window.</summary>
    internal async Task<IPage> OpenAsync(ViewportSize? screen = null, bool script = true, string locale = "zh-CN")
    {
        var window = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = screen, JavaScriptEnabled = script, Locale = locale });
        window.SetDefaultTimeout(PatienceMs);
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        if (script) await window.AddAxeAsync();
        return await window.NewPageAsync();
    }

    /// <summary>Opens an approver's inbox.</summary>
    internal async Task<IPage> OpenInboxAsync(string approver, string filter = "", ViewportSize? screen = null, bool script = true, string locale = "zh-CN")
    {
        var page = await OpenAsync(screen, script, locale);
        var answer = await page.GotoAsync(await App.InboxAsync(approver) + filter);
        Assert.Equal(200, answer!.Status);
        return page;
    }

    /// <summary>Opens a form from an inbox.</summary>
    internal static Task OpenFormAsync(IPage inbox, string name) => inbox.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Presses a button, and waits for the page that answers.</summary>
    internal static async Task<IResponse> PressAsync(IPage page, string button) => await page.RunAndWaitForResponseAsync(
        () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(),
        answer => answer.Request.Method == "POST");

    /// <summary>The page's heading.</summary>
    internal static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
