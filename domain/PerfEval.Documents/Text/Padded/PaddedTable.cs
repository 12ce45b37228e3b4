using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Padded;

/// <summary>An indicator table whose cells stand under one another and are wrapped in their columns: puts each row on the line of its numbers, its cells parted by tabs.</summary>
internal sealed class PaddedTable
{
    private const int FewestLabels = 4;
    private const int MostHeadingLines = 2;
    private const int MostRows = 300;
    private const int WideGap = 4;
    private const int FewestAcross = 3;
    private const int LongestLabel = 24;

    private readonly PaddedLines _lines;
    private readonly int _heading;
    private readonly int _end;
    private readonly List<Column> _columns;

    private PaddedTable(PaddedLines lines, int heading, int end, List<Column> columns)
    {
        _lines = lines;
        _heading = heading;
        _end = end;
        _columns = columns;
    }

    /// <summary>The line behind its last.</summary>
    public int End => _end;

    /// <summary>Whether most of its gaps are wider than what parts two cells, as where cells are filled up.</summary>
    public bool IsWide
    {
        get
        {
            var gaps = Enumerable.Range(_heading, _end - _heading).SelectMany(i => _lines[i].Zip(_lines[i].Skip(1), (a, b) => b.Left - a.Right)).ToList();
            return gaps.Count(g => g >= WideGap) * 2 > gaps.Count;
        }
    }

    /// <summary>The first line of its heading.</summary>
    public int First => Math.Min(_heading, _columns.Min(c => c.Parts.Min(p => p.Line)));

    /// <summary>The first table from a line on; null where there is none.</summary>
    public static PaddedTable? Find(PaddedLines lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Count < FewestLabels || lines[i].Count(p => Exact(p.Text) is not null) < FewestLabels) continue;
            var columns = Heading(lines, i);
            if (columns.Count(c => c.Kind is not null) < FewestLabels || !columns.Exists(c => c.Kind == IndicatorColumn.Name) || !columns.Exists(c => IsNumber(c.Kind))) continue;
            var first = columns.Max(c => c.Parts.Max(p => p.Line)) + 1;
            var end = first;
            while (end < lines.Count && !IsTotal(lines[end]) && !IsHead(lines[end])) end++;
            if (end == lines.Count) return null;
            if (IsTotal(lines[end])) return new PaddedTable(lines, i, end, columns);

            // What other headings stand before the next form's head have no total either.
            i = end - 1;
        }

        return null;
    }

    /// <summary>How far its cells stand off their labels on average, by their left edges, their middles or their right edges, in half characters.</summary>
    public double Misfit
    {
        get
        {
            var parts = Enumerable.Range(_heading + 1, _end - _heading - 1).SelectMany(i => _lines[i]).ToList();
            return parts.Count == 0 ? 0 : parts.Average(p => Off(p, _columns[ColumnOf(p)]));
        }
    }

    private static double Off(PaddedPart part, Column column)
    {
        var (left, right) = (Math.Abs(part.Left - column.Left), Math.Abs(part.Right - column.Right));
        return Math.Min(Math.Min(left, right), Math.Abs(part.Left + part.Right - column.Left - column.Right) / 2.0);
    }

    /// <summary>Puts its rows on lines of their own; says what of them was not clear. Null where rows cannot be told, and nothing was changed.</summary>
    public PaddedDoubts? Unwrap()
    {
        var region = Enumerable.Range(_heading + 1, _end - _heading - 1).Where(i => _lines[i].Count > 0 && !IsPageMark(_lines[i])).SelectMany(i => _lines[i])
            .Where(p => !_columns.Exists(c => c.Parts.Contains(p)) && !IsNameOfPart(p)).ToList();
        if (!_columns.Exists(c => c.Kind == IndicatorColumn.Deviation) && region.Exists(IsReason)) return null;
        if (InColumns(region) is not { } cells) return null;
        var numbers = ColumnsOf(IsNumber);
        if (numbers.Exists(c => cells[c].Exists(p => !NumberText.TryParseCell(p.Text, out _) && !NumberText.IsDash(p.Text)))) return null;
        int[] anchors = [.. numbers.SelectMany(c => cells[c]).Select(p => p.Line).Distinct().Order()];
        if (anchors.Length is 0 or > MostRows || !IsWrapped(region, anchors)) return null;
        var texts = ColumnsOf(kind => !IsNumber(kind) && !IsLevel(kind));
        if (Parted(cells, texts, anchors, false) is not { } top || Parted(cells, texts, anchors, true) is not { } centred) return null;
        var isCentred = centred.Rows.Cost < top.Rows.Cost;
        bool? areLevelsCentred = centred.Rows.Cost == top.Rows.Cost ? null : isCentred;
        var (rows, parted) = isCentred ? centred : top;
        var doubts = rows.IsSure && !region.Exists(IsAcross) && !parted.Values.Any(column => column.Any(IsCutBetweenWords)) ? PaddedDoubts.None : PaddedDoubts.Rows;
        (int Top, int Bottom)[] extents = [.. anchors.Select((anchor, row) => ExtentOf(row, anchor, parted))];
        var names = new Dictionary<int, string[]>();
        string[]? inner = null;
        foreach (var c in ColumnsOf(IsLevel).OrderByDescending(c => _columns[c].Kind))
        {
            var levels = new PaddedLevels(extents, anchors, areLevelsCentred);
            names[c] = inner = levels.Names(cells[c], inner);
            if (!levels.IsSure) doubts |= _columns[c].Kind == IndicatorColumn.Level1 ? PaddedDoubts.Level1 : PaddedDoubts.Level2;
        }

        Write(cells, anchors, parted, names);
        return doubts;
    }

    // 绩效指标 beside all rows stands before the first column.
    private bool IsNameOfPart(PaddedPart part) => part.Right <= _columns[0].Left && LabelText.Of(part.Text).Words.IsHeading;

    // 偏差原因：… in a row of its own below the one that it is for, where no column has the reasons.
    private static bool IsReason(PaddedPart part) =>
        part.Text.AsSpan().IndexOfAny('：', ':') is > 0 and <= LongestLabel and var colon && LabelIndex.IsReason(LabelText.Of(part.Text[..colon]).Core);

    // What fills the table's width is no cell of a column.
    private bool IsAcross(PaddedPart part) => _columns.Count(c => part.Overlap(c.Left, c.Right) > 0) >= FewestAcross;

    private List<int> ColumnsOf(Func<IndicatorColumn?, bool> isOfKind) => [.. Enumerable.Range(0, _columns.Count).Where(c => isOfKind(_columns[c].Kind))];

    // The parts under each label; null where two on one line stand under one, as where columns are too close.
    private List<List<PaddedPart>>? InColumns(List<PaddedPart> region)
    {
        var cells = _columns.ConvertAll(_ => new List<PaddedPart>());
        foreach (var part in region)
        {
            var own = cells[ColumnOf(part)];
            if (own is [.., var last] && last.Line == part.Line) return null;
            own.Add(part);
        }

        return cells;
    }

    private static (int Top, int Bottom) ExtentOf(int row, int anchor, Dictionary<int, List<PaddedPart>[]> parted)
    {
        var cells = parted.Values.Select(column => column[row]).Where(cell => cell.Count > 0).ToList();
        return (cells.Select(cell => cell[0].Line).Append(anchor).Min(), cells.Select(cell => cell[^1].Line).Append(anchor).Max());
    }

    private static bool IsCutBetweenWords(List<PaddedPart> cell) => cell.Zip(cell.Skip(1), (a, b) => CellText.IsCutBetweenWords(a.Text, b.Text)).Any(isCut => isCut);

    private void Write(List<List<PaddedPart>> cells, int[] anchors, Dictionary<int, List<PaddedPart>[]> parted, Dictionary<int, string[]> names)
    {
        for (var i = First; i < _end; i++) _lines.Replace(i, Array.Empty<PaddedPart>());
        _lines.Replace(_heading, _columns.Select(c => c.Label));
        for (var r = 0; r < anchors.Length; r++)
        {
            var (row, line) = (r, anchors[r]);
            _lines.Replace(line, Enumerable.Range(0, _columns.Count).Select(c =>
                names.TryGetValue(c, out var name) ? name[row]
                : parted.TryGetValue(c, out var texts) ? CellText.Unwrapped(string.Join('\n', texts[row].Select(p => p.Text)))
                : cells[c].Find(p => p.Line == line)?.Text ?? ""));
        }
    }

    private (PaddedRows Rows, Dictionary<int, List<PaddedPart>[]> Parted)? Parted(List<List<PaddedPart>> cells, List<int> texts, int[] anchors, bool isCentred)
    {
        var rows = new PaddedRows(anchors, BlanksBetween, isCentred);
        var parted = new Dictionary<int, List<PaddedPart>[]>();
        foreach (var c in texts)
        {
            if (rows.Part(cells[c]) is not { } column) return null;
            parted[c] = column;
        }

        return (rows, parted);
    }

    // A table whose rows have a line each says all that is to be known.
    private static bool IsWrapped(List<PaddedPart> region, int[] anchors) => region.Exists(p => Array.BinarySearch(anchors, p.Line) < 0);

    private int BlanksBetween(int line, int next)
    {
        var blanks = 0;
        for (var i = line + 1; i < next; i++) blanks += _lines[i].Count == 0 ? 1 : 0;
        return blanks;
    }

    // Under which label a part stands most; where under none, the nearest.
    private int ColumnOf(PaddedPart part)
    {
        var best = 0;
        for (var c = 1; c < _columns.Count; c++)
        {
            if (part.Overlap(_columns[c].Left, _columns[c].Right) > part.Overlap(_columns[best].Left, _columns[best].Right)) best = c;
        }

        return best;
    }

    private static List<Column> Heading(PaddedLines lines, int at)
    {
        var columns = lines[at].Select(p => new Column([p])).ToList();
        var (above, below) = (at, at);
        while (at - above < MostHeadingLines && above > 0 && IsOfHeading(lines, above - 1, at)) above--;
        while (below - at < MostHeadingLines && below + 1 < lines.Count && IsOfHeading(lines, below + 1, at)) below++;
        for (var i = above; i <= below; i++)
        {
            foreach (var part in i == at ? [] : lines[i])
            {
                if (part.Right <= lines[at][0].Left && LabelText.Of(part.Text).Words.IsHeading) continue;
                if (columns.Find(c => c.Parts.Exists(p => p.Overlap(part) > 0)) is { } own) own.Parts.Add(part);
                else columns.Add(new Column([part]));
            }
        }

        foreach (var column in columns) column.Parts.Sort((a, b) => a.Line.CompareTo(b.Line));
        return [.. columns.OrderBy(c => c.Left)];
    }

    // Every part of it makes a label with what stands above or below, on its side of the line of the others or on both.
    private static bool IsOfHeading(PaddedLines lines, int line, int at)
    {
        if (lines[line].Count == 0 || lines[line].Count >= lines[at].Count + 2) return false;
        var left = lines[at][0].Left;
        if (lines[line].All(part => part.Right <= left)) return false;
        return lines[line].All(part =>
        {
            // 绩效指标 beside all rows.
            if (part.Right <= left && LabelText.Of(part.Text).Words.IsHeading) return true;
            var near = Enumerable.Range(at - MostHeadingLines, (2 * MostHeadingLines) + 1).Where(i => i >= 0 && i < lines.Count).SelectMany(i => lines[i].Where(p => p.Overlap(part) > 0)).OrderBy(p => p.Line).ToList();
            for (var first = 0; first < near.Count; first++)
            {
                for (var count = 2; first + count <= near.Count; count++)
                {
                    var run = near.GetRange(first, count);
                    if (run.Contains(part) && Exact(string.Concat(run.Select(p => p.Text))) is not null) return true;
                }
            }

            return false;
        });
    }

    private static IndicatorColumn? Exact(string text) => LabelText.Of(text).Words.Indicator;

    private static bool IsNumber(IndicatorColumn? kind) => kind is IndicatorColumn.Weight or IndicatorColumn.Score;

    private static bool IsLevel(IndicatorColumn? kind) => kind is IndicatorColumn.Level1 or IndicatorColumn.Level2;

    private static bool IsTotal(IReadOnlyList<PaddedPart> line) =>
        line.Count is > 1 and <= 5 && LabelIndex.IsTotal(LabelText.Of(line[0].Text)) && line.Skip(1).All(p => NumberText.TryParseCell(p.Text, out _) || NumberText.IsDash(p.Text));

    private static bool IsHead(IReadOnlyList<PaddedPart> line) => line.Count > 0 && LabelText.Of(line[0].Text).Words.Header is not null;

    private static bool IsPageMark(IReadOnlyList<PaddedPart> line) => line.Count == 1 && PageDebris.IsPageMark(line[0].Text);

    private sealed record Column(List<PaddedPart> Parts)
    {
        public int Left => Parts.Min(p => p.Left);

        public int Right => Parts.Max(p => p.Right);

        public string Label => CellText.Unwrapped(string.Concat(Parts.Select(p => p.Text)));

        public IndicatorColumn? Kind => Exact(Label);
    }
}
