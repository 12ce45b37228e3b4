namespace FunctionsLocalHost.Durable.Storage;

/// <summary>The task of a parent that waits for a sub-orchestration.</summary>
internal sealed record ParentTask(string Instance, string Name, long Execution, int Task);
