namespace FunctionsLocalHost.Durable.Storage;

/// <summary>A line of an instance's history: what came in, or what the orchestrator decided.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Task">The task it belongs to; for a raised event, the number of the message that brought it.</param>
/// <param name="Name">The activity, sub-orchestrator or event.</param>
/// <param name="Data">A result, payload or failure; for a sub or a sent event, the other instance's id.</param>
/// <param name="At">When it came or was decided.</param>
internal sealed record HistoryEvent(EventKind Kind, long Task, string? Name, string? Data, DateTime At)
{
    public bool IsDecision => Kind is >= EventKind.ActivityScheduled and <= EventKind.EventSent;
}
