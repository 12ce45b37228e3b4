namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Lets an approver see one form and decide it once.</summary>
/// <param name="Approver">The approver.</param>
/// <param name="Form">The form and round.</param>
/// <param name="Step">The step.</param>
/// <param name="StepInstance">The orchestration that waits for the answer.</param>
/// <param name="DueAt">When an answer is due.</param>
/// <param name="Until">Until when the ticket is good.</param>
public sealed record DecisionTicket(string Approver, FormRound Form, string Step, string StepInstance, DateTimeOffset DueAt, DateTimeOffset Until);
