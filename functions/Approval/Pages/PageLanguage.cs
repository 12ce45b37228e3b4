using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>Which language a page speaks: what its address says (<c>lang</c>), then what the browser prefers, then Chinese.</summary>
public static class PageLanguage
{
    /// <summary>The query parameter that names a language.</summary>
    public const string Parameter = "lang";

    /// <summary>Chinese, as in HTML.</summary>
    public const string ChineseName = "zh-CN";

    /// <summary>English, as in HTML.</summary>
    public const string EnglishName = "en";

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo(ChineseName);
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo(EnglishName);

    /// <summary>The language of the answer to a request.</summary>
    public static CultureInfo Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Named(request.Query[Parameter]) ?? Preferred(request) ?? Chinese;
    }

    /// <summary>The language that an address names, if it names one: what a link carries on.</summary>
    public static string? Chosen(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Named(request.Query[Parameter])?.Name;
    }

    private static CultureInfo? Preferred(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var languages)) return null;
        return languages.Where(language => language.Quality is not 0).OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Named(language.Value.Value)).FirstOrDefault(language => language is not null);
    }

    private static CultureInfo? Named(string? name) => name switch
    {
        _ when Speaks(name, "zh") => Chinese,
        _ when Speaks(name, "en") => English,
        _ => null,
    };

    private static bool Speaks(string? name, string language) =>
        name is not null && (name.Equals(language, StringComparison.OrdinalIgnoreCase) || name.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase));
}
