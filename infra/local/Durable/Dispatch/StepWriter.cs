using FunctionsLocalHost.Durable.Execution;
using FunctionsLocalHost.Durable.Storage;
using FunctionsLocalHost.Storage;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Stores what a step came to, inside one transaction, and notes whom it concerns.</summary>
internal sealed class StepWriter(Database database, Wake wake, string defaultVersion)
{
    /// <summary>Stores a step and returns the instance as it is now. What the step was told is gone with it.</summary>
    public InstanceRow Write(InstanceRow instance, StepOutcome step, IEnumerable<long> told, long lines)
    {
        foreach (var sequence in told)
            WorkTables.DeleteMessage(database, sequence);
        if (step.Next is null)
            AppendHistory(instance, step, lines);
        foreach (var decision in step.Decisions)
            Carry(instance, decision, step);
        foreach (var task in step.CancelledTimers)
            WorkTables.DeleteTimer(database, instance.Id, task);

        instance = instance with { CustomStatus = step.CustomStatus, Updated = step.At };
        return step.Status switch
        {
            OrchestrationRuntimeStatus.Running => Update(instance),
            OrchestrationRuntimeStatus.ContinuedAsNew => StartOver(instance, step),
            _ => End(instance, step),
        };
    }

    /// <summary>Starts an instance, in the place of whatever had its id.</summary>
    public InstanceRow Start(InstanceRow instance, DateTime now, DateTime? startAt)
    {
        instance = InstanceTable.Replace(database, instance);
        wake.Changed.Add(instance.Id);
        WorkTables.Send(database, instance.Id, instance.Execution, EventKind.Start, now, due: startAt);
        WakeBy(instance.Id, startAt);
        return instance;
    }

    /// <summary>Ends an instance, drops what it was still to be told or to do, and tells its parent.</summary>
    public InstanceRow End(InstanceRow instance, StepOutcome step)
    {
        InstanceTable.DeleteWork(database, instance.Id);
        if (instance.Parent is { } parent && InstanceTable.IsRunning(database, parent.Instance, parent.Execution))
        {
            var failed = step.Status != OrchestrationRuntimeStatus.Completed;
            var failure = step.Failure ?? new("Terminated", $"Orchestration '{instance.Id}' was terminated.", null, null, null);
            WorkTables.Send(
                database, parent.Instance, parent.Execution, failed ? EventKind.SubFailed : EventKind.SubCompleted, step.At,
                parent.Task, data: failed ? Failures.Write(failure) : step.Output);
            wake.Instances.Add(parent.Instance);
        }

        return Update(instance with
        {
            Status = step.Status,
            Output = step.Failure is { } cause ? cause.ToString() : step.Output,
            Failure = step.Failure is { } details ? Failures.Write(details) : null,
            Updated = step.At,
        });
    }

    private void AppendHistory(InstanceRow instance, StepOutcome step, long lines)
    {
        WorkTables.AppendHistory(database, instance.Id, lines++, new(EventKind.StepStarted, 0, null, null, step.At));
        foreach (var entry in step.Incoming.Concat(step.Decisions.Select(d => d.ToHistory(step.At))))
            WorkTables.AppendHistory(database, instance.Id, lines++, entry);
    }

    private void Carry(InstanceRow instance, Decision decision, StepOutcome step)
    {
        switch (decision.Kind)
        {
            case EventKind.ActivityScheduled:
                wake.Activities.Add(WorkTables.AddActivity(
                    database, instance.Id, instance.Execution, decision.Task, decision.Name!, decision.Data));
                break;
            case EventKind.TimerCreated when !step.CancelledTimers.Contains(decision.Task):
                WorkTables.Send(
                    database, instance.Id, instance.Execution, EventKind.TimerFired, step.At, decision.Task, due: decision.Due);
                WakeBy(instance.Id, decision.Due);
                break;
            case EventKind.SubScheduled:
                StartSub(instance, decision, step.At);
                break;
            case EventKind.EventSent when InstanceTable.Find(database, decision.Target!) is { HasEnded: false }:
                WorkTables.Send(
                    database, decision.Target!, 0, EventKind.EventRaised, step.At, name: decision.Name, data: decision.Data);
                wake.Instances.Add(decision.Target!);
                break;
        }
    }

    private void StartSub(InstanceRow parent, Decision decision, DateTime now) => Start(
        new()
        {
            Id = decision.Target!,
            Name = decision.Name!,
            Version = decision.Version ?? defaultVersion,
            Status = OrchestrationRuntimeStatus.Pending,
            Input = decision.Data,
            Parent = new(parent.Id, parent.Name, parent.Execution, (int)decision.Task),
            Created = now,
            Updated = now,
        },
        now, startAt: null);

    private InstanceRow StartOver(InstanceRow instance, StepOutcome step)
    {
        var next = step.Next!;
        WorkTables.DeleteHistory(database, instance.Id);
        foreach (var raised in next.Events)
            WorkTables.PutBack(database, instance.Id, raised);
        instance = instance with
        {
            Execution = InstanceTable.NextExecution(database),
            Input = next.Input,
        };
        WorkTables.Send(database, instance.Id, instance.Execution, EventKind.Start, step.At);
        wake.Instances.Add(instance.Id);
        return Update(instance);
    }

    private InstanceRow Update(InstanceRow instance)
    {
        InstanceTable.Update(database, instance);
        wake.Changed.Add(instance.Id);
        return instance;
    }

    private void WakeBy(string instance, DateTime? due)
    {
        if (due is { } time)
            wake.Timers.Add((instance, time));
        else
            wake.Instances.Add(instance);
    }
}
