using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="LeaveInbox"/>.</summary>
/// <param name="Place">The form and step.</param>
/// <param name="Approvers">Who was asked.</param>
/// <param name="DueAt">When an answer was due, UTC.</param>
/// <param name="Event">What ended it, one of <see cref="Tables.ApprovalEvents"/>; null where that is recorded already.</param>
public sealed record LeaveRequest(StepPlace Place, ImmutableArray<string> Approvers, DateTime DueAt, string? Event);
