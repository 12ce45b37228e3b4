namespace PerfEval.Documents.Pdf.Pages;

/// <summary>A page's cells in rows: its tables, and the text around them.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="RowCount">How many rows it has.</param>
/// <param name="Cells">The cells, by row, then from left to right.</param>
/// <param name="Edges">The edges of its tables' columns, in points.</param>
internal sealed record PlacedPage(int Number, int RowCount, IReadOnlyList<PlacedCell> Cells, IReadOnlyList<double> Edges)
{
    /// <summary>Whether its fonts lack the meaning of so many characters that labels and units may be among them, and figures not what they seem: 万 of （万元）.</summary>
    public bool LacksMeanings { get; init; }

    /// <summary>Whether rows without lines stand as close as the lines of a cell.</summary>
    public bool IsTight { get; init; }

    /// <summary>Whether gaps narrower than those that part its columns may part columns as well.</summary>
    public bool IsClose { get; init; }

    /// <summary>Whether some of its text is in none of its cells, being a part of a row that goes on on another page.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether some of its cells are where text stands in columns, without lines around them.</summary>
    public bool IsAligned { get; init; }
}
