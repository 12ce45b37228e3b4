using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Tickets;

namespace PerfEval.Functions.Tests.Support;

/// <summary>An approver's browser, as far as the server sees one: it wants HTML, keeps cookies, and posts forms.</summary>
internal sealed partial class BrowserWindow(TestApp app)
{
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Opens an approver's inbox.</summary>
    public Task<WebPage> InboxAsync(string approver = "operator", string more = "") =>
        GetAsync(app.Services.GetRequiredService<TicketLinks>().Inbox(approver).PathAndQuery + more);

    /// <summary>Opens an address.</summary>
    public Task<WebPage> GetAsync(string address)
    {
        var context = Context(HttpMethods.Get, address);
        return AnswerAsync(context, context.Request.Path.Value!.EndsWith("/inbox", StringComparison.Ordinal)
            ? app.Function<Inbox>().RunAsync(context.Request, CancellationToken.None)
            : app.Function<ShowForm>().RunAsync(context.Request, CancellationToken.None));
    }

    /// <summary>Posts a page's form: what it has hidden, and what is filled in.</summary>
    public Task<WebPage> PostAsync(WebPage page, params (string Name, string Value)[] fields) => PostAsync([.. page.Hidden, .. fields]);

    /// <summary>Posts fields.</summary>
    public async Task<WebPage> PostAsync(params (string Name, string Value)[] fields)
    {
        var context = Context(HttpMethods.Post, "/api/decisions");
        var body = await new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))).ReadAsByteArrayAsync();
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        var answer = await AnswerAsync(context, app.Function<Decide>().RunAsync(context.Request, app.Client, CancellationToken.None));
        await app.SettleAsync();
        return answer;
    }

    private DefaultHttpContext Context(string method, string address)
    {
        var context = new DefaultHttpContext { RequestServices = app.Services.CreateScope().ServiceProvider, Response = { Body = new MemoryStream() } };
        var question = address.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = method;
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("perfeval.example");
        context.Request.Path = question < 0 ? address : address[..question];
        context.Request.QueryString = new QueryString(question < 0 ? "" : address[question..]);
        context.Request.Headers.Accept = "text/html,application/xhtml+xml,*/*;q=0.8";
        context.Request.Headers.AcceptLanguage = "zh-CN";
        if (_cookies.Count > 0) context.Request.Headers.Cookie = string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        return context;
    }

    private async Task<WebPage> AnswerAsync(DefaultHttpContext context, Task<IResult> result)
    {
        await (await result).ExecuteAsync(context);
        foreach (var cookie in context.Response.Headers.SetCookie)
        {
            var pair = cookie!.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return new WebPage(context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()), context.Response.Headers);
    }
}

/// <summary>A page that came.</summary>
internal sealed partial record WebPage(int Status, string Html, IHeaderDictionary Headers)
{
    /// <summary>Its heading.</summary>
    public string Heading => WebUtility.HtmlDecode(Tags().Replace(HeadingTag().Match(Html).Groups[1].Value, "")).Trim();

    /// <summary>The hidden fields of its form of decisions.</summary>
    public IEnumerable<(string Name, string Value)> Hidden => HiddenField().Matches(Html[Html.IndexOf("method=\"post\"", StringComparison.Ordinal)..])
        .Select(match => (WebUtility.HtmlDecode(match.Groups[1].Value), WebUtility.HtmlDecode(match.Groups[2].Value)));

    /// <summary>The decision tickets that can be ticked.</summary>
    public IReadOnlyList<string> Tickets => [.. Pick().Matches(Html).Select(match => match.Groups[1].Value)];

    /// <summary>The addresses of its forms, as a browser follows them.</summary>
    public IReadOnlyList<string> Forms => [.. FormLink().Matches(Html).Select(match => "/api/" + WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex HeadingTag();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("""<input (?:type="hidden" )?name="([^"]+)" (?:type="hidden" )?value="([^"]*)" ?/?>""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("""type="checkbox" name="ticket" value="([^"]+)""")]
    private static partial Regex Pick();

    [GeneratedRegex("""<a id="f\d+" href="([^"]+)""")]
    private static partial Regex FormLink();
}
