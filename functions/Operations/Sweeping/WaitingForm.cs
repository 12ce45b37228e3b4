using PerfEval.Functions.Approval;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>A form that waits for people.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step at which it waits.</param>
/// <param name="Instance">The orchestration of its approval.</param>
public sealed record WaitingForm(FormRound Form, string Step, string Instance);
