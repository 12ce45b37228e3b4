namespace PerfEval.Documents.Grids.Sections;

/// <summary>What a table has a column for.</summary>
internal enum ColumnUse
{
    /// <summary>The cells of its rows.</summary>
    Rows,

    /// <summary>The weights of 一级指标.</summary>
    SectionWeights,

    /// <summary>年初指标值 beside 调整指标值: what holds for a row whose adjusted value is blank.</summary>
    BeforeAdjustment,
}
