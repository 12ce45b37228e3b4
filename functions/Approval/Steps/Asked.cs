using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>What <see cref="AskApprovers"/> tells the step.</summary>
/// <param name="Current">Whether the round is still the form's open one; otherwise nobody was asked.</param>
/// <param name="Approvers">Who was asked: delegates in the place of those who are absent; empty where all have decided.</param>
/// <param name="DueAt">When an answer is due, UTC.</param>
/// <param name="LapseAt">When it is too late for one, UTC: the due time or after it.</param>
/// <param name="Reminders">When those who have not answered are reminded, UTC, in order.</param>
public sealed record Asked(bool Current, ImmutableArray<string> Approvers, DateTime DueAt, DateTime LapseAt, ImmutableArray<DateTime> Reminders);
