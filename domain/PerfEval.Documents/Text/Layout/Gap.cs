namespace PerfEval.Documents.Text.Layout;

/// <summary>What stands between two printed characters; a higher value separates more.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing: they are printed side by side.</summary>
    None,

    /// <summary>One space.</summary>
    Space,

    /// <summary>A column's distance: several spaces, a tab or a rule.</summary>
    Column,

    /// <summary>A line's end.</summary>
    Line,

    /// <summary>A line's end and at least one empty line, or a page's end.</summary>
    Block,
}
