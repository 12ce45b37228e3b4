using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Notifications;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Has the approvers of a step told that a form waits for them, or that it still does.</summary>
public sealed class NotifyApprovers(ApproverNotices notices)
{
    /// <summary>Has each told; what was told is not told again.</summary>
    [Function(nameof(NotifyApprovers))]
    public async Task RunAsync([ActivityTrigger] NotifyRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Reminder == 0)
        {
            await notices.TellAsync(client, request.Approvers, cancellation);
            return;
        }

        foreach (var approver in request.Approvers)
            await notices.RemindAsync(client, approver, request.Place.Form.FormKey, request.Place.Instance, request.DueAt, request.Reminder, cancellation);
    }
}
