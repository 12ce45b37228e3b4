namespace Microsoft.DurableTask;

/// <summary>Decides, possibly after durable waits of its own, whether a failed task is tried again.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
