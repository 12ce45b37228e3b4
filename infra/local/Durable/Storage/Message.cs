namespace FunctionsLocalHost.Durable.Storage;

/// <summary>Something an instance has still to be told.</summary>
/// <param name="Sequence">Its number; messages that are due together are told in this order.</param>
/// <param name="Execution">The execution it is meant for; zero for whichever runs.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Task">The task it answers.</param>
/// <param name="Name">The name of an event.</param>
/// <param name="Data">A result, payload or failure.</param>
/// <param name="At">When it fell due, or else arrived.</param>
internal sealed record Message(
    long Sequence, long Execution, EventKind Kind, long Task, string? Name, string? Data, DateTime At)
{
    public HistoryEvent ToHistory() => new(Kind, Kind == EventKind.EventRaised ? Sequence : Task, Name, Data, At);
}
