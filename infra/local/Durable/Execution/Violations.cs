namespace FunctionsLocalHost.Durable.Execution;

/// <summary>What is said to who wrote an orchestrator that could not be replayed.</summary>
internal static class Violations
{
    public const string OtherThread = "The orchestrator's code left its thread: it awaited something that is not durable "
        + "(Task.Delay, Task.Run, I/O, ConfigureAwait(false)). An orchestrator may only await tasks of its "
        + "TaskOrchestrationContext; everything else belongs into an activity.";

    public const string Stuck = "The orchestrator waits for nothing that could ever come: no activity, timer, "
        + "sub-orchestration or event is open. It awaited something that is not durable (Task.Delay, Task.Run, I/O, "
        + "ConfigureAwait(false)); that belongs into an activity.";
}
