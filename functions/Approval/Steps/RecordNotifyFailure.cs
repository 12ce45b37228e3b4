using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Records that the approvers of a step could not be told; the form waits in their inbox all the same.</summary>
public sealed class RecordNotifyFailure(AuditTrail audit)
{
    /// <summary>Records it.</summary>
    [Function(nameof(RecordNotifyFailure))]
    public Task RunAsync([ActivityTrigger] NotifyRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return audit.AppendAsync(request.Place.Form.FormKey, [StepEntries.Of(request.Place, ApprovalEvents.NotifyFailed, request.Message)], cancellation);
    }
}
