namespace PerfEval.Functions.Approval.Operators;

/// <summary>The input of <see cref="ReopenForm"/>.</summary>
/// <param name="FormKey">The form key.</param>
/// <param name="Round">The closed round that is opened again.</param>
/// <param name="Action">The id of the kept <see cref="OperatorAction"/>.</param>
public sealed record ReopenRequest(string FormKey, int Round, string Action);
