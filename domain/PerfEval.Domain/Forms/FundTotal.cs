namespace PerfEval.Domain.Forms;

/// <summary>年度资金总额: the sum of the fund lines, with the budget execution's own weight, rate and score.</summary>
public sealed record FundTotal : FundLine
{
    /// <summary>分值: the weight of budget execution in points of 100.</summary>
    public NumberCell Weight { get; init; }

    /// <summary>执行率: the printed execution rate, in percent.</summary>
    public NumberCell ExecutionRate { get; init; }

    /// <summary>得分: the unit's own score of its budget execution, in points.</summary>
    public NumberCell Score { get; init; }
}
