namespace Microsoft.DurableTask;

/// <summary>What a retry handler is told of the attempt that failed; attempts count from 1.</summary>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
