using Microsoft.Playwright;

namespace PerfEval.Browser.Tests.Support;

/// <summary>The screens that pages are looked at on.</summary>
internal static class Screens
{
    /// <summary>A desk.</summary>
    public static ViewportSize Desktop => new() { Width = 1280, Height = 900 };

    /// <summary>A small phone.</summary>
    public static ViewportSize Phone => new() { Width = 360, Height = 740 };
}
