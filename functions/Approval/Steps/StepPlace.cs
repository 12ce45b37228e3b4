namespace PerfEval.Functions.Approval.Steps;

/// <summary>Where a form waits.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Instance">The orchestration that waits for the answer.</param>
public sealed record StepPlace(FormRound Form, string Step, string Instance);
