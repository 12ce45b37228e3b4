using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>The context that an orchestrator's code sees; it notes what the code asks for.</summary>
internal sealed class OrchestrationContext(
    InstanceRow instance, OrchestratorLoop loop, DataConverter converter, ILoggerFactory loggers, Action<string> violated)
    : TaskOrchestrationContext
{
    private DateTime _now;
    private bool _isReplaying;
    private int _nextTask;
    private int _nextGuid;

    public override TaskName Name { get; } = instance.Name;

    public override string InstanceId => instance.Id;

    public override string Version => instance.Version;

    public override ParentOrchestrationInstance? Parent { get; }
        = instance.Parent is { } parent ? new(parent.Name, parent.Instance) : null;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => _isReplaying;

    public OpenTasks Open { get; } = new();

    public ExternalEvents Events { get; } = new();

    public List<Decision> Decisions { get; } = [];

    public List<long> CancelledTimers { get; } = [];

    public string? CustomStatus { get; private set; } = instance.CustomStatus;

    /// <summary>How the code asked to start over, if it did.</summary>
    public (object? Input, bool KeepsEvents)? Next { get; private set; }

    protected override ILoggerFactory LoggerFactory => loggers;

    public void BeginStep(DateTime now, bool isReplaying)
    {
        _now = now;
        _isReplaying = isReplaying;
        Decisions.Clear();
        CancelledTimers.Clear();
    }

    public override T? GetInput<T>() where T : default => converter.Deserialize<T>(instance.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        EnsureCurrent();
        if (input is TaskOptions && options is null)
            throw new ArgumentException("TaskOptions were given as the activity's input; they belong into the options.", nameof(input));
        var data = converter.Serialize(input);
        return Retries.Run(this, options?.Retry, () => Ask<TResult>(EventKind.ActivityScheduled, name, data));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        EnsureCurrent();
        var sub = options as SubOrchestrationOptions;
        var id = string.IsNullOrEmpty(sub?.InstanceId) ? NewGuid().ToString("N") : sub.InstanceId;
        InstanceIds.Check(id);
        if (id == InstanceId)
            throw new InvalidOperationException($"Instance '{id}' cannot be its own sub-orchestration.");
        var version = (sub?.Version ?? options?.Version)?.Version;
        var data = converter.Serialize(input);
        return Retries.Run(this, options?.Retry, () => Ask<TResult>(EventKind.SubScheduled, orchestratorName, data, id, version));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        EnsureCurrent();
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);

        var due = fireAt.Kind == DateTimeKind.Local ? fireAt.ToUniversalTime() : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        var timer = new Decision(EventKind.TimerCreated, _nextTask++, null, Due: due);
        var source = Decide(timer);
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.Register(() =>
            {
                EnsureCurrent();
                if (Open.Cancel(timer.Task, cancellationToken))
                    CancelledTimers.Add(timer.Task);
            });
        }

        return source.Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        EnsureCurrent();
        return converter.Deserialize<T>(await Events.Wait(eventName, typeof(T), cancellationToken))!;
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        EnsureCurrent();
        Decisions.Add(new(EventKind.EventSent, _nextTask++, eventName, converter.Serialize(payload), instanceId));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        EnsureCurrent();
        CustomStatus = converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        EnsureCurrent();
        Next = (newInput, preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        EnsureCurrent();
        return DeterministicGuid.Create($"{instance.Id}\n{instance.Execution}\n{_now.Ticks}\n{_nextGuid++}");
    }

    private async Task<TResult> Ask<TResult>(
        EventKind kind, string name, string? data, string? target = null, string? version = null)
    {
        EnsureCurrent();
        var answer = await Decide(new(kind, _nextTask++, name, data, target, Version: version)).Task;
        return converter.Deserialize<TResult>(answer)!;
    }

    private TaskCompletionSource<string?> Decide(Decision decision)
    {
        Decisions.Add(decision);
        return Open.Add(decision);
    }

    private void EnsureCurrent()
    {
        if (loop.IsCurrent)
            return;
        violated(Violations.OtherThread);
        throw new InvalidOperationException(Violations.OtherThread);
    }
}
