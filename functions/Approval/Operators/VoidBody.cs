namespace PerfEval.Functions.Approval.Operators;

/// <summary>The body of <see cref="VoidFiling"/>.</summary>
/// <param name="Reason">Why, 1 to <see cref="OperatorAction.MaxReason"/> characters.</param>
public sealed record VoidBody(string? Reason) : IOperatorBody;
