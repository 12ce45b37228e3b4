using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tests.Support;

/// <summary>The app over HTTP with two forms that wait for two approvers. Attacks change nothing, so that one app stands them all.</summary>
[CollectionDefinition(nameof(AttackedApp))]
public sealed class AttackedApp(Azurite azurite) : ICollectionFixture<AttackedApp>, IAsyncLifetime
{
    /// <summary>What stands in every text of the second form.</summary>
    public const string Script = "<script>alert(1)</script>";

    /// <summary>Not a measure of anything: an app that gets nowhere is reported.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly PolicyFile _policy = new("any", "lead", "deputy");

    internal static FormText Plain { get; } = FormText.Number(2).Normal();

    internal static FormText Hostile { get; } = FormText.Number(3).Normal() with { Name = "图书馆" + Script, Unit = "馆" + Script };

    internal HttpApp App { get; private set; } = null!;

    internal TicketProtector Tickets => App.Services.GetRequiredService<TicketProtector>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        App = await HttpApp.StartAsync(
            azurite, new TestAppOptions { PolicyFile = _policy.Path, Own = new Dictionary<string, string?> { ["DigestWindow"] = "01:00:00" } }, typeof(FailingFunction));
        await App.Storage.PutReportAsync("图书馆/forms.txt", FormText.File(Plain, Hostile));
        var waited = Stopwatch.StartNew();
        while ((await App.Storage.InboxAsync()).Count < 4)
        {
            if (waited.Elapsed > Patience) throw new InvalidOperationException("The forms do not come to wait for their approvers.");
            await Task.Delay(50);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _policy.Dispose();
    }

    /// <summary>A good decision ticket.</summary>
    internal async Task<DecisionTicket> TicketAsync(FormText form, string approver = "lead")
    {
        var row = Assert.Single(await App.Storage.InboxAsync(), row => row.FormKey == form.Key && row.Approver == approver);
        return new DecisionTicket(approver, new FormRound(row.FormKey, row.Year, row.Round), row.Step, row.StepInstance, row.DueAt, DateTimeOffset.UtcNow.AddHours(1));
    }

    /// <summary>Posts a decision as JSON, from a caller of its own.</summary>
    internal Task<HttpResponseMessage> DecideAsync(string? ticket, Action<HttpRequestMessage>? alter = null) =>
        SendAsync(HttpMethod.Post, "api/decisions", new ByteArrayContent(AppJson.Serialize(new DecisionBody(ticket, "approve", "攻击", null, null))), "application/json", alter);

    /// <summary>Sends a request, from a caller of its own.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null, string? type = null, Action<HttpRequestMessage>? alter = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        if (type is not null) content!.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("X-Forwarded-For", Guid.NewGuid().ToString());
        alter?.Invoke(request);
        return await App.Http.SendAsync(request);
    }

    /// <summary>All that decisions change: the tables, and what is kept beside the forms.</summary>
    internal async Task<string> StateAsync() =>
        new StringBuilder(await TableImage.TakeAsync(App.Storage)).AppendLine().AppendJoin('\n', await App.Storage.NamesAsync(StorageNames.Forms)).ToString();
}
