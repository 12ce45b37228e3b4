namespace PerfEval.Domain.Forms;

/// <summary>One line of 资金使用情况: what was budgeted and spent, in yuan.</summary>
public record FundLine
{
    /// <summary>年初预算数: the budget approved at the start of the year, in yuan.</summary>
    public NumberCell InitialBudget { get; init; }

    /// <summary>全年预算数: the budget after adjustments in the year, in yuan; the base of the execution rate.</summary>
    public NumberCell AnnualBudget { get; init; }

    /// <summary>全年执行数: what was spent in the year, in yuan.</summary>
    public NumberCell Executed { get; init; }
}
