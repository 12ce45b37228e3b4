using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Evaluation;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Voids a form: its row, its entry in the audit trail and its receipt, all or, tried again, all later.</summary>
public static class VoidForm
{
    /// <summary>The orchestrator.</summary>
    [Function(nameof(VoidForm))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<VoidRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        await context.CallActivityAsync(nameof(VoidRound), request, Retries.Patient);
    }
}
