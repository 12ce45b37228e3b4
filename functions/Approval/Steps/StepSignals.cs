using Microsoft.DurableTask;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>What a step listens to. Where several waits stand for one event, the latest is answered: so there is only ever one.</summary>
internal sealed class StepSignals(TaskOrchestrationContext context)
{
    private Task<DecisionSignal?>? _decision;
    private Task<ReassignSignal?>? _reassigned;

    /// <summary>A newer round has taken this one's place.</summary>
    public Task Superseded { get; } = context.WaitForExternalEvent<object?>(ApprovalSignals.Superseded);

    /// <summary>The next decision.</summary>
    public Task<DecisionSignal?> Decision => _decision ??= context.WaitForExternalEvent<DecisionSignal?>(ApprovalSignals.Decision);

    /// <summary>The next reassignment.</summary>
    public Task<ReassignSignal?> Reassigned => _reassigned ??= context.WaitForExternalEvent<ReassignSignal?>(ApprovalSignals.Reassigned);

    /// <summary>Takes the decision that has come; from then on the next one is waited for.</summary>
    public Task<DecisionSignal?> TakeDecisionAsync()
    {
        var taken = Decision;
        _decision = null;
        return taken;
    }

    /// <summary>Takes the reassignment that has come, as <see cref="TakeDecisionAsync"/>.</summary>
    public Task<ReassignSignal?> TakeReassignedAsync()
    {
        var taken = Reassigned;
        _reassigned = null;
        return taken;
    }
}
