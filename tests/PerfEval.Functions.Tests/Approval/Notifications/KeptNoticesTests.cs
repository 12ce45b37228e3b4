using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Approval.Notifications.Kept;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Notifications;

/// <summary>What an operator must know reaches them, and holds nothing up on the way.</summary>
public sealed class KeptNoticesTests(Azurite azurite)
{
    [Fact]
    public async Task What_could_not_be_sent_is_kept_and_sent_in_one_message_once_the_channel_takes_it()
    {
        var notifier = new TestNotifier { Fail = _ => new NotificationFailedException(NotificationFailure.Busy, "a test says so") };
        await using var app = await StartAsync(notifier);
        var notices = app.Services.GetRequiredService<OperatorNotices>();
        await notices.SubmissionFailedAsync("first", CancellationToken.None);
        await notices.SubmissionFailedAsync("second", CancellationToken.None);
        await notices.SubmissionFailedAsync("second", CancellationToken.None);
        await SendAsync(app);
        Assert.Empty(notifier.Sent);

        notifier.Fail = _ => null;
        await SendAsync(app);
        await SendAsync(app);

        var message = Assert.Single(notifier.Sent);
        Assert.Equal("operator", message.Recipient);
        Assert.Equal(["有 2 项需要您处理", "提交 first 处理失败，请检查后重新处理。", "提交 second 处理失败，请检查后重新处理。"], message.TextZh.Split('\n'));
    }

    [Fact]
    public async Task What_could_not_be_sent_lies_where_nothing_expires_until_it_is_sent()
    {
        var notifier = new TestNotifier { Fail = _ => new NotificationFailedException(NotificationFailure.Busy, "a test says so") };
        await using var app = await StartAsync(notifier);
        await app.Services.GetRequiredService<OperatorNotices>().SubmissionFailedAsync("first", CancellationToken.None);
        await SendAsync(app);
        Assert.StartsWith("notices/", Assert.Single(await app.Storage.NamesAsync(StorageNames.Forms)), StringComparison.Ordinal);
        // Of all containers this one expires: DriftTests.
        Assert.Empty(await app.Storage.NamesAsync(StorageNames.Work));

        notifier.Fail = _ => null;
        await SendAsync(app);

        Assert.Empty(await app.Storage.NamesAsync(StorageNames.Forms));
    }

    [Fact]
    public async Task What_is_sent_at_once_is_not_kept()
    {
        var notifier = new TestNotifier();
        await using var app = await StartAsync(notifier);

        await app.Services.GetRequiredService<OperatorNotices>().SubmissionFailedAsync("first", CancellationToken.None);
        await SendAsync(app);

        Assert.Single(notifier.Sent);
    }

    [Fact]
    public async Task What_a_channel_refuses_for_good_is_let_go()
    {
        var notifier = new TestNotifier { Fail = _ => new NotificationFailedException(NotificationFailure.Refused, "a test says so") };
        await using var app = await StartAsync(notifier);

        await app.Services.GetRequiredService<OperatorNotices>().SubmissionFailedAsync("first", CancellationToken.None);
        await SendAsync(app);

        Assert.Equal(1, notifier.Calls);
    }

    [Fact]
    public async Task A_kept_notice_that_cannot_be_read_holds_no_other_up()
    {
        var notifier = new TestNotifier { Fail = call => call == 1 ? new NotificationFailedException(NotificationFailure.Busy, "a test says so") : null };
        await using var app = await StartAsync(notifier);
        await app.Services.GetRequiredService<OperatorNotices>().SubmissionFailedAsync("first", CancellationToken.None);
        await app.Storage.Blobs.GetBlobContainerClient(StorageNames.Forms).GetBlobClient("notices/0.json").UploadAsync(new BinaryData("{"));

        await SendAsync(app);

        Assert.Contains("first", Assert.Single(notifier.Sent).TextZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_fails_in_a_way_of_its_own_keeps_what_was_to_be_sent()
    {
        var notifier = new TestNotifier
        {
            Fail = call => call switch { 1 => new NotificationFailedException(NotificationFailure.Busy, "a test says so"), 2 => new IOException("a test says so"), _ => null },
        };
        await using var app = await StartAsync(notifier);
        await app.Services.GetRequiredService<OperatorNotices>().SubmissionFailedAsync("first", CancellationToken.None);

        await SendAsync(app);
        Assert.Empty(notifier.Sent);
        await SendAsync(app);

        Assert.Single(notifier.Sent);
    }

    [Fact]
    public async Task A_folder_that_takes_no_messages_is_a_channel_that_may_take_them_later()
    {
        using var outbox = new Outbox();
        var file = Path.Combine(outbox.Folder, "no-folder");
        await File.WriteAllTextAsync(file, "");

        var failed = await Assert.ThrowsAsync<NotificationFailedException>(
            () => new OutboxNotifier(file).SendAsync(new Notification("id", "operator", "文", "text", null), CancellationToken.None));

        Assert.Equal(NotificationFailure.Busy, failed.Failure);
    }

    private static Task SendAsync(TestApp app) => app.Function<SendKeptNotices>().RunAsync(new TimerInfo(), CancellationToken.None);

    private Task<TestApp> StartAsync(TestNotifier notifier) =>
        TestApp.StartAsync(azurite, new TestAppOptions { Replace = services => services.AddSingleton<INotifier>(notifier) });
}
