using Microsoft.Playwright;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Resources;

namespace PerfEval.Screenshots;

/// <summary>A browser window that takes pictures of what it shows.</summary>
internal sealed class Camera : IAsyncDisposable
{
    // A busy machine is slow; a page that never comes is reported all the same.
    private const float PatienceMs = 60_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly string _folder;

    private Camera(IPlaywright playwright, IBrowser browser, string folder) => (_playwright, _browser, _folder) = (playwright, browser, folder);

    /// <summary>Opens the browser of this machine.</summary>
    /// <param name="folder">Where its pictures go.</param>
    public static async Task<Camera> OpenAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var playwright = await Playwright.CreateAsync();
        // Its sandbox needs rights that neither root nor a container has; it opens nothing but the demo.
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        return new Camera(playwright, browser, folder);
    }

    /// <summary>Opens a page on a screen.</summary>
    public async Task<IPage> ShowAsync(Uri address, int width, int height)
    {
        var window = await _browser.NewContextAsync(new() { Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = width, Height = height } });
        window.SetDefaultTimeout(PatienceMs);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>Takes a picture of what a screen shows.</summary>
    public Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(_folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Find() =>
        Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new CommandFailedException(ExitCode.Unreachable, Texts.ScreenshotsNoBrowser);
}
