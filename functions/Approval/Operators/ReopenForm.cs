using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Evaluation;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Opens a closed form again: a round of its own, with the change that waits where one does, and its approval.</summary>
public static class ReopenForm
{
    /// <summary>The orchestrator.</summary>
    [Function(nameof(ReopenForm))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<ReopenRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        var opened = await context.CallActivityAsync<WrittenForm?>(nameof(OpenRound), request, Retries.Patient);
        if (opened is not null) await context.CallActivityAsync(nameof(RouteForm), opened, Retries.Patient);
    }
}
