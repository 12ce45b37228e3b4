using PerfEval.Cli.Approvals;
using PerfEval.EndToEnd.Tests.Support;
using PerfEval.Functions;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Tables;

namespace PerfEval.EndToEnd.Tests.Faults;

public sealed class KilledDecisionTests
{
    private const string Approver = "operator";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_takes_effect_once_wherever_the_host_is_killed_between_the_callback_and_the_closed_form()
    {
        await using var home = new TestHome();
        await using var run = await KillRun.StartAsync(home, "decisions");
        await run.FinishAsync(await run.UploadAsync());
        await run.StartHostAsync();
        using var client = new ApprovalClient();

        // Keeping the decision, its audit row, the inbox, the round, the evaluation, the mark for the receipt.
        foreach (var (write, moment) in Enumerable.Range(1, 6).Zip([KillMoment.BeforeTheAnswer, .. Enumerable.Repeat(KillMoment.BeforeTheWrite, 5)]))
        {
            var link = await new InboxLinks(run.Instance).SendAsync(Approver, Cancellation);
            var item = (await client.InboxAsync(link, Cancellation))[0];
            Task SayAsync() => client.DecideAsync(link, new DecisionBody(item.Ticket, AppJson.Name(Decision.Return), "请补充", null), Cancellation);

            await run.KillWhileAsync(write, moment, async () => await Record.ExceptionAsync(SayAsync));
            await run.StartHostAsync();
            // Who got no answer says it again.
            await SayAsync();

            await AssertReturnedAsync(run, item.FormKey);
        }
    }

    private static async Task AssertReturnedAsync(KillRun run, string form)
    {
        var tables = run.Instance.Storage.Tables;
        var evaluations = tables.GetTableClient(TableNames.Evaluations);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while ((await evaluations.QueryAsync<EvaluationRow>(row => row.RowKey == form, cancellationToken: patience.Token).SingleAsync(patience.Token)).Status != FormStatus.Returned)
            await Task.Delay(Poll, patience.Token);

        var trail = await tables.GetTableClient(TableNames.Approvals)
            .QueryAsync<ApprovalRow>(row => row.PartitionKey == form, cancellationToken: Cancellation).ToListAsync(Cancellation);
        Assert.Equal([ApprovalEvents.Asked, ApprovalEvents.Decided], trail.Select(row => row.Event));
        Assert.Equal(trail.Select(row => row.Hash), trail.Select(AuditHash.Of));
        Assert.Equal(0, await tables.GetTableClient(TableNames.Inbox).QueryAsync<InboxRow>(row => row.FormKey == form, cancellationToken: Cancellation).CountAsync(Cancellation));
    }
}
