using System.Collections.Immutable;
using PerfEval.Functions.Approval.Audit;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>What <see cref="AskApprovers"/> tells the step.</summary>
/// <param name="Current">Whether the round is still the form's open one; otherwise nobody was asked.</param>
/// <param name="Approvers">Who was asked: delegates in the place of those who are absent; empty where all have decided.</param>
/// <param name="DueAt">When an answer is due, UTC.</param>
/// <param name="LapseAt">When it is too late for one, UTC: the due time or after it.</param>
/// <param name="Reminders">When those who have not answered are reminded, UTC, in order.</param>
/// <param name="TrailEnd">The end of the form's audit trail, in which no decision of the step stands; null where that is not known.</param>
public sealed record Asked(
    bool Current, ImmutableArray<string> Approvers, DateTime DueAt, DateTime LapseAt, ImmutableArray<DateTime> Reminders, TrailEnd? TrailEnd = null);
