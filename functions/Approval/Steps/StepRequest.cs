using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="ApprovalStep"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step.</param>
public sealed record StepRequest(FormRound Form, PlannedStep Step);
