using PerfEval.Functions.Approval.Audit;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>The input of <see cref="RecordDecision"/>.</summary>
/// <param name="Place">The form and step.</param>
/// <param name="DueAt">When an answer is due, UTC.</param>
/// <param name="Closing">Whether the step ends here: what has not been decided by now is not any more.</param>
/// <param name="TrailEnd">An end of the form's audit trail at which no decision of the step stood in it; null where none is known.</param>
public sealed record DecisionRequest(StepPlace Place, DateTime DueAt, bool Closing, TrailEnd? TrailEnd = null);
