using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>What one step of an orchestrator came to; all of it is stored together.</summary>
internal sealed record StepOutcome
{
    public required DateTime At { get; init; }

    public IReadOnlyList<HistoryEvent> Incoming { get; init; } = [];

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<long> CancelledTimers { get; init; } = [];

    public string? CustomStatus { get; init; }

    /// <summary>How the execution ended; Running where it goes on.</summary>
    public OrchestrationRuntimeStatus Status { get; init; } = OrchestrationRuntimeStatus.Running;

    public string? Output { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    /// <summary>How the execution starts over, where its status is ContinuedAsNew.</summary>
    public ContinuedAsNew? Next { get; init; }
}
