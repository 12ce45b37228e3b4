namespace PerfEval.Functions.Approval.Audit;

/// <summary>Where an audit trail does not hold.</summary>
/// <param name="FormKey">The form.</param>
/// <param name="Sequence">The first row that does not hold, or that is missing.</param>
/// <param name="Kind">What is wrong with it.</param>
public sealed record AuditFault(string FormKey, int Sequence, AuditFaultKind Kind);
