using System.Web;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Approval.Notifications.Digests;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Notifications;

/// <summary>What is new to an approver reaches them in few messages, each once, whatever happens on the way.</summary>
public sealed class DigestTests(Azurite azurite)
{
    private const string Path = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();

    /// <summary>Longer than any message waits for others.</summary>
    private static readonly TimeSpan Gathered = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Forty_forms_of_one_file_are_one_message_with_their_number_risk_due_day_and_one_link()
    {
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier);

        await app.EvaluateAsync(Path, FormText.File([.. Enumerable.Range(1, 40).Select(number => number <= 3 ? FormText.Number(number).HighRisk() : FormText.Number(number).Normal())]));
        Assert.Empty(notifier.Sent);
        await app.PassAsync(Gathered);

        var message = Assert.Single(notifier.Sent);
        Assert.Equal("operator", message.Recipient);
        Assert.Equal(["有 40 张绩效自评表待您审核", "新到：40 张", "高风险：3 张", "一般风险：37 张", "最早到期日：2023-02-13"], message.TextZh.Split('\n'));
        Assert.Equal(message.TextZh.Split('\n').Length, message.TextEn.Split('\n').Length);
        var ticket = HttpUtility.ParseQueryString(message.Link!.Query)["ticket"];
        Assert.Equal("operator", app.Services.GetRequiredService<TicketProtector>().ReadInbox(ticket)!.Approver);
        Assert.All(await app.Storage.InboxAsync(), row => Assert.Equal((row.News, false), (row.Told, row.IsInFlight)));
    }

    [Fact]
    public async Task A_form_that_comes_later_is_told_with_all_that_waits_and_what_was_told_is_not_new()
    {
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier);
        await app.EvaluateAsync(Path, FormText.File(Form));
        await app.PassAsync(Gathered);

        await app.EvaluateAsync("图书馆/more.txt", FormText.File(FormText.Number(3).Normal()));
        await app.PassAsync(Gathered);

        Assert.Equal(2, notifier.Sent.Count);
        Assert.StartsWith("有 2 张绩效自评表待您审核\n新到：1 张\n", notifier.Sent[1].TextZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_decided_before_the_message_goes_out_is_in_none()
    {
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier);
        await app.EvaluateAsync(Path, FormText.File(Form));

        await new Approver(app).DecideAsync(Form.Key, "approve");
        await app.PassAsync(Gathered);

        Assert.Equal(0, notifier.Calls);
    }

    [Fact]
    public async Task A_reminder_is_told_once_however_often_it_is_asked_for()
    {
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier);
        await app.EvaluateAsync(Path, FormText.File(Form));
        await app.PassAsync(Gathered);
        var row = Assert.Single(await app.Storage.InboxAsync());
        var notices = app.Services.GetRequiredService<ApproverNotices>();

        for (var time = 0; time < 2; time++)
        {
            await notices.RemindAsync(app.Client, row.Approver, row.FormKey, row.StepInstance, row.DueAt.UtcDateTime, 1, CancellationToken.None);
            await notices.RemindAsync(app.Client, row.Approver, row.FormKey, row.StepInstance, row.DueAt.UtcDateTime, 1, CancellationToken.None);
            await app.PassAsync(Gathered);
        }

        Assert.Equal(2, notifier.Sent.Count);
        Assert.Contains("提醒您尽快处理：1 张", notifier.Sent[1].TextZh, StringComparison.Ordinal);
        await notices.RemindAsync(app.Client, row.Approver, row.FormKey, row.StepInstance, row.DueAt.UtcDateTime, 2, CancellationToken.None);
        await app.PassAsync(Gathered);
        Assert.Equal(3, notifier.Sent.Count);
    }

    [Fact]
    public async Task A_reminder_of_a_form_that_waits_no_more_says_nothing()
    {
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier);
        await app.EvaluateAsync(Path, FormText.File(Form));
        var row = Assert.Single(await app.Storage.InboxAsync());
        await new Approver(app).DecideAsync(Form.Key, "approve");

        await app.Services.GetRequiredService<ApproverNotices>().RemindAsync(app.Client, row.Approver, row.FormKey, row.StepInstance, row.DueAt.UtcDateTime, 1, CancellationToken.None);
        await app.PassAsync(Gathered);

        Assert.Equal(0, notifier.Calls);
    }

    [Fact]
    public async Task A_busy_channel_is_tried_again_until_it_takes_the_message()
    {
        var notifier = new TestNotifier { Fail = call => call <= 3 ? Failure(NotificationFailure.Busy) : null };
        await using var app = await StartAsync(notifier);

        await app.EvaluateAsync(Path, FormText.File(Form));
        await app.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Single(notifier.Sent);
        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.NotifyFailed);
    }

    [Fact]
    public async Task A_channel_that_stays_busy_is_recorded_once_for_each_form_and_holds_no_step_up()
    {
        var notifier = new TestNotifier { Fail = _ => Failure(NotificationFailure.Busy) };
        await using var app = await StartAsync(notifier);

        await app.EvaluateAsync(Path, FormText.File(Form, FormText.Number(3).Normal()));
        await app.PassAsync(TimeSpan.FromMinutes(10));
        var calls = notifier.Calls;
        await app.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(calls, notifier.Calls);
        Assert.Equal(
            [(Form.Key, "operator"), (FormText.Number(3).Key, "operator")],
            (await app.Storage.TrailAsync()).Where(entry => entry.Event == ApprovalEvents.NotifyFailed).Select(entry => (entry.FormKey, entry.Approver)));
        await new Approver(app).DecideAsync(Form.Key, "approve");
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Theory]
    [InlineData(NotificationFailure.Refused)]
    [InlineData(NotificationFailure.Unsure)]
    public async Task A_message_that_is_refused_or_may_have_arrived_is_recorded_and_not_sent_again(NotificationFailure failure)
    {
        var notifier = new TestNotifier { Fail = _ => Failure(failure) };
        await using var app = await StartAsync(notifier);

        await app.EvaluateAsync(Path, FormText.File(Form));
        await app.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(1, notifier.Calls);
        Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.NotifyFailed);
    }

    [Fact]
    public async Task A_message_whose_sender_dies_before_the_answer_is_written_down_is_recorded_and_not_sent_again()
    {
        var notifier = new TestNotifier { Fail = _ => new IOException("The machine is gone.") };
        await using var app = await StartAsync(notifier);

        await app.EvaluateAsync(Path, FormText.File(Form));
        await app.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(1, notifier.Calls);
        Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.NotifyFailed);
    }

    [Fact]
    public async Task A_message_that_can_be_repeated_is_sent_again_by_its_id_when_its_sender_died()
    {
        var notifier = new TestNotifier { RepeatsSafely = true, Fail = call => call == 1 ? new IOException("The machine is gone.") : null };
        await using var app = await StartAsync(notifier);

        await app.EvaluateAsync(Path, FormText.File(Form));
        await app.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Single(notifier.Sent);
        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.NotifyFailed);
    }

    [Fact]
    public async Task A_form_whose_asking_is_done_twice_is_told_once()
    {
        var notifier = new TestNotifier();
        var asked = new List<Func<Task<object?>>>();
        await using var app = await StartAsync(notifier, new TestAppOptions
        {
            Guard = (name, run) =>
            {
                if (name == nameof(AskApprovers)) asked.Add(run);
                return run();
            },
        });
        await app.EvaluateAsync(Path, FormText.File(Form));
        await app.PassAsync(Gathered);

        await Assert.Single(asked)();
        await app.Services.GetRequiredService<ApproverNotices>().TellAsync(app.Client, ["operator"], CancellationToken.None);
        await app.PassAsync(Gathered);

        Assert.Single(notifier.Sent);
    }

    [Fact]
    public async Task A_message_outlives_the_host_that_was_to_send_it()
    {
        using var folder = new Outbox();
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier, new TestAppOptions { DatabasePath = System.IO.Path.Combine(folder.Folder, "durable.db") });
        await app.EvaluateAsync(Path, FormText.File(Form));

        await app.RestartAsync();
        await app.PassAsync(Gathered);

        Assert.Single(notifier.Sent);
    }

    [Fact]
    public async Task Two_messages_at_once_share_what_is_new_between_them()
    {
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier);
        await app.EvaluateAsync(Path, FormText.File(Form, FormText.Number(3).Normal(), FormText.Number(4).Normal()));
        var requests = Enumerable.Range(1, 8).Select(number => new DigestRequest("operator", $"message {number}", TestApp.Start.UtcDateTime));

        await Task.WhenAll(requests.Select(request => app.Function<SendDigest>().RunAsync(request, CancellationToken.None)));

        Assert.Equal(3, notifier.Sent.Sum(message => int.Parse(message.TextZh.Split('\n')[1].Split('：', ' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(await app.Storage.InboxAsync(), row => Assert.Equal((row.News, false), (row.Told, row.IsInFlight)));
    }

    private static NotificationFailedException Failure(NotificationFailure failure) => new(failure, "a test says so");

    private Task<TestApp> StartAsync(TestNotifier notifier, TestAppOptions? options = null) =>
        TestApp.StartAsync(azurite, (options ?? new TestAppOptions()) with { Replace = services => services.AddSingleton<INotifier>(notifier) });
}
