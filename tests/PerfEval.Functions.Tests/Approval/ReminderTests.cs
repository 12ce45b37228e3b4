using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>Those who have not answered are reminded on the days that the policy names, each time at most once.</summary>
public sealed class ReminderTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    // Asked on Monday 6 February 2023, due with Monday the 13th; reminded at 9:00 in Shanghai.
    private static readonly DateTimeOffset DayBefore = new(2023, 2, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset DueDay = new(2023, 2, 13, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset DayAfter = new(2023, 2, 14, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Reminders_come_before_the_due_day_on_it_and_after_it()
    {
        using var policy = new PolicyFile(json => (json["steps"]!["supervisor"]!["reminders"], json["steps"]!["supervisor"]!["lapseDays"]) = (new System.Text.Json.Nodes.JsonArray(-1, 0, 1), 2), "a");
        await using var app = await WaitingAsync(policy);

        await app.PassAsync(TimeSpan.FromDays(8.5));

        Assert.Equal([DayBefore, DueDay, DayAfter], (await app.Storage.TrailAsync()).Where(entry => entry.Event == ApprovalEvents.Reminded).Select(entry => entry.At));
    }

    [Fact]
    public async Task Who_has_answered_is_not_reminded()
    {
        using var policy = new PolicyFile("all", "a", "b");
        await using var app = await WaitingAsync(policy);
        await new Approver(app, "a").DecideAsync(Form.Key, "approve");

        await app.PassAsync(DayBefore - app.Clock.GetUtcNow());

        Assert.Equal(["b"], (await app.Storage.TrailAsync()).Where(entry => entry.Event == ApprovalEvents.Reminded).Select(entry => entry.Approver));
    }

    [Fact]
    public async Task A_reminder_whose_activity_runs_twice_is_recorded_once()
    {
        using var policy = new PolicyFile("any", "a");
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions
        {
            PolicyFile = policy.Path,
            Guard = async (name, run) =>
            {
                if (name == "RemindApprovers") await run();
                return await run();
            },
        });
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));

        await app.PassAsync(DayBefore - app.Clock.GetUtcNow());

        Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Reminded);
    }

    [Fact]
    public async Task A_form_that_is_decided_reminds_nobody_and_leaves_no_timer()
    {
        using var policy = new PolicyFile("any", "a");
        await using var app = await WaitingAsync(policy);
        await new Approver(app, "a").DecideAsync(Form.Key, "approve");

        await app.PassAsync(TimeSpan.FromDays(30));

        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Reminded);
        Assert.All(await app.Client.GetAllInstancesAsync().ToListAsync(TestContext.Current.CancellationToken), instance => Assert.True(instance.IsCompleted));
    }

    [Fact]
    public async Task A_step_without_reminders_has_none()
    {
        using var policy = new PolicyFile(json => json["steps"]!["supervisor"]!.AsObject().Remove("reminders"), "a");
        await using var app = await WaitingAsync(policy);

        await app.PassAsync(DueDay - app.Clock.GetUtcNow());

        Assert.Equal(["asked"], (await app.Storage.TrailAsync()).Select(entry => entry.Event));
    }

    private async Task<TestApp> WaitingAsync(PolicyFile policy)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path });
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        return app;
    }
}
