using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Evaluation;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Gives a form key to another unit folder: the move and its entry in the audit trail, both or, tried again, both later.</summary>
public static class MoveForm
{
    /// <summary>The orchestrator.</summary>
    [Function(nameof(MoveForm))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<MoveRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        await context.CallActivityAsync(nameof(MoveOwner), request, Retries.Patient);
    }
}
