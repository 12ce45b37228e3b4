namespace PerfEval.Functions.Approval.Operators;

/// <summary>What an operator did to a form, as it is kept beside it: reasons stay out of the engine's history.</summary>
/// <param name="Reason">Why, 1 to <see cref="MaxReason"/> characters.</param>
/// <param name="From">From whom a step was taken; null where none was.</param>
/// <param name="To">To whom it was given; null where none was.</param>
/// <param name="At">When.</param>
public sealed record OperatorAction(string Reason, string? From, string? To, DateTimeOffset At)
{
    /// <summary>The most characters of a reason.</summary>
    public const int MaxReason = 500;
}
