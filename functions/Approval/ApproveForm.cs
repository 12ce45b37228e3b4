using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>Takes one round of a form through its approval steps. It lives as long as people take.</summary>
public static class ApproveForm
{
    /// <summary>The orchestrator.</summary>
    [Function(nameof(ApproveForm))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<ApprovalRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        string outcome;
        try
        {
            outcome = await TakeStepsAsync(context, request);
        }
        catch (TaskFailedException)
        {
            outcome = FormStatus.Failed;
        }

        await context.CallActivityAsync(nameof(CloseForm), new CloseRequest(request.Form, outcome), Retries.Patient);
    }

    private static async Task<string> TakeStepsAsync(TaskOrchestrationContext context, ApprovalRequest request)
    {
        var superseded = context.WaitForExternalEvent<object?>(ApprovalSignals.Superseded);
        for (var index = 0; index < request.Steps.Length; index++)
        {
            if (superseded.IsCompleted) return FormStatus.Superseded;
            var instance = ApprovalSignals.StepInstanceOf(context.InstanceId, index);
            var step = context.CallSubOrchestratorAsync<string>(
                nameof(ApprovalStep), new StepRequest(request.Form, request.Steps[index]), new SubOrchestrationOptions(instanceId: instance));
            if (await Task.WhenAny(step, superseded) == superseded) context.SendEvent(instance, ApprovalSignals.Superseded, new object());
            var outcome = await step;
            if (outcome != FormStatus.Approved) return outcome;
        }

        return FormStatus.Approved;
    }
}
