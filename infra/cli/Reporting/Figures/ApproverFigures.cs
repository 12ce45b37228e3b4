namespace PerfEval.Cli.Reporting.Figures;

/// <summary>What an approver has decided, and what waits for them.</summary>
/// <param name="Approver">The approver's id.</param>
/// <param name="Decisions">How many decisions they took.</param>
/// <param name="MedianDays">The median of the days from being asked to deciding; null without a decision.</param>
/// <param name="Waiting">How many forms wait for them.</param>
/// <param name="Overdue">How many of those were not answered in time.</param>
/// <param name="NextDue">When the first of those is due; null where none waits.</param>
public sealed record ApproverFigures(string Approver, int Decisions, decimal? MedianDays, int Waiting, int Overdue, DateTimeOffset? NextDue);
