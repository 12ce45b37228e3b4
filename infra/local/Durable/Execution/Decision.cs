using FunctionsLocalHost.Durable.Storage;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>Something an orchestrator asked for in a step.</summary>
/// <param name="Kind">An activity, a timer, a sub-orchestration or an event to another instance.</param>
/// <param name="Task">Its number among all that this execution asked for, from 0.</param>
/// <param name="Name">The activity, sub-orchestrator or event; null for a timer.</param>
/// <param name="Data">An input or payload.</param>
/// <param name="Target">The sub's, or the event's receiver's, instance id.</param>
/// <param name="Due">When a timer fires.</param>
/// <param name="Version">The version of a sub-orchestrator.</param>
internal sealed record Decision(
    EventKind Kind, long Task, string? Name, string? Data = null, string? Target = null, DateTime? Due = null,
    string? Version = null)
{
    public HistoryEvent ToHistory(DateTime now) => new(Kind, Task, Name, Target, now);

    public bool IsSameAs(HistoryEvent recorded)
        => Kind == recorded.Kind && Task == recorded.Task && Target == recorded.Data
            && string.Equals(Name, recorded.Name, StringComparison.OrdinalIgnoreCase);

    public static string Describe(EventKind kind, string? name, string? target) => kind switch
    {
        EventKind.ActivityScheduled => $"activity '{name}'",
        EventKind.SubScheduled => $"sub-orchestration '{name}' with id '{target}'",
        EventKind.EventSent => $"event '{name}' to '{target}'",
        _ => "a timer",
    };
}
