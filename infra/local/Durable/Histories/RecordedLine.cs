namespace FunctionsLocalHost.Durable.Histories;

/// <summary>A line of a recorded history.</summary>
/// <param name="Kind">What happened: the name of an event kind.</param>
/// <param name="Task">The task it belongs to.</param>
/// <param name="Name">The activity, sub-orchestrator or event; null where it has none.</param>
/// <param name="Data">A result, payload or failure; for a sub or a sent event, the other instance's id; null for none.</param>
/// <param name="At">When it came or was decided, UTC.</param>
public sealed record RecordedLine(string Kind, long Task, string? Name, string? Data, DateTime At);
