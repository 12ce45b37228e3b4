using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Evaluation;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>Waits until all that comes at once has come, then tells an approver of it in one message.</summary>
public static class TellApprover
{
    /// <summary>The orchestrator.</summary>
    [Function(nameof(TellApprover))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<DigestRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        await context.CreateTimer(request.SendAt, CancellationToken.None);
        try
        {
            await context.CallActivityAsync(nameof(SendDigest), request, Retries.Patient);
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(nameof(GiveUpDigest), request, Retries.Patient);
        }
    }
}
