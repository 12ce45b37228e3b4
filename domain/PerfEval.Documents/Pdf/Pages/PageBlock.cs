namespace PerfEval.Documents.Pdf.Pages;

/// <summary>Rows that stand together on a page: a table, or lines of text.</summary>
/// <param name="Top">Where it begins, in points downwards.</param>
/// <param name="RowCount">How many rows it has.</param>
/// <param name="Cells">Its cells, their rows counted from its own first.</param>
internal sealed record PageBlock(double Top, int RowCount, IReadOnlyList<PlacedCell> Cells)
{
    /// <summary>Whether its rows are lines of a table whose cells cannot be told apart.</summary>
    public bool IsTight { get; init; }

    /// <summary>Whether gaps narrower than those that part its columns may part columns as well.</summary>
    public bool IsClose { get; init; }

    /// <summary>Whether some of its text is in none of its cells, being a part of a row that goes on on another page.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether its cells are where its text stands in columns, without lines around them.</summary>
    public bool IsAligned { get; init; }
}
