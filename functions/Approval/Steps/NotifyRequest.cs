using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="NotifyApprovers"/> and <see cref="RecordNotifyFailure"/>.</summary>
/// <param name="Place">The form and step.</param>
/// <param name="DueAt">When an answer is due, UTC.</param>
/// <param name="Approvers">Who is told.</param>
/// <param name="Message">What tells this message from the step's others: it is sent once.</param>
/// <param name="Reminder">Which reminder of the step it is, from 1; 0 where they are told for the first time.</param>
public sealed record NotifyRequest(StepPlace Place, DateTime DueAt, ImmutableArray<string> Approvers, string Message, int Reminder);
