using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="AskApprovers"/>.</summary>
/// <param name="Place">The form and step.</param>
/// <param name="Asking">Whom to ask, and how long they have.</param>
/// <param name="Escalated">Whether nobody answered before.</param>
/// <param name="AskedAt">The orchestration's time of asking, UTC.</param>
public sealed record AskRequest(StepPlace Place, PlannedAsking Asking, bool Escalated, DateTime AskedAt);
