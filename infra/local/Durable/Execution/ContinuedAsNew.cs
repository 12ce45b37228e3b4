using FunctionsLocalHost.Durable.Storage;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>What an execution hands to the one that follows it.</summary>
internal sealed record ContinuedAsNew(string? Input, IReadOnlyList<HistoryEvent> Events);
