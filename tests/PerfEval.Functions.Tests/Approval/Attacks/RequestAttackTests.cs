using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Attacks;

/// <summary>A request that an approver did not mean changes nothing, though the ticket in it is good.</summary>
[Collection(nameof(AttackedApp))]
public sealed class RequestAttackTests(AttackedApp app)
{
    private static readonly string[] Parameters = ["ticket", "inbox", "decision", "comment", "reviewed", "changes", "approver", "form", "formKey", "round", "step", "operation", "reason", "method"];

    [Fact]
    public async Task A_GET_of_every_address_with_every_parameter()
    {
        var ticket = app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain));
        var inbox = app.Tickets.Protect(new InboxTicket("lead", DateTimeOffset.UtcNow.AddHours(1)));
        var query = string.Join('&', Parameters.Select(name => $"{name}={(name switch { "ticket" => ticket, "inbox" => inbox, _ => "approve" })}"));
        var before = await app.StateAsync();

        foreach (var route in Routes())
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var answer = await app.SendAsync(method, $"api/{route}?{query}");
                using var other = await app.SendAsync(method, $"api/{route}?ticket={inbox}&{query}", alter: request => request.Headers.Add("X-HTTP-Method-Override", "POST"));
                Assert.True((int)answer.StatusCode < 600 && (int)other.StatusCode < 600);
            }
        }

        Assert.Equal(before, await app.StateAsync());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=application/json")]
    public async Task A_POST_of_another_sites_form(string type)
    {
        var ticket = app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain));
        var body = type.StartsWith("text", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(AppJson.Serialize(new DecisionBody(ticket, "approve", "攻击", null, null)))
            : $"ticket={ticket}&decision=approve&comment=x&changes=&__RequestVerificationToken=x";

        await UnchangedAsync(() => app.SendAsync(HttpMethod.Post, "api/decisions", new ByteArrayContent(Encoding.UTF8.GetBytes(body)), type));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "https://perfeval.example.evil.example")]
    [InlineData("Origin", "http://perfeval.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_POST_from_another_site(string header, string value)
    {
        var ticket = app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain));

        var answer = await UnchangedAsync(() => app.DecideAsync(ticket, request => request.Headers.Add(header, value)));

        Assert.Equal(HttpStatusCode.Forbidden, answer);
    }

    [Theory]
    [InlineData("Ticket=%0d%0aSet-Cookie:%20evil=1")]
    [InlineData("ticket=x%0d%0a%0d%0a<script>alert(1)</script>")]
    [InlineData("ticket=%E5%98%8A%E5%98%8DSet-Cookie:evil=1")]
    public async Task Lines_of_headers_in_a_parameter(string query)
    {
        foreach (var path in new[] { "api/inbox", "api/form", "api/assets/%0d%0aSet-Cookie:%20evil=1" })
        {
            using var answer = await app.SendAsync(HttpMethod.Get, $"{path}?{query}", alter: request => request.Headers.Add("Accept", "text/html"));

            Assert.DoesNotContain(answer.Headers.Concat(answer.Content.Headers), header => header.Value.Any(value => value.Contains("evil", StringComparison.Ordinal)));
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Script_in_every_text_of_a_form()
    {
        var inbox = app.Tickets.Protect(new InboxTicket("lead", DateTimeOffset.UtcNow.AddHours(1)));
        var ticket = app.Tickets.Protect(await app.TicketAsync(AttackedApp.Hostile));

        foreach (var address in new[] { $"api/inbox?ticket={inbox}", $"api/form?ticket={ticket}&inbox={inbox}" })
        {
            using var page = await app.SendAsync(HttpMethod.Get, address, alter: request => request.Headers.Add("Accept", "text/html"));
            var html = await page.Content.ReadAsStringAsync();

            Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        }

        using var json = await app.SendAsync(HttpMethod.Get, $"api/inbox?ticket={inbox}");
        Assert.Equal(("application/json", "nosniff"), (json.Content.Headers.ContentType!.MediaType, Assert.Single(json.Headers.GetValues("X-Content-Type-Options"))));
    }

    [Fact]
    public async Task A_name_of_an_approver_with_lines_of_headers()
    {
        using var answer = await app.SendAsync(HttpMethod.Post, "api/operations/inbox-links/lead%0d%0aX-Evil:%201");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Evil"));
    }

    private async Task<HttpStatusCode> UnchangedAsync(Func<Task<HttpResponseMessage>> send)
    {
        var before = await app.StateAsync();
        using var answer = await send();
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal(before, await app.StateAsync());
        return answer.StatusCode;
    }

    /// <summary>The routes of all HTTP functions, their parameters filled in.</summary>
    private static IEnumerable<string> Routes() =>
        typeof(AppJson).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            .Select(trigger => System.Text.RegularExpressions.Regex.Replace(trigger.Route!, @"\{[^}]+\}", "lead"));
}
