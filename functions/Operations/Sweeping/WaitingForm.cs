using PerfEval.Functions.Approval;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>A form that waits for people.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step that waits; null where none has said so yet.</param>
public sealed record WaitingForm(FormRound Form, WaitingStep? Step);
