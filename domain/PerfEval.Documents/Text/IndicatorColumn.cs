namespace PerfEval.Documents.Text;

/// <summary>A column of 年度绩效指标.</summary>
internal enum IndicatorColumn
{
    Level1,
    Level2,
    Name,
    Target,
    Actual,
    Weight,
    Score,
    Deviation,
}
