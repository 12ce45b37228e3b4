namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="RecordDecision"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Approver">Who decided.</param>
public sealed record DecisionRequest(FormRound Form, string Step, string Approver);
