using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>What a page is drawn into: the request it answers, the language it speaks, and the addresses of other pages.</summary>
/// <param name="Http">The request.</param>
/// <param name="Texts">The language.</param>
/// <param name="Calendar">Reckons days.</param>
/// <param name="Now">The time at which it is drawn.</param>
public sealed record PageFrame(HttpContext Http, PageTexts Texts, WorkCalendar Calendar, DateTimeOffset Now)
{
    /// <summary>The language that the address names; links carry it on.</summary>
    public string? Language { get; } = PageLanguage.Chosen(Http.Request);

    /// <summary>The day on which the page is drawn, where the approvers are.</summary>
    public DateOnly Today => Calendar.DayOf(Now.UtcDateTime.AddTicks(1));

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly DueDay(DateTimeOffset dueAt) => Calendar.DayOf(dueAt.UtcDateTime);

    /// <summary>How many days are left to it; negative where it has passed.</summary>
    public int DaysLeft(DateTimeOffset dueAt) => DueDay(dueAt).DayNumber - Today.DayNumber;

    /// <summary>An address beside this page's, in the same language. Relative: the request's own host is whatever a client says.</summary>
    public string Address(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = path;
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (value is not { Length: > 0 }) continue;
            address += $"{separator}{name}={Uri.EscapeDataString(value)}";
            separator = '&';
        }

        return Language is null ? address : $"{address}{separator}{PageLanguage.Parameter}={Language}";
    }

    /// <summary>This page in another language; null where the page answers a post, which an address cannot repeat.</summary>
    public string? InLanguage(string language)
    {
        if (!HttpMethods.IsGet(Http.Request.Method) && !HttpMethods.IsHead(Http.Request.Method)) return null;
        var query = Http.Request.Query.Where(pair => pair.Key != PageLanguage.Parameter)
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create<string, string?>(PageLanguage.Parameter, language));
        return QueryString.Create(query).Value;
    }
}
