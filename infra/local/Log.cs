using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost;

/// <summary>Everything the local host logs. Ids and counts, never payloads; event ids are never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "Instance {InstanceId}: {Incoming} events in, {Decisions} decisions, now {Status}.")]
    public static partial void Step(ILogger log, string instanceId, int incoming, int decisions, OrchestrationRuntimeStatus status);

    [LoggerMessage(101, LogLevel.Warning, "Orchestration {Name}, instance {InstanceId}, failed with {ErrorType}.")]
    public static partial void InstanceFailed(ILogger log, string name, string instanceId, string errorType);

    [LoggerMessage(102, LogLevel.Information, "Orchestration {Name}, instance {InstanceId}, is {Status}.")]
    public static partial void InstanceEnded(ILogger log, string name, string instanceId, OrchestrationRuntimeStatus status);

    [LoggerMessage(103, LogLevel.Error, "A step of instance {InstanceId} could not be stored; it is done again.")]
    public static partial void StepNotStored(ILogger log, Exception failure, string instanceId);

    [LoggerMessage(104, LogLevel.Error, "Timers that fell due could not be read; they are read again.")]
    public static partial void TimersNotRead(ILogger log, Exception failure);

    [LoggerMessage(110, LogLevel.Warning, "Activity {Name} #{TaskId} of instance {InstanceId} failed with {ErrorType}.")]
    public static partial void ActivityFailed(ILogger log, string name, string instanceId, int taskId, string errorType);

    [LoggerMessage(111, LogLevel.Information, "Activity {Name} #{TaskId} of instance {InstanceId} was interrupted; it runs again at the next start.")]
    public static partial void ActivityInterrupted(ILogger log, string name, string instanceId, int taskId);

    [LoggerMessage(112, LogLevel.Error, "The result of activity {Sequence} could not be stored; it runs again.")]
    public static partial void ResultNotStored(ILogger log, Exception failure, long sequence);

    [LoggerMessage(200, LogLevel.Information, "{Functions} functions run; listening on {Addresses}.")]
    public static partial void Ready(ILogger log, int functions, string addresses);

    public static void FunctionFailed(ILogger log, string name, string invocationId, Exception failure)
        => FunctionFailed(log, name, invocationId, failure.GetType().FullName!, failure.StackTrace);

    [LoggerMessage(210, LogLevel.Warning, "A blob of {Name} went to the poison queue after {Attempts} tries.")]
    public static partial void BlobPoisoned(ILogger log, string name, int attempts);

    [LoggerMessage(211, LogLevel.Warning, "The container of {Name} cannot be read: {Status} {Error}. It is looked at again and again.")]
    public static partial void ContainerUnreachable(ILogger log, string name, int status, string? error);

    [LoggerMessage(212, LogLevel.Information, "A blob of {Name} was interrupted; it is handled at the next start.")]
    public static partial void BlobInterrupted(ILogger log, string name);

    [LoggerMessage(213, LogLevel.Error, "A blob of {Name} could not be handled; it is found again at the next look.")]
    public static partial void BlobNotHandled(ILogger log, Exception failure, string name);

    [LoggerMessage(214, LogLevel.Error, "When {Name} runs could not be remembered; it runs by its schedule.")]
    public static partial void ScheduleNotRemembered(ILogger log, Exception failure, string name);

    [LoggerMessage(201, LogLevel.Error, "Function {Name}, invocation {InvocationId}, failed with {ErrorType}{StackTrace}")]
    private static partial void FunctionFailed(ILogger log, string name, string invocationId, string errorType, string? stackTrace);
}
