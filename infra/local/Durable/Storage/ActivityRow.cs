namespace FunctionsLocalHost.Durable.Storage;

/// <summary>An activity that was scheduled and has no result yet.</summary>
internal sealed record ActivityRow(long Sequence, string Instance, long Execution, int Task, string Name, string? Input);
