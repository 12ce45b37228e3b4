namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>A form that waits for an approver.</summary>
/// <param name="FormKey">The form key.</param>
/// <param name="ProjectName">The project's name.</param>
/// <param name="ImplementingUnit">实施单位.</param>
/// <param name="Risk">Its risk.</param>
/// <param name="Errors">How many findings are errors.</param>
/// <param name="Warnings">How many findings are warnings.</param>
/// <param name="SelfScore">自评得分.</param>
/// <param name="RecomputedScore">系统复算得分.</param>
/// <param name="Step">The step.</param>
/// <param name="DueAt">When an answer is due.</param>
/// <param name="Ticket">The ticket that decides it.</param>
public sealed record InboxItem(
    string FormKey, string ProjectName, string ImplementingUnit, string Risk, int Errors, int Warnings, decimal? SelfScore, decimal? RecomputedScore,
    string Step, DateTimeOffset DueAt, string Ticket);
