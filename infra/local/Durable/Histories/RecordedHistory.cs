using System.Collections.Immutable;

namespace FunctionsLocalHost.Durable.Histories;

/// <summary>
/// What one execution of an orchestrator was told and what it asked for, apart from the engine it ran on: enough to see
/// whether other code would have asked for the same.
/// </summary>
/// <param name="Orchestrator">The orchestrator's name.</param>
/// <param name="Version">The version it ran as.</param>
/// <param name="Instance">The instance id, which ids of its subs contain.</param>
/// <param name="Parent">The id of the instance that called it; null where none did.</param>
/// <param name="Input">Its input, as the worker serialised it; null for none.</param>
/// <param name="Lines">Its history, in order.</param>
public sealed record RecordedHistory(
    string Orchestrator, string Version, string Instance, string? Parent, string? Input, ImmutableArray<RecordedLine> Lines);
