using FunctionsLocalHost.Durable.Execution;
using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Takes instances one step further.</summary>
internal sealed class OrchestrationWorker(
    Dispatcher dispatcher, DurableFunctions functions, DataConverter converter, SessionCache sessions, string defaultVersion,
    ILoggerFactory loggers)
{
    private readonly ILogger _log = loggers.CreateLogger<DurableEngine>();

    /// <summary>Tells an instance all that waits for it, and stores what it makes of that.</summary>
    public void Process(string id)
    {
        var now = dispatcher.Now;
        var (instance, messages) = dispatcher.Database.Read(database
            => (InstanceTable.Find(database, id), WorkTables.DueMessages(database, id, now)));
        if (messages.Count == 0)
            return;
        if (instance is null or { HasEnded: true })
        {
            Discard(messages);
            return;
        }

        var batch = new MessageBatch(instance, messages);
        if (batch.Terminate is { } terminate)
            EndNow(instance, new() { At = now, Status = OrchestrationRuntimeStatus.Terminated, Output = terminate.Data });
        else if (batch.Fault is { } fault)
            EndNow(instance, Failure(instance, now, new InvalidOperationException(fault.Data)));
        else
            Step(instance, batch, now);
    }

    private void Step(InstanceRow instance, MessageBatch batch, DateTime now)
    {
        var session = sessions.Take(instance.Id, instance.Execution);
        var history = session is null ? WorkTables.History(dispatcher.Database, instance.Id) : [];
        var lines = session?.Lines ?? history.Count;
        if (lines == 0 && !batch.HasStart)
            batch.KeepUntold();

        var running = lines == 0 && batch.TellsNothing ? OrchestrationRuntimeStatus.Pending : OrchestrationRuntimeStatus.Running;
        var status = batch.IsSuspended ? OrchestrationRuntimeStatus.Suspended : running;
        var next = instance with { Status = status };
        if (batch.TellsNothing)
        {
            Pause(next, batch, now);
            if (session is not null)
                sessions.Keep(instance.Id, session);
            return;
        }

        var outcome = Run(ref session, instance, history, batch, now);
        var stored = dispatcher.Commit((database, wake) => InstanceTable.IsRunning(database, instance.Id, instance.Execution)
            ? new StepWriter(database, wake, defaultVersion).Write(next, outcome, batch.Taken, lines) : null);
        if (stored is null)
            return;

        Log.Step(_log, instance.Id, outcome.Incoming.Count, outcome.Decisions.Count, outcome.Status);
        if (outcome is { Status: OrchestrationRuntimeStatus.Failed, Failure: { } failure })
            Log.InstanceFailed(_log, instance.Name, instance.Id, failure.ErrorType);
        if (outcome.Status == OrchestrationRuntimeStatus.Running && session is { AwaitsWork: true })
        {
            session.Lines = lines + 1 + outcome.Incoming.Count + outcome.Decisions.Count;
            sessions.Keep(instance.Id, session);
        }
    }

    private StepOutcome Run(
        ref OrchestrationSession? session, InstanceRow instance, List<HistoryEvent> history, MessageBatch batch, DateTime now)
    {
        try
        {
            if (session is null)
            {
                var function = functions.FindOrchestrator(instance.Name)
                    ?? throw new InvalidOperationException($"There is no orchestrator '{instance.Name}' in this app.");
                session = new(instance, function, converter, loggers, violation => ReportFault(instance, violation));
                session.Replay(history);
            }

            return session.Step(now, batch.News);
        }
        catch (Exception failure) when (failure is NonDeterministicOrchestrationException or InvalidOperationException)
        {
            return Failure(instance, now, failure);
        }
    }

    private void Pause(InstanceRow instance, MessageBatch batch, DateTime now) => dispatcher.Commit((database, wake) =>
    {
        foreach (var sequence in batch.Taken)
            WorkTables.DeleteMessage(database, sequence);
        if (InstanceTable.IsRunning(database, instance.Id, instance.Execution))
            InstanceTable.Update(database, instance with { Updated = now });
        wake.Changed.Add(instance.Id);
        return true;
    });

    private void EndNow(InstanceRow instance, StepOutcome outcome)
    {
        sessions.Take(instance.Id, instance.Execution);
        dispatcher.Commit((database, wake) => InstanceTable.IsRunning(database, instance.Id, instance.Execution)
            ? new StepWriter(database, wake, defaultVersion).End(instance, outcome) : null);
        Log.InstanceEnded(_log, instance.Name, instance.Id, outcome.Status);
    }

    private void Discard(List<Message> messages) => dispatcher.Database.Write(database =>
    {
        foreach (var message in messages)
            WorkTables.DeleteMessage(database, message.Sequence);
    });

    private void ReportFault(InstanceRow instance, string violation) => dispatcher.Commit((database, wake) =>
    {
        if (InstanceTable.IsRunning(database, instance.Id, instance.Execution))
        {
            WorkTables.Send(database, instance.Id, instance.Execution, EventKind.Fault, dispatcher.Now, data: violation);
            wake.Instances.Add(instance.Id);
        }

        return true;
    });

    private static StepOutcome Failure(InstanceRow instance, DateTime now, Exception failure) => new()
    {
        At = now,
        CustomStatus = instance.CustomStatus,
        Status = OrchestrationRuntimeStatus.Failed,
        Failure = TaskFailureDetails.FromException(failure),
    };
}
