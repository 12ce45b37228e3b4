namespace PerfEval.Functions.Approval.Steps;

/// <summary>What an approver's inbox says of a form that waits there.</summary>
/// <param name="Place">The form and step.</param>
/// <param name="DueAt">When an answer is due, UTC.</param>
/// <param name="Quorum">How many approvals the step needs.</param>
/// <param name="Escalated">Whether others did not answer in time.</param>
public sealed record InboxAsking(StepPlace Place, DateTime DueAt, int Quorum, bool Escalated);
