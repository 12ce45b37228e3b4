using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>
/// The style sheet and the script of the pages. The host serves no static files, so a function does; each carries a hash of
/// its content in its name, so that a browser may keep it for good.
/// </summary>
public static class PageAssets
{
    private const int HashDigits = 12;

    /// <summary>The style sheet.</summary>
    public static PageAsset Style { get; } = Asset("pages", "css", "text/css; charset=utf-8", Receipts.Pages.StyleTokens.Css + Read("pages.css"));

    /// <summary>The script. It only spares steps: without it everything works.</summary>
    public static PageAsset Script { get; } = Asset("pages", "js", "text/javascript; charset=utf-8", Read("pages.js"));

    /// <summary>The icon.</summary>
    public static PageAsset Icon { get; } = Asset("icon", "svg", "image/svg+xml", Read("icon.svg"));

    /// <summary>All of them, by name.</summary>
    public static FrozenDictionary<string, PageAsset> All { get; } =
        new[] { Style, Script, Icon }.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    private static PageAsset Asset(string name, string extension, string contentType, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashDigits];
        return new PageAsset($"{name}-{hash}.{extension}", contentType, content);
    }

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("pages/" + name)
            ?? throw new InvalidOperationException($"The asset {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
