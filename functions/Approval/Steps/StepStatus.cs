using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>What a step that waits says of itself, its custom status: the inboxes are held to it.</summary>
/// <param name="Approvers">Who is asked.</param>
/// <param name="DueAt">When an answer is due, UTC.</param>
/// <param name="Quorum">How many approvals the step needs.</param>
/// <param name="Escalated">Whether others did not answer in time.</param>
public sealed record StepStatus(ImmutableArray<string> Approvers, DateTime DueAt, int Quorum, bool Escalated);
