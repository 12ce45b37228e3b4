using Microsoft.DurableTask;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>What a step listens to. Where several waits stand for one event, the latest is answered: so there is only ever one.</summary>
internal sealed class StepSignals(TaskOrchestrationContext context)
{
    private Task<DecisionSignal?>? _decision;

    /// <summary>A newer round has taken this one's place.</summary>
    public Task Superseded { get; } = context.WaitForExternalEvent<object?>(ApprovalSignals.Superseded);

    /// <summary>The next decision.</summary>
    public Task<DecisionSignal?> Decision => _decision ??= context.WaitForExternalEvent<DecisionSignal?>(ApprovalSignals.Decision);

    /// <summary>Takes the decision that has come; from then on the next one is waited for.</summary>
    public Task<DecisionSignal?> TakeDecisionAsync()
    {
        var taken = Decision;
        _decision = null;
        return taken;
    }
}
