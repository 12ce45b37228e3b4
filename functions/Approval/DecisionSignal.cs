namespace PerfEval.Functions.Approval;

/// <summary>The payload of the event that an approver has decided. What was decided is kept beside the form, not in the event.</summary>
/// <param name="Approver">The approver's id.</param>
public sealed record DecisionSignal(string Approver);
