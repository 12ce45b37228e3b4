using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.EndToEnd.Tests.Support;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Browser.Tests.Support;

/// <summary>The app on the local host, as <c>perfeval up</c> runs it, with approvers of its own policy.</summary>
public class RunningApp : IAsyncLifetime
{
    /// <summary>What the names end with under which approvers sign in.</summary>
    internal const string SignInDomain = "@example.org";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly TestHome _home = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string>([.. Settings]) { ["PerfEval__PolicyFile"] = _home.Write("policy.json", Policy()) };
        // In a process of its own: it ends, and what it started stays.
        var up = _home.Start(settings, "up");
        while (up.IsRunning) await Task.Delay(Poll, TestContext.Current.CancellationToken);
    }

    /// <summary>What else is set.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>Files forms as a unit does, and waits until no form goes further without a person.</summary>
    internal Task FileAsync(string unit, string name, params FormText[] forms) => FileAsync(unit, name, FormText.File(forms));

    /// <summary>Files a file, none of whose forms goes back at once, and waits as for forms.</summary>
    internal async Task FileAsync(string unit, string name, byte[] content) =>
        (await _home.RunAsync("submit", _home.Write(name, content), "--unit", unit, "--wait")).Expect(0);

    /// <summary>A fresh link to an approver's inbox.</summary>
    internal async Task<string> InboxAsync(string approver) =>
        JsonNode.Parse((await _home.RunAsync("inbox", approver, "--json")).Expect(0))!["link"]!.GetValue<string>();

    /// <summary>The address of a function.</summary>
    internal string Address(string path) => new Uri(HostProcess.Address(InstanceState.Load(_home.Data)!.Ports), "api/" + path).AbsoluteUri;

    /// <summary>A form's row, as soon as it is as awaited: decisions take effect a moment after they are taken.</summary>
    internal async Task<EvaluationRow> UntilAsync(FormText form, Func<EvaluationRow, bool> condition)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if ((await EvaluationAsync(form)) is { } row && condition(row)) return row;
            await Task.Delay(Poll, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Form {form.Key} does not come to what the test waits for.");
    }

    /// <summary>A form's row; null where it has none.</summary>
    internal async Task<EvaluationRow?> EvaluationAsync(FormText form)
    {
        var found = await Table(TableNames.Evaluations).GetEntityIfExistsAsync<EvaluationRow>(
            EvaluationRow.PartitionOf(form.Year), form.Key, cancellationToken: TestContext.Current.CancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>A form's audit trail.</summary>
    internal async Task<List<ApprovalRow>> TrailAsync(FormText form) =>
        await Table(TableNames.Approvals).QueryAsync<ApprovalRow>(row => row.PartitionKey == form.Key).ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>An approver's link whose time is over, made with the app's own keys.</summary>
    internal string ExpiredInbox(string approver)
    {
        var services = new ServiceCollection().AddDataProtection().SetApplicationName(nameof(PerfEval))
            .AddKeyManagementOptions(options => options.XmlRepository = new BlobKeyRepository(Storage.Blobs)).Services;
        using var provider = services.BuildServiceProvider();
        var ticket = new InboxTicket(approver, DateTimeOffset.UtcNow.AddDays(-1));
        return Address("inbox?ticket=" + new TicketProtector(provider.GetRequiredService<IDataProtectionProvider>()).Protect(ticket));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _home.DisposeAsync();
    }

    private InstanceStorage Storage => new(AzuriteProcess.ConnectionString(InstanceState.Load(_home.Data)!.Ports));

    private TableClient Table(string name) => Storage.Tables.GetTableClient(name);

    /// <summary>The policy that is shipped, with two approvers of the unit whose forms the tests file, and one of another.</summary>
    private static byte[] Policy()
    {
        var policy = JsonNode.Parse(File.ReadAllBytes(Path.Combine(TestHome.Repository, "functions", "Approval", "Policies", "default.json")))!;
        policy["directory"]!["budgetUnits"] = new JsonObject
        {
            [Approvers.Library.BudgetUnit] = new JsonArray("chen", "li"),
            [Approvers.Theatre.BudgetUnit] = new JsonArray("wang"),
            [Approvers.Museum.BudgetUnit] = new JsonArray("zhao"),
            [Approvers.Archive.BudgetUnit] = new JsonArray("sun"),
        };
        string[] approvers = ["chen", "li", "wang", "zhao", "sun", "finance", "operator"];
        policy["directory"]!["signIns"] = new JsonObject(approvers.Select(approver => KeyValuePair.Create(approver, (JsonNode?)new JsonArray(approver + SignInDomain))));
        return System.Text.Encoding.UTF8.GetBytes(policy.ToJsonString());
    }
}
