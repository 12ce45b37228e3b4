namespace PerfEval.Documents.Text.Padded;

/// <summary>What of a text whose columns stand under one another was not clear.</summary>
[Flags]
internal enum PaddedDoubts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To which row a line of a cell belongs, or where columns begin.</summary>
    Rows = 1,

    /// <summary>Beside which rows the names of 一级指标 stand.</summary>
    Level1 = 2,

    /// <summary>Beside which rows the names of 二级指标 stand.</summary>
    Level2 = 4,
}
