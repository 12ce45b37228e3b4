namespace PerfEval.Functions.Approval.Operators;

/// <summary>The body of <see cref="Move"/>.</summary>
/// <param name="Unit">The unit folder that is to file the form from now on.</param>
/// <param name="Reason">Why, 1 to <see cref="OperatorAction.MaxReason"/> characters.</param>
public sealed record MoveBody(string? Unit, string? Reason) : IOperatorBody;
