using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>A step as one form takes it.</summary>
/// <param name="Name">The step.</param>
/// <param name="Approvers">Who is asked.</param>
/// <param name="Quorum">How many of them must agree.</param>
/// <param name="DueDays">Working days until an answer is due.</param>
/// <param name="Escalation">Who is asked when nobody answers.</param>
/// <param name="EscalationDays">Working days that they have.</param>
public sealed record PlannedStep(
    string Name, ImmutableArray<string> Approvers, int Quorum, int DueDays, ImmutableArray<string> Escalation, int EscalationDays);
