namespace PerfEval.Documents.Word;

/// <summary>Whether a cell of a table is one with the cells above and below it.</summary>
internal enum VerticalMerge
{
    /// <summary>It is a cell of its own.</summary>
    None,

    /// <summary>It is the first of cells that are one.</summary>
    Begun,

    /// <summary>It is one with the cell above; what it holds itself is not shown.</summary>
    Continued,
}
