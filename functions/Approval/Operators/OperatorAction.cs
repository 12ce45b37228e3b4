namespace PerfEval.Functions.Approval.Operators;

/// <summary>What an operator did to a form, as it is kept beside it: reasons stay out of the engine's history.</summary>
/// <param name="Reason">Why, 1 to <see cref="MaxReason"/> characters.</param>
/// <param name="From">The approver from whom a step, or the unit folder from which a form, was taken; null where neither was.</param>
/// <param name="To">The approver or the unit folder that got it; null where none did.</param>
/// <param name="At">When.</param>
public sealed record OperatorAction(string Reason, string? From, string? To, DateTimeOffset At)
{
    /// <summary>The most characters of a reason.</summary>
    public const int MaxReason = 500;
}
