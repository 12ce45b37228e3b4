namespace PerfEval.Functions.Approval.Operators;

/// <summary>The body of <see cref="Reassign"/>.</summary>
/// <param name="From">The approver from whom the step is taken.</param>
/// <param name="To">The approver who gets it.</param>
/// <param name="Reason">Why, 1 to <see cref="OperatorAction.MaxReason"/> characters.</param>
public sealed record ReassignBody(string? From, string? To, string? Reason) : IOperatorBody;
