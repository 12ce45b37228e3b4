using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>The messages an instance has, sorted into what it is told now and what waits while it is suspended.</summary>
internal sealed class MessageBatch
{
    private readonly List<Message> _told = [];
    private readonly List<long> _taken = [];

    public MessageBatch(InstanceRow instance, IReadOnlyList<Message> messages)
    {
        var current = messages.Where(m => m.Execution == 0 || m.Execution == instance.Execution).ToList();
        _taken.AddRange(messages.Except(current).Select(m => m.Sequence));
        Terminate = current.Find(m => m.Kind == EventKind.Terminate);
        Fault = current.Find(m => m.Kind == EventKind.Fault);
        IsSuspended = current.FindLast(IsPause) is { } last
            ? last.Kind == EventKind.Suspend : instance.Status == OrchestrationRuntimeStatus.Suspended;

        // What came before a suspension is still told; a suspension that was lifted again never was.
        var mayTell = instance.Status != OrchestrationRuntimeStatus.Suspended || !IsSuspended;
        foreach (var message in current)
        {
            if (IsPause(message))
            {
                mayTell &= !IsSuspended || message.Kind == EventKind.Resume;
                _taken.Add(message.Sequence);
            }
            else if (mayTell)
            {
                _told.Add(message);
                _taken.Add(message.Sequence);
            }
        }
    }

    public Message? Terminate { get; }

    public Message? Fault { get; }

    /// <summary>Whether the instance is suspended after this.</summary>
    public bool IsSuspended { get; }

    public bool HasStart => _told.Exists(m => m.Kind == EventKind.Start);

    /// <summary>Messages that are done with: told, stale, or about suspension.</summary>
    public IReadOnlyList<long> Taken => _taken;

    public IReadOnlyList<HistoryEvent> News
        => [.. _told.Where(m => m.Kind <= EventKind.SubFailed).Select(m => m.ToHistory())];

    public bool TellsNothing => _told.Count == 0;

    /// <summary>Leaves an instance that has not begun untold.</summary>
    public void KeepUntold()
    {
        var untold = _told.Select(m => m.Sequence).ToHashSet();
        _taken.RemoveAll(untold.Contains);
        _told.Clear();
    }

    private static bool IsPause(Message message) => message.Kind is EventKind.Suspend or EventKind.Resume;
}
