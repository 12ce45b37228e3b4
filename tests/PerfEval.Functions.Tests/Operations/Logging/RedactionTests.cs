using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tests.Approval.Notifications.Channels;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations.Logging;

/// <summary>Whatever logs, at its most talkative, no secret and no text of a form gets as far as a log.</summary>
[Collection(nameof(AttackedApp))]
public sealed class RedactionTests(AttackedApp attacked, Azurite azurite)
{
    private const string Key = "aaaaaaaa-bbbb-cccc-dddd";

    [Fact]
    public async Task No_log_line_holds_a_ticket_that_is_good_or_forged_or_in_an_exception()
    {
        var good = attacked.Tickets.Protect(new InboxTicket("lead", DateTimeOffset.UtcNow.AddHours(1)));
        const string Forged = "forged-ticket-0123456789";
        var body = AppJson.Serialize(new DecisionBody(good, "approve", "评语不外传", null, null));

        using (await attacked.SendAsync(HttpMethod.Get, "api/inbox?ticket=" + good))
        using (await attacked.SendAsync(HttpMethod.Get, "api/inbox?ticket=" + Forged))
        using (await attacked.SendAsync(HttpMethod.Get, "api/failing?ticket=" + good))
        using (await attacked.SendAsync(HttpMethod.Post, "api/decisions", new ByteArrayContent(body), "application/json"))
        using (await attacked.SendAsync(HttpMethod.Post, "api/nowhere?ticket=" + good, new ByteArrayContent(body), "application/json"))
        {
        }

        var lines = attacked.App.Logs.Lines;
        Assert.Contains(lines, line => line.Contains("Request starting", StringComparison.Ordinal) && line.Contains("/api/inbox?ticket=***", StringComparison.Ordinal));
        foreach (var text in new[] { good, "CfDJ8", Forged, "评语不外传", "图书馆", "alert(1)" })
            Assert.DoesNotContain(lines, line => line.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_log_line_holds_a_webhook_or_what_was_sent_to_it()
    {
        using var policy = new PolicyFile(file => file["directory"]!["channels"] = new JsonObject { ["lead"] = "bureau" }, "lead");
        using var handler = new ScriptedHandler(ScriptedHandler.Says($$"""{"errcode":93000,"errmsg":"invalid key={{Key}}"}"""));
        await using var app = await HttpApp.StartAsync(azurite, new TestAppOptions
        {
            PolicyFile = policy.Path,
            Own = new Dictionary<string, string?> { ["Channels:bureau:Kind"] = "WeCom", ["Channels:bureau:Webhook"] = $"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={Key}" },
            Replace = services => services.AddKeyedSingleton(NotificationServices.HttpKey, new HttpClient(handler, disposeHandler: false)),
        });
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("a library");

        var failure = await Assert.ThrowsAsync<NotificationFailedException>(
            () => app.Services.GetRequiredService<ApproverNotices>().InboxLinkAsync("lead", "request", 1, CancellationToken.None));
#pragma warning disable CA1848, CA2254 // A library that logs as it likes is what this is about.
        logger.LogError(new HttpRequestException($"No answer from {handler.Sent[0].Address}", failure), $"Sending to {handler.Sent[0].Address} failed with {{Body}}.", handler.Sent[0].Body);
        using (logger.BeginScope(new Dictionary<string, object?> { ["url"] = handler.Sent[0].Address })) logger.LogInformation("in a scope");
#pragma warning restore CA1848, CA2254

        Assert.Contains(app.Logs.Lines, line => line.Contains("Sending to", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains(Key, StringComparison.Ordinal) || line.Contains("CfDJ8", StringComparison.Ordinal));
    }
}
