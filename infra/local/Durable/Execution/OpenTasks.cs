using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>The activities, timers and sub-orchestrations that an execution asked for and has no answer to.</summary>
internal sealed class OpenTasks
{
    private readonly Dictionary<long, (Decision Decision, TaskCompletionSource<string?> Source)> _open = [];

    public int Count => _open.Count;

    /// <summary>Whether an answer is soon to be expected, so that the execution is worth keeping in memory.</summary>
    public bool AwaitsWork => _open.Values.Any(task => task.Decision.Kind != EventKind.TimerCreated);

    public TaskCompletionSource<string?> Add(Decision decision)
    {
        var source = new TaskCompletionSource<string?>();
        _open.Add(decision.Task, (decision, source));
        return source;
    }

    /// <summary>Forgets a timer; false where it is no longer open.</summary>
    public bool Cancel(long task, CancellationToken cancellation)
        => _open.Remove(task, out var open) && open.Source.TrySetCanceled(cancellation);

    /// <summary>Hands an answer to who waits for it. One for a task that is not open came twice, or too late.</summary>
    public void Answer(HistoryEvent answer)
    {
        if (!_open.Remove(answer.Task, out var open))
            return;
        if (answer.Kind is EventKind.ActivityFailed or EventKind.SubFailed)
            open.Source.SetException(new TaskFailedException(open.Decision.Name!, (int)answer.Task, Failures.Read(answer.Data)));
        else
            open.Source.SetResult(answer.Data);
    }
}
