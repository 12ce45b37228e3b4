using FunctionsLocalHost.Durable.Execution;
using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunctionsLocalHost.Durable.Histories;

/// <summary>Replays recorded histories against the code of today: what breaks here breaks instances that wait.</summary>
public static class HistoryReplay
{
    /// <summary>Replays a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="functions">The orchestrators of today.</param>
    /// <param name="converter">Reads inputs and results.</param>
    /// <returns>Null where the code asks for all that it asked for when the history was recorded; otherwise what differs.</returns>
    public static string? Check(RecordedHistory history, DurableFunctions functions, DataConverter converter)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(functions);
        if (functions.FindOrchestrator(history.Orchestrator) is not { } function)
            return $"There is no orchestrator '{history.Orchestrator}' any more.";
        var instance = new InstanceRow
        {
            Id = history.Instance,
            Name = history.Orchestrator,
            Version = history.Version,
            Input = history.Input,
            Parent = history.Parent is { } parent ? new ParentTask(parent, "", 0, 0) : null,
        };
        string? violation = null;
        var session = new OrchestrationSession(instance, function, converter, NullLoggerFactory.Instance, found => violation = found);
        try
        {
            session.Replay([.. history.Lines.Select(line => new HistoryEvent(Enum.Parse<EventKind>(line.Kind), line.Task, line.Name, line.Data, line.At))]);
            return violation;
        }
        catch (NonDeterministicOrchestrationException failure)
        {
            return failure.Message;
        }
    }
}
