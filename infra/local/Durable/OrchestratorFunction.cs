using Microsoft.DurableTask;

namespace FunctionsLocalHost.Durable;

/// <summary>An orchestrator's code.</summary>
public delegate Task<object?> OrchestratorFunction(TaskOrchestrationContext context);
