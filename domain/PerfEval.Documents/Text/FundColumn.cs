namespace PerfEval.Documents.Text;

/// <summary>A column of 资金使用情况.</summary>
internal enum FundColumn
{
    InitialBudget,
    AnnualBudget,
    Executed,
    Weight,
    Rate,
    Score,
}
