using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Notifications;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Has the approvers of a step told that a form waits for them.</summary>
public sealed class NotifyApprovers(ApproverNotices notices)
{
    /// <summary>Has each told; what was told is not told again.</summary>
    [Function(nameof(NotifyApprovers))]
    public Task RunAsync([ActivityTrigger] AskRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return notices.TellAsync(client, request.Approvers, cancellation);
    }
}
