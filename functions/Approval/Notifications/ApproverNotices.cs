using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Notifications;

/// <summary>The messages to approvers.</summary>
public sealed class ApproverNotices(INotifier notifier, TicketLinks links)
{
    /// <summary>Tells an approver that a form waits for them.</summary>
    public Task AskedAsync(string approver, string message, CancellationToken cancellation)
    {
        var (zh, en) = Messages.Get("AskSubject", 1);
        return notifier.SendAsync(new Notification($"ask-{message}-{approver}", approver, zh, en, links.Inbox(approver)), cancellation);
    }

    /// <summary>Sends an approver a fresh link to their inbox.</summary>
    /// <param name="approver">The approver.</param>
    /// <param name="requestId">What tells this request from any other.</param>
    /// <param name="waiting">How many forms wait.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task InboxLinkAsync(string approver, string requestId, int waiting, CancellationToken cancellation)
    {
        var (zh, en) = Messages.Get("AskSubject", waiting);
        return notifier.SendAsync(new Notification($"inbox-{requestId}-{approver}", approver, zh, en, links.Inbox(approver)), cancellation);
    }
}
