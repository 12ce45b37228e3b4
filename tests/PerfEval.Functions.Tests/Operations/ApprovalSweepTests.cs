using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Operators;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Operations.Sweeping;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>Forms that wait, the approvals that wait for them and the inboxes are brought to one again.</summary>
public sealed class ApprovalSweepTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Normal = FormText.Number(2).Normal();
    private static readonly FormText High = FormText.Number(4).HighRisk();

    [Fact]
    public async Task A_form_whose_approval_is_lost_is_asked_for_anew_at_the_step_where_it_waits()
    {
        await using var app = await WaitingAsync(Normal, High);
        await new Approver(app).DecideAsync(High.Key, "approve");
        await LoseHubAsync(app);

        await SweepAsync(app);

        var waiting = (await app.Storage.InboxAsync()).OrderByDescending(row => row.Step, StringComparer.Ordinal).ToList();
        Assert.Equal([("supervisor", Normal.Key), ("finance", High.Key)], waiting.Select(row => (row.Step, row.FormKey)));
        foreach (var row in waiting) await new Approver(app, row.Approver).DecideAsync(row.FormKey, "approve");
        Assert.All(await app.Storage.EvaluationsAsync(), row => Assert.Equal(FormStatus.Approved, row.Status));
        Assert.Empty(await app.Storage.InboxAsync());
    }

    [Fact]
    public async Task Who_had_decided_before_the_approval_was_lost_says_the_same_again()
    {
        using var policy = new PolicyFile("2", "a", "b");
        await using var app = await WaitingAsync(policy, Normal);
        await new Approver(app, "a").DecideAsync(Normal.Key, "approve");
        await LoseHubAsync(app);
        await SweepAsync(app);

        await new Approver(app, "b").DecideAsync(Normal.Key, "approve");

        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Normal.Key)).Status);
        var decided = (await app.Storage.TrailAsync()).Where(entry => entry.Event == ApprovalEvents.Decided).Select(entry => entry.Approver);
        Assert.Equal(["a", "b"], decided);
    }

    [Fact]
    public async Task An_approval_that_ended_without_closing_its_form_leaves_it_to_the_operator()
    {
        using var outbox = new Outbox();
        var closing = true;
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            Outbox = outbox.Folder,
            Guard = (name, run) => name == nameof(CloseForm) && closing ? Task.FromException<object?>(new InvalidOperationException("fails")) : run(),
        });
        await app.EvaluateAsync(Name, FormText.File(Normal));
        await new Approver(app).DecideAsync(Normal.Key, "approve");
        await app.PassAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Normal.Key)).Status);
        closing = false;

        await SweepAsync(app);

        Assert.Equal(FormStatus.Failed, (await app.Storage.EvaluationAsync(Normal.Key)).Status);
        Assert.Equal(FormStatus.Failed, Assert.Single(await app.Storage.RoundsAsync()).Outcome);
        Assert.Contains(outbox.Messages, message => message.Recipient == "operator" && message.TextZh.Contains(Normal.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_that_stands_in_no_inbox_is_put_back()
    {
        await using var app = await WaitingAsync(Normal);
        var before = Assert.Single(await app.Storage.InboxAsync());
        await app.Storage.Tables.GetTableClient(TableNames.Inbox).DeleteEntityAsync(before.PartitionKey, before.RowKey);

        await SweepAsync(app);

        var after = Assert.Single(await app.Storage.InboxAsync());
        Assert.Equal((before.RowKey, before.StepInstance, before.DueAt), (after.RowKey, after.StepInstance, after.DueAt));
        await new Approver(app).DecideAsync(Normal.Key, "approve");
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Normal.Key)).Status);
    }

    [Fact]
    public async Task A_row_of_an_inbox_whose_form_waits_no_more_is_removed()
    {
        await using var app = await TestApp.StartAsync(azurite);
        // Storage dates its rows by a clock of its own, which a test cannot move.
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await app.EvaluateAsync(Name, FormText.File(Normal, High));
        var left = (await app.Storage.InboxAsync()).Single(row => row.FormKey == Normal.Key);
        await new Approver(app).DecideAsync(Normal.Key, "approve");
        await app.Storage.Tables.GetTableClient(TableNames.Inbox).AddEntityAsync(left);

        await SweepAsync(app);

        Assert.Equal(High.Key, Assert.Single(await app.Storage.InboxAsync()).FormKey);
    }

    [Fact]
    public async Task One_lost_row_of_several_approvers_is_put_back_and_says_in_whose_place_they_are_asked()
    {
        using var policy = new PolicyFile("2", "a", "b");
        await using var app = await WaitingAsync(policy, Normal);
        await app.ReassignAsync(Normal.Key, "b", "finance", "出差");
        var before = (await app.Storage.InboxAsync()).Single(row => row.Approver == "finance");
        await app.Storage.Tables.GetTableClient(TableNames.Inbox).DeleteEntityAsync(before.PartitionKey, before.RowKey);

        await SweepAsync(app);

        Assert.Equal(["a", "finance"], (await app.Storage.InboxAsync()).Select(row => row.Approver).Order(StringComparer.Ordinal));
        var after = (await app.Storage.InboxAsync()).Single(row => row.Approver == "finance");
        Assert.Equal(("b", before.StepInstance, before.DueAt, 2), (after.ForApprover, after.StepInstance, after.DueAt, after.Quorum));
        foreach (var approver in new[] { "a", "finance" }) await new Approver(app, approver).DecideAsync(Normal.Key, "approve");
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Normal.Key)).Status);
    }

    [Fact]
    public async Task Who_has_just_been_relieved_of_a_form_is_not_asked_again()
    {
        using var policy = new PolicyFile("any", "a");
        var (recorded, told) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            PolicyFile = policy.Path,
            Guard = async (name, run) =>
            {
                var result = await run();
                if (name != nameof(ReassignStep)) return result;
                recorded.SetResult();
                await told.Task;
                return result;
            },
        });
        await app.EvaluateAsync(Name, FormText.File(Normal));
        await app.PassAsync(TimeSpan.FromMinutes(20));

        // The inboxes are changed; the step does not know yet, and says that it asks who was asked before.
        var reassigning = app.ReassignAsync(Normal.Key, "a", "finance", "出差");
        await recorded.Task;
        await app.Function<SweepApprovals>().RunAsync(new(), app.Client, CancellationToken.None);
        told.SetResult();
        await reassigning;

        Assert.Equal("finance", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task Who_has_decided_at_a_step_that_waits_for_others_is_not_asked_again()
    {
        using var policy = new PolicyFile("2", "a", "b");
        await using var app = await WaitingAsync(policy, Normal);
        await new Approver(app, "a").DecideAsync(Normal.Key, "approve");

        await SweepAsync(app);

        Assert.Equal("b", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task A_row_of_one_who_is_not_asked_any_more_is_removed()
    {
        using var policy = new PolicyFile("any", "a");
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path });
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await app.EvaluateAsync(Name, FormText.File(Normal));
        var left = Assert.Single(await app.Storage.InboxAsync());
        await app.ReassignAsync(Normal.Key, "a", "finance", "出差");
        await app.Storage.Tables.GetTableClient(TableNames.Inbox).AddEntityAsync(left);

        await SweepAsync(app);

        Assert.Equal("finance", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task A_form_that_cannot_be_set_right_keeps_no_other_waiting()
    {
        await using var app = await WaitingAsync(Normal, High);
        var asked = (await app.Storage.InboxAsync()).Single(row => row.FormKey == High.Key);
        await app.Storage.Tables.GetTableClient(TableNames.Inbox).DeleteEntityAsync(asked.PartitionKey, asked.RowKey);
        // Of one form, in whichever order they come, neither the approval is there nor the round that closing it needs.
        var approval = ApprovalSignals.InstanceOf(Normal.Key, 1);
        await app.Client.TerminateInstanceAsync(approval);
        await app.SettleAsync();
        var round = Assert.Single(await app.Storage.RoundsAsync(Normal.Key));
        await app.Storage.Tables.GetTableClient(TableNames.Rounds).DeleteEntityAsync(round.PartitionKey, round.RowKey);

        await SweepAsync(app);

        Assert.Contains(await app.Storage.InboxAsync(), row => row.FormKey == High.Key);
        Assert.Contains(app.Logs.Lines, line => line.Contains($"could not do its work for {Normal.Key}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_cannot_be_read_keeps_no_other_form_waiting()
    {
        using var policy = new PolicyFile("any", "a");
        await using var app = await WaitingAsync(policy, Normal, High);
        await new Approver(app, "a").DecideAsync(High.Key, "approve");
        var asked = (await app.Storage.InboxAsync()).Single(row => row.FormKey == High.Key);
        await app.Storage.Tables.GetTableClient(TableNames.Inbox).DeleteEntityAsync(asked.PartitionKey, asked.RowKey);
        // Of the steps it is the one that asks "a".
        app.Payloads.IsUnreadable = (type, text) => type == typeof(StepStatus) && text.Contains("\"a\"", StringComparison.Ordinal);

        await SweepAsync(app);

        Assert.Equal([Normal.Key, High.Key], (await app.Storage.InboxAsync()).Select(row => row.FormKey).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_as_it_should_be_is_left_alone()
    {
        await using var app = await WaitingAsync(Normal, High);
        // Approvers are told of what is new a while after it came.
        await app.PassAsync(TimeSpan.FromMinutes(20));
        var before = await TableImage.TakeAsync(app.Storage);
        app.Traffic.Reset();

        await SweepAsync(app);

        Assert.Equal(before, await TableImage.TakeAsync(app.Storage));
        Assert.DoesNotContain(app.Traffic.Calls, call => !call.StartsWith("GET", StringComparison.Ordinal));
    }

    private Task<TestApp> WaitingAsync(params FormText[] forms) => WaitingAsync(null, forms);

    private async Task<TestApp> WaitingAsync(PolicyFile? policy, params FormText[] forms)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy?.Path });
        await app.EvaluateAsync(Name, FormText.File(forms));
        return app;
    }

    private static async Task SweepAsync(TestApp app)
    {
        await app.PassAsync(TimeSpan.FromMinutes(20));
        await app.Function<SweepApprovals>().RunAsync(new(), app.Client, CancellationToken.None);
        await app.SettleAsync();
    }

    /// <summary>Forgets all orchestrations, as where the task hub is made anew.</summary>
    private static async Task LoseHubAsync(TestApp app)
    {
        foreach (var instance in await app.Client.GetAllInstancesAsync(new OrchestrationQuery()).ToListAsync())
        {
            if (await app.Client.GetInstanceAsync(instance.InstanceId) is { IsCompleted: false }) await app.Client.TerminateInstanceAsync(instance.InstanceId);
            await app.SettleAsync();
            await app.Client.PurgeInstanceAsync(instance.InstanceId);
        }
    }
}
