using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Notifications;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Tells the approvers of a step that a form waits for them, or that it still does.</summary>
public sealed class NotifyApprovers(ApproverNotices notices)
{
    /// <summary>Sends a message to each; a message that was sent is not sent again.</summary>
    [Function(nameof(NotifyApprovers))]
    public async Task RunAsync([ActivityTrigger] NotifyRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var approver in request.Approvers)
            await notices.AskedAsync(approver, $"{request.Place.Instance}-{request.Message}", cancellation);
    }
}
