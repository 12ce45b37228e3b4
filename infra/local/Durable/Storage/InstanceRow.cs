using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Durable.Storage;

/// <summary>An instance and its latest execution.</summary>
internal sealed record InstanceRow
{
    public required string Id { get; init; }

    /// <summary>Unique to each start and each continue-as-new, so that late answers to an earlier one are known.</summary>
    public long Execution { get; init; }

    public required string Name { get; init; }

    public string Version { get; init; } = "";

    public OrchestrationRuntimeStatus Status { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public string? Failure { get; init; }

    public string? Tags { get; init; }

    public ParentTask? Parent { get; init; }

    public DateTime Created { get; init; }

    public DateTime Updated { get; init; }

    public bool HasEnded => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled;
}
