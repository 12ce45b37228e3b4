namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>
/// Finds the rows of labels that stand in the middle of theirs. The rows' own texts stand in the middles of the rows, so
/// that all edges between rows follow from the first: each lies as far below a row's middle as the one before lies above it.
/// </summary>
internal sealed class CentredLevels
{
    // A table that leaves more ways open, or takes longer to look through, tells nothing.
    private const int MostWays = 16;
    private const int MostTries = 20_000;

    private readonly LevelColumn _column;
    private readonly double _near;

    // The edge above row i is _sums[i] plus or, for every second, minus that above the first.
    private readonly double[] _sums;
    private readonly double _least;
    private readonly double _most;
    private readonly List<(int[] Starts, bool IsWhole)> _found = [];
    private int _tries;

    /// <param name="column">The labels and rows.</param>
    /// <param name="near">How far what is set to the same height may stand apart, in sizes of the text.</param>
    public CentredLevels(LevelColumn column, double near)
    {
        (_column, _near) = (column, near);
        var rows = column.Rows;
        _sums = new double[rows.Count + 1];
        (_least, _most) = (column.Room.Top, rows[0].Top);
        for (var i = 0; i < rows.Count; i++)
        {
            _sums[i + 1] = (2 * rows[i].Centre) - _sums[i];

            // The edge below a row is below its texts, and above those of the next.
            var (from, to) = (rows[i].Bottom, i + 1 < rows.Count ? rows[i + 1].Top : column.Room.Bottom);
            (from, to) = IsAdded(i + 1) ? (from - _sums[i + 1], to - _sums[i + 1]) : (_sums[i + 1] - to, _sums[i + 1] - from);
            (_least, _most) = (Math.Max(_least, from), Math.Min(_most, to));
        }
    }

    /// <summary>
    /// The first rows of the labels, in every way that their heights allow, and whether all labels stand in the middle of
    /// rows of this page; null where the ways are too many.
    /// </summary>
    public IReadOnlyList<(int[] Starts, bool IsWhole)>? Starts()
    {
        if (_least > _most) return [];
        for (var first = 0; first < (_column.IsOpenAbove ? _column.Rows.Count : 1); first++) Search([], first, _least, _most, true);
        return _found.Count < MostWays && _tries < MostTries ? _found : null;
    }

    // Goes on with the label after those that have their first rows: it stands beside rows from the next one on.
    private void Search(List<int> starts, int from, double least, double most, bool isWhole)
    {
        var label = _column.Labels[starts.Count];
        var (count, isLast) = (_column.Rows.Count, starts.Count == _column.Labels.Count - 1);
        for (var end = Math.Max(from + 1, isLast ? count : 0); end <= count && _found.Count < MostWays && _tries++ < MostTries; end++)
        {
            // At a page's edge a label may stand in the middle of more rows than are seen.
            var (up, down) = (from == 0 && _column.IsOpenAbove, end == count && _column.IsOpenBelow);
            var here = Narrowed(label, (from, end), (least, most), false, false);
            if ((here ?? (up || down ? Narrowed(label, (from, end), (least, most), up, down) : null)) is not { } room) continue;
            starts.Add(from);
            if (isLast) _found.Add(([.. starts], isWhole && here is not null));
            else Search(starts, end, room.Least, room.Most, isWhole && here is not null);
            starts.RemoveAt(starts.Count - 1);
        }
    }

    // What the first edge may be where a label stands beside the rows from one to before another; null where it cannot. Rows may go on above or below.
    private (double Least, double Most)? Narrowed(TextBlock label, (int From, int End) rows, (double Least, double Most) room, bool up, bool down)
    {
        var (slack, middle) = (_near * label.Size, (_sums[rows.From] + _sums[rows.End]) / 2);
        if (IsAdded(rows.From) != IsAdded(rows.End)) return (down || label.Centre < middle + slack) && (up || label.Centre > middle - slack) ? room : null;
        var isAdded = IsAdded(rows.From);
        var edge = isAdded ? label.Centre - middle : middle - label.Centre;
        var least = (isAdded ? down : up) ? room.Least : Math.Max(room.Least, edge - slack);
        var most = (isAdded ? up : down) ? room.Most : Math.Min(room.Most, edge + slack);
        return least <= most ? (least, most) : null;
    }

    private static bool IsAdded(int edge) => edge % 2 == 0;
}
