using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Tickets;

namespace PerfEval.Functions.Tests.Support;

/// <summary>An approver at their browser: a link to an inbox, the forms in it, decisions by POST.</summary>
internal sealed class Approver(TestApp app, string id = "operator")
{
    private readonly TicketProtector _tickets = app.Services.GetRequiredService<TicketProtector>();

    /// <summary>What waits for them, by their inbox link.</summary>
    public async Task<IReadOnlyList<InboxItem>> InboxAsync()
    {
        var answer = await GetInboxAsync(app.Services.GetRequiredService<TicketLinks>().Inbox(id).Query);
        Assert.Equal(StatusCodes.Status200OK, answer.Status);
        return JsonSerializer.Deserialize<IReadOnlyList<InboxItem>>(answer.Body, AppJson.Options)!;
    }

    /// <summary>The ticket by which they may decide a form.</summary>
    public async Task<string> TicketAsync(string formKey) => Assert.Single(await InboxAsync(), item => item.FormKey == formKey).Ticket;

    /// <summary>Decides a form that is in their inbox, and lets everything happen that follows.</summary>
    public async Task<HttpAnswer> DecideAsync(string formKey, string decision, string? comment = null, params ReviewedScore[] reviewed)
    {
        var answer = await PostAsync(await TicketAsync(formKey), decision, comment, reviewed);
        await app.SettleAsync();
        return answer;
    }

    /// <summary>Posts a decision.</summary>
    public Task<HttpAnswer> PostAsync(string? ticket, string decision, string? comment = null, params ReviewedScore[] reviewed) =>
        PostAsync(AppJson.Serialize(new DecisionBody(ticket, decision, comment, [.. reviewed])));

    /// <summary>Posts a body.</summary>
    public async Task<HttpAnswer> PostAsync(byte[] body, string contentType = "application/json")
    {
        var context = Context();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = contentType;
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        return await ExecuteAsync(context, await app.Function<Decide>().RunAsync(context.Request, app.Client, CancellationToken.None));
    }

    /// <summary>Gets the inbox with a query.</summary>
    public async Task<HttpAnswer> GetInboxAsync(string query)
    {
        var context = Context();
        context.Request.Method = HttpMethods.Get;
        context.Request.QueryString = new QueryString(query);
        return await ExecuteAsync(context, await app.Function<Inbox>().RunAsync(context.Request, CancellationToken.None));
    }

    /// <summary>A decision ticket as the inbox page makes it, altered.</summary>
    public async Task<string> AlteredTicketAsync(string formKey, Func<DecisionTicket, DecisionTicket> alter) =>
        _tickets.Protect(alter(_tickets.ReadDecision(await TicketAsync(formKey))!));

    private DefaultHttpContext Context() => new() { RequestServices = app.Services, Response = { Body = new MemoryStream() } };

    private static async Task<HttpAnswer> ExecuteAsync(DefaultHttpContext context, IResult result)
    {
        await result.ExecuteAsync(context);
        var body = ((MemoryStream)context.Response.Body).ToArray();
        return new HttpAnswer(context.Response.StatusCode, body);
    }
}

/// <summary>An answer of a callback.</summary>
internal sealed record HttpAnswer(int Status, byte[] Body)
{
    /// <summary>What programs tell problems apart by.</summary>
    public string? Code => Json["title"]?.GetValue<string>();

    /// <summary>What went wrong, in Chinese.</summary>
    public string? Detail => Json["detail"]?.GetValue<string>();

    /// <summary>The body.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;
}
