namespace PerfEval.Functions.Approval.Operators;

/// <summary>The input of <see cref="MoveForm"/>.</summary>
/// <param name="FormKey">The form key.</param>
/// <param name="Action">The id of the kept <see cref="OperatorAction"/>.</param>
public sealed record MoveRequest(string FormKey, string Action);
