namespace PerfEval.Documents.Text;

/// <summary>A line of 资金使用情况.</summary>
internal enum FundRow
{
    Total,
    CurrentYearAppropriation,
    CarriedOver,
    Other,
}
