using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Whom a step asks, and how long they have.</summary>
/// <param name="Approvers">Who is asked.</param>
/// <param name="Quorum">How many of them must agree.</param>
/// <param name="DueDays">Working days until an answer is due.</param>
/// <param name="LapseDays">Working days after the due day until it is too late.</param>
/// <param name="Reminders">When those who have not answered are reminded, in working days from the due day.</param>
/// <param name="RemindAt">At what time of day.</param>
public sealed record PlannedAsking(
    ImmutableArray<string> Approvers, int Quorum, int DueDays, int LapseDays, ImmutableArray<int> Reminders, TimeOnly RemindAt);
