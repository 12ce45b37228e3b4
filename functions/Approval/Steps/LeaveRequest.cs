using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="LeaveInbox"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step's name.</param>
/// <param name="StepInstance">The orchestration that waited.</param>
/// <param name="Approvers">Who was asked.</param>
/// <param name="DueAt">When an answer was due.</param>
/// <param name="Event">What ended it, one of <see cref="Tables.ApprovalEvents"/>; null where that is recorded already.</param>
public sealed record LeaveRequest(FormRound Form, string Step, string StepInstance, ImmutableArray<string> Approvers, DateTime DueAt, string? Event);
