using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="ApprovalStep"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step.</param>
/// <param name="Tag">The ETag of the form's row in <c>evaluations</c> where it is known; otherwise null.</param>
public sealed record StepRequest(FormRound Form, PlannedStep Step, string? Tag);
