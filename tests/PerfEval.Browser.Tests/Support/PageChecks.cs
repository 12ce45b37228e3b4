using System.Text.Json;
using Microsoft.Playwright;
using PerfEval.EndToEnd.Tests.Support;

namespace PerfEval.Browser.Tests.Support;

/// <summary>What holds of every page.</summary>
internal static class PageChecks
{
    private static readonly string Axe = Path.Combine(TestHome.Repository, "node_modules", "axe-core", "axe.min.js");

    /// <summary>Makes axe known to the pages of a window; must be called before they are opened.</summary>
    public static Task AddAxeAsync(this IBrowserContext window)
    {
        if (!File.Exists(Axe)) throw new InvalidOperationException($"axe-core is not installed: run `npm ci` in {TestHome.Repository}.");
        return window.AddInitScriptAsync(scriptPath: Axe);
    }

    /// <summary>A page that people with any way of seeing and operating it can use: axe has nothing to say.</summary>
    public static async Task ExpectAccessibleAsync(this IPage page)
    {
        var result = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))");
        Assert.Equal([], result.EnumerateArray().Select(violation => violation.GetString()));
    }

    /// <summary>A page that is read by scrolling down alone: nothing is wider than the screen, or cut off at its edge.</summary>
    public static async Task ExpectNoSidewaysScrollAsync(this IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{page.Url} is wider than its screen.");
        Assert.Empty(await page.EvaluateAsync<string[]>(BeyondTheEdge));
    }

    // What can be scrolled by itself, and what is only read out, may be anywhere.
    private const string BeyondTheEdge = """
        () => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange(), found = [];
          while (texts.nextNode()) {
            const text = texts.currentNode;
            if (!text.data.trim() || text.parentElement.closest('.scroll, .hidden, .skip, option')) continue;
            range.selectNodeContents(text);
            if (range.getBoundingClientRect().right > window.innerWidth) found.push(text.data.trim());
          }
          return found;
        }
        """;
}
