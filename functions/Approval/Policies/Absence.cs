namespace PerfEval.Functions.Approval.Policies;

/// <summary>A time in which another decides in an approver's place.</summary>
/// <param name="Approver">Who is absent.</param>
/// <param name="Delegate">Who decides instead.</param>
/// <param name="From">The first day of the absence.</param>
/// <param name="Until">Its last day.</param>
public sealed record Absence(string Approver, string Delegate, DateOnly From, DateOnly Until)
{
    /// <summary>Whether the approver is absent on a day.</summary>
    public bool Covers(DateOnly day) => day >= From && day <= Until;
}
