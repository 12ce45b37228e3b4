using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Callbacks.OpenApi;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Callbacks;

/// <summary>The description of the callbacks says what they do: their addresses, what is sent and answered, each status and its reasons.</summary>
[Collection(nameof(AttackedApp))]
public sealed class OpenApiTests(AttackedApp attacked, Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    private static JsonObject Document { get; } = OpenApiDocument.Create(new Uri("https://perfeval.example/"));

    [Fact]
    public async Task It_is_served_to_whoever_asks()
    {
        using var answer = await attacked.SendAsync(HttpMethod.Get, "api/openapi.json");

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(JsonNode.DeepEquals(Document, JsonNode.Parse(await answer.Content.ReadAsStringAsync())));
        Assert.Equal("https://perfeval.example/api", (string?)Document["servers"]![0]!["url"]);
    }

    [Fact]
    public void Every_address_and_verb_is_a_functions()
    {
        var triggers = typeof(AppJson).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            .SelectMany(trigger => trigger.Methods!.Select(verb => (Path: "/" + trigger.Route, verb))).ToHashSet();

        var described = Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Key))).ToList();

        Assert.Equal([("/inbox", "get"), ("/decisions", "post")], described);
        Assert.All(described, operation => Assert.Contains(operation, triggers));
    }

    [Fact]
    public async Task What_is_sent_and_answered_has_the_fields_that_are_described()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var item = JsonSerializer.SerializeToNode(Assert.Single(await approver.InboxAsync()), AppJson.Options)!;
        var answer = (await approver.PostAsync(await approver.TicketAsync(Form.Key), "approve")).Json;
        var body = JsonSerializer.SerializeToNode(new DecisionBody("t", "return", "c", [new ReviewedScore(1, 5m, "r")], [new RequestedChange(1, null, "x")]), AppJson.Options)!;

        Assert.All(
            [(nameof(InboxItem), item), (nameof(DecisionAnswer), answer), (nameof(DecisionBody), body)],
            pair => Assert.Equal(Fields(pair.Item1).Order(StringComparer.Ordinal), pair.Item2.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal)));
        var decisions = Document["components"]!["schemas"]![nameof(DecisionAnswer)]!["properties"]!["decision"]!["enum"]!.AsArray().Select(value => (string?)value);
        Assert.Equal(["approve", "return", "reject"], decisions);
    }

    [Fact]
    public async Task Each_status_and_its_reasons_are_those_that_come()
    {
        var inbox = new SortedSet<(int, string)>();
        var decide = new SortedSet<(int, string)>();
        await using (var app = await WaitingAsync()) await ProvokeAsync(app, inbox, decide);
        await ProvokeSignInAsync(inbox, decide);
        using (var foreign = await attacked.DecideAsync("any", request => request.Headers.Add("Sec-Fetch-Site", "cross-site")))
            decide.Add(((int)foreign.StatusCode, (string)JsonNode.Parse(await foreign.Content.ReadAsStringAsync())!["title"]!));

        Assert.Equal(Described("/inbox", "get"), inbox);
        Assert.Equal(Described("/decisions", "post"), decide);
    }

    /// <summary>All refusals but those of a sign-in.</summary>
    private static async Task ProvokeAsync(TestApp app, SortedSet<(int, string)> inbox, SortedSet<(int, string)> decide)
    {
        var approver = new Approver(app);
        var tickets = app.Services.GetRequiredService<TicketProtector>();
        var ticket = await approver.TicketAsync(Form.Key);
        var seen = new List<HttpAnswer>
        {
            await approver.PostAsync("not json"u8.ToArray()),
            await approver.PostAsync(ticket, "perhaps"),
            await approver.PostAsync(ticket, "approve", new string('长', 2001)),
            await approver.PostAsync(ticket, "reject"),
            await approver.PostAsync(ticket, "approve", null, new ReviewedScore(1, 5m, "理由"), new ReviewedScore(1, 6m, "理由")),
            await approver.PostAsync(ticket, "approve", null, new ReviewedScore(1, 50m, "理由")),
            await PostAsync(ticket, "approve", [new RequestedChange(1, null, "改")]),
            await PostAsync(ticket, "return", [.. Enumerable.Repeat(new RequestedChange(1, null, "改"), RequestedChange.MaxCount + 1)]),
            await PostAsync(ticket, "return", [new RequestedChange(99, null, "改")]),
            await approver.PostAsync(await approver.AlteredTicketAsync(Form.Key, good => good with { Until = TestApp.Start.AddDays(-1) }), "approve"),
            await approver.PostAsync(await approver.AlteredTicketAsync(Form.Key, good => good with { Approver = "stranger" }), "approve"),
            await approver.PostAsync(ticket, "approve"),
            await approver.PostAsync(ticket, "reject", "改主意"),
        };
        for (var number = 0; number <= FailureLimits.PerMinute; number++) seen.Add(await approver.PostAsync($"forged {number}", "approve"));
        seen.RemoveAll(answer => answer.Status == StatusCodes.Status202Accepted);
        decide.UnionWith(seen.Select(answer => (answer.Status, answer.Code!)));

        var late = await approver.GetInboxAsync("?ticket=" + tickets.Protect(new InboxTicket("operator", TestApp.Start.AddDays(-1))));
        inbox.Add((late.Status, late.Code!));
        var tooMany = await approver.GetInboxAsync("?ticket=forged");
        inbox.Add((tooMany.Status, tooMany.Code!));

        Task<HttpAnswer> PostAsync(string text, string decision, ImmutableArray<RequestedChange> changes) =>
            approver.PostAsync(AppJson.Serialize(new DecisionBody(text, decision, "意见", null, changes)));
    }

    /// <summary>The refusals of a gate behind a sign-in, of which the callbacks hand on each.</summary>
    private async Task ProvokeSignInAsync(SortedSet<(int, string)> inbox, SortedSet<(int, string)> decide)
    {
        using var policy = new PolicyFile(
            file => file["directory"]!["signIns"] = new JsonObject { ["operator"] = Names("operator"), ["finance"] = Names("finance"), ["lead"] = Names("lead") }, "lead");
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path, Own = new Dictionary<string, string?> { ["RequireSignedIn"] = "true" } });
        var gate = app.Services.GetRequiredService<TicketGate>();
        var tickets = app.Services.GetRequiredService<TicketProtector>();
        var inboxTicket = tickets.Protect(new InboxTicket("lead", TestApp.Start.AddDays(1)));
        var decisionTicket = tickets.Protect(new DecisionTicket("lead", new FormRound("key", "2022", 1), "step", "instance", TestApp.Start, TestApp.Start.AddDays(1)));
        foreach (var principal in new[] { null, """{"claims":[{"typ":"oid","val":"finance@example.org"}]}""", """{"claims":[{"typ":"oid","val":"lead@example.org"}]}""" })
        {
            var request = new DefaultHttpContext().Request;
            if (principal is not null) request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(principal));
            var (shown, decided) = (gate.Inbox(request, inboxTicket), gate.Decision(request, decisionTicket));
            if (principal?.Contains("lead@", StringComparison.Ordinal) == true) Assert.True(shown.Ticket is not null && decided.Ticket is not null);
            if (shown.Refusal is { } refused) inbox.Add((refused.Status, refused.Code));
            if (decided.Refusal is { } turnedAway) decide.Add((turnedAway.Status, turnedAway.Code));
        }

        var forged = gate.Inbox(new DefaultHttpContext().Request, "forged").Refusal!;
        inbox.Add((forged.Status, forged.Code));

        static JsonArray Names(string approver) => new($"{approver}@example.org");
    }

    private static SortedSet<(int, string)> Described(string path, string verb) =>
        [.. Document["paths"]![path]![verb]!["responses"]!.AsObject().Where(response => response.Value!["content"]!["application/problem+json"] is not null)
            .SelectMany(response => response.Value!["content"]!["application/problem+json"]!["schema"]!["properties"]!["title"]!["enum"]!.AsArray()
                .Select(code => (int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture), (string)code!)))];

    private static IEnumerable<string> Fields(string schema) => Document["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(field => field.Key);

    private async Task<TestApp> WaitingAsync()
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        return app;
    }
}
