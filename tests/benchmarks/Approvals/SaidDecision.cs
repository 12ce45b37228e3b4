using PerfEval.Functions.Approval;

namespace PerfEval.Benchmarks.Approvals;

/// <summary>A decision that an approver sent.</summary>
/// <param name="FormKey">The form.</param>
/// <param name="Approver">Who.</param>
/// <param name="Decision">What.</param>
/// <param name="IsRecorded">Whether the app said that it stands; if not, another had ended the step.</param>
internal sealed record SaidDecision(string FormKey, string Approver, Decision Decision, bool IsRecorded);
