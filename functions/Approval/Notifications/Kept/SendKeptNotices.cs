using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Operations;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Notifications.Kept;

/// <summary>Sends operators what could not be sent to them before, in one message each; what fails again stays.</summary>
public sealed class SendKeptNotices(KeptNotices kept, INotifier notifier, ILogger<SendKeptNotices> logger)
{
    /// <summary>Runs as often as receipts follow outcomes, on the setting <c>ReceiptRefreshSchedule</c>.</summary>
    [Function(nameof(SendKeptNotices))]
    public async Task RunAsync([TimerTrigger("%ReceiptRefreshSchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var group in (await kept.AllAsync(cancellation)).GroupBy(notice => notice.Recipient, StringComparer.Ordinal))
            await OneByOne.TryAsync(group.Key, () => SendAsync(group.Key, [.. group], cancellation), logger, cancellation);
    }

    private async Task SendAsync(string recipient, IReadOnlyList<Notification> notices, CancellationToken cancellation)
    {
        try
        {
            await notifier.SendAsync(Gather(recipient, notices), cancellation);
        }
        catch (NotificationFailedException e)
        {
            Log.OperatorNotTold(logger, notices.Count, e.Message);
            if (e.Failure != NotificationFailure.Refused) return;
        }

        foreach (var notice in notices) await kept.ForgetAsync(notice, cancellation);
    }

    private static Notification Gather(string recipient, IReadOnlyList<Notification> notices)
    {
        var (zh, en) = Messages.Get("OperatorSubject", notices.Count);
        return new Notification(
            "kept-" + FormKey.InstanceId([.. notices.Select(notice => notice.Id)]), recipient,
            string.Join('\n', notices.Select(notice => notice.TextZh).Prepend(zh)), string.Join('\n', notices.Select(notice => notice.TextEn).Prepend(en)), null);
    }
}
