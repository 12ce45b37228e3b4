namespace PerfEval.Functions.Approval.Operators;

/// <summary>The input of <see cref="VoidForm"/>.</summary>
/// <param name="FormKey">The form key.</param>
/// <param name="Round">The round in which it is back with its unit.</param>
/// <param name="Action">The id of the kept <see cref="OperatorAction"/>.</param>
public sealed record VoidRequest(string FormKey, int Round, string Action);
