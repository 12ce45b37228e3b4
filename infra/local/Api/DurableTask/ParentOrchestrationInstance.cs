namespace Microsoft.DurableTask;

/// <summary>The instance that called a sub-orchestration.</summary>
public record ParentOrchestrationInstance(TaskName Name, string InstanceId);
