using PerfEval.Documents.Pdf.Pages;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>
/// How a table sets texts into its rows: in the middle of their cells or at the top, and with how much room above and below
/// the highest text of a row. What a page's end cut stands otherwise in what is left of its cell.
/// </summary>
internal sealed class TextHeights
{
    // In sizes of the text. A line cut off its cell moves what was in the middle by half a line at least.
    private const double SameHeight = 0.25;
    private const double LeastRoom = 0.1;

    // What shows how texts are set: as many cells as the rows of a page have, hardly any of them otherwise.
    private const int MostCells = 400;
    private const int FewestRows = 2;
    private const double NearlyAll = 0.9;

    private readonly List<PlacedCell> _before;
    private readonly List<PlacedCell> _texts;
    private readonly double _middle;
    private readonly double _top;
    private readonly double _roomAbove = double.NegativeInfinity;
    private readonly double _roomBelow = double.NegativeInfinity;
    private readonly bool _isCentred;
    private readonly bool _isAtTop;

    /// <param name="cells">The cells before a break, row by row.</param>
    /// <param name="first">The first row after the break.</param>
    public TextHeights(List<RunCell> cells, int first)
    {
        // A row at a page's top may be what is left of one, as may one at its end.
        var near = cells.Skip(cells.Count - MostCells).Where(c => c.Cell.Row + c.Cell.RowSpan < first).ToList();
        _before = near.ConvertAll(c => c.Cell);
        _texts = near.FindAll(c => c.Cell is { Above: not double.NaN } && c.Position.Row != 1).ConvertAll(c => c.Cell);
        var whole = _texts.FindAll(c => c.RowSpan == 1);
        var rows = whole.GroupBy(c => c.Row).ToList();
        if (rows.Count < FewestRows) return;
        (_middle, _top) = (Usual(whole.ConvertAll(OffMiddle)), Usual(whole.ConvertAll(c => c.Above)));
        _isCentred = whole.Count(c => Math.Abs(OffMiddle(c) - _middle) < SameHeight) > whole.Count * NearlyAll;
        _isAtTop = whole.Count(c => Math.Abs(c.Above - _top) < SameHeight) > whole.Count * NearlyAll;
        (_roomAbove, _roomBelow) = (rows.Min(r => r.Min(c => c.Above)) - LeastRoom, rows.Min(r => r.Min(c => c.Below)) - LeastRoom);
    }

    /// <summary>
    /// Whether a name at the top of a page, below a blank cell, is that of a group that begins there, and not in the cell
    /// above; null where neither how it is set tells, nor whether its column has merged cells or blank ones.
    /// </summary>
    /// <param name="cell">Its cell.</param>
    /// <param name="isCutBelow">Whether the page's end may have cut the cell as well, so that what is left need not show its middle.</param>
    public bool? BeginsAt(PlacedCell cell, bool isCutBelow)
    {
        if (IsSetAt(cell, isCutBelow) is { } isSet) return isSet;
        var column = _before.FindAll(c => c.IsAlignedWith(cell));
        var (areMerged, areBlank) = (cell.RowSpan > 1 || column.Exists(c => c.RowSpan > 1), column.Exists(c => c is { RowSpan: 1, Text: "" }));
        return areMerged == areBlank ? null : areBlank;
    }

    // Whether a text is set as one of a cell that begins with what is left of it.
    private bool? IsSetAt(PlacedCell cell, bool isCutBelow)
    {
        if (double.IsNaN(cell.Above) || !(_isCentred || _isAtTop)) return null;
        if (cell.Above < _roomAbove) return false;

        // What has no room to be moved down by is in the middle wherever it was.
        if (_isCentred && (isCutBelow || (cell.RowSpan == 1 && cell.Above < _roomAbove + (2 * LeastRoom)))) return null;
        // A column may set its texts otherwise than the others do.
        return _texts.Exists(c => c.IsAlignedWith(cell) && IsSetAsOthers(c) is false) ? null : IsSetAsOthers(cell);
    }

    // Whether a text is in the middle or at the top as those of the table are; null where these are both and it is one.
    private bool? IsSetAsOthers(PlacedCell cell)
    {
        var (isInMiddle, isAtTop) = (Math.Abs(OffMiddle(cell) - _middle) < SameHeight, Math.Abs(cell.Above - _top) < SameHeight);
        if ((!_isCentred || isInMiddle) && (!_isAtTop || isAtTop)) return true;
        return (_isCentred && isInMiddle) || (_isAtTop && isAtTop) ? null : false;
    }

    /// <summary>Whether the rows on both sides of a break are one that it cut: a text stands closer to the break than any does to the edge of its row.</summary>
    public bool AreCut(IEnumerable<PlacedCell> upper, IEnumerable<PlacedCell> lower) =>
        upper.Any(c => c.Below < _roomBelow) || lower.Any(c => c.Above < _roomAbove);

    private static double OffMiddle(PlacedCell cell) => (cell.Above - cell.Below) / 2;

    private static double Usual(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
