namespace PerfEval.Functions.Approval.Operators;

/// <summary>The body of <see cref="Reopen"/> and of <see cref="VoidFiling"/>, which want nothing but a reason.</summary>
/// <param name="Reason">Why, 1 to <see cref="OperatorAction.MaxReason"/> characters.</param>
public sealed record ReasonBody(string? Reason) : IOperatorBody;
