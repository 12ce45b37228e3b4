namespace PerfEval.Functions.Approval.Operators;

/// <summary>The body of <see cref="Reopen"/>.</summary>
/// <param name="Reason">Why, 1 to <see cref="OperatorAction.MaxReason"/> characters.</param>
public sealed record ReopenBody(string? Reason) : IOperatorBody;
