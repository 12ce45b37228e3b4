namespace PerfEval.Functions.Approval.Operators;

/// <summary>The body of an operator's call.</summary>
internal interface IOperatorBody
{
    /// <summary>Why, 1 to <see cref="OperatorAction.MaxReason"/> characters.</summary>
    string? Reason { get; }
}
