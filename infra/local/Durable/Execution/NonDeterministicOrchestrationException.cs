namespace FunctionsLocalHost.Durable.Execution;

/// <summary>An orchestrator's code does not do again what its history says it did.</summary>
internal sealed class NonDeterministicOrchestrationException(string message) : Exception(message);
