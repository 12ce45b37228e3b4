using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>Prints a drawing as a word processor or a table calculation does: cells wrapped and set over the rows that they cover, on as many pages as it takes.</summary>
internal sealed class GridPaper
{
    private const double Margin = 30;
    private const double LineHeight = 1.2;
    private const double Least = 0.01;

    private readonly GridSpec _sheet;
    private readonly PaperStyle _style;
    private readonly PdfPaper _paper;
    private readonly double[] _edges;
    private readonly double[] _otherEdges;
    private readonly int _second;
    private readonly List<(int Row, int Column, int Rows, int Columns, List<string> Lines)> _cells = [];
    private readonly double[] _tops;
    private readonly int _heading;

    private GridPaper(GridSpec sheet, PaperStyle style)
    {
        (_sheet, _style, _paper) = (sheet, style, new PdfPaper(height: style.Height));
        _edges = Columns(isReversed: false);
        _otherEdges = Columns(isReversed: true);
        _heading = sheet.Rows.ToList().FindIndex(r => r.Contains("一级指标"));
        _second = style.SecondTable > 0 ? _heading + 1 + style.SecondTable : sheet.Rows.Count;
        _paper = new PdfPaper(Math.Max(style.Width, _edges[^1] + Margin), style.Height);
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            for (var c = 0; c < sheet.Rows[r].Length; c++)
            {
                if (sheet.Rows[r][c] == "<" || (sheet.Rows[r][c] == "^" && r != _second)) continue;
                var (rows, columns) = sheet.SpanOf(r, c);
                if (r < _second) rows = Math.Min(rows, _second - r);
                _cells.Add((r, c, rows, columns, [.. TextAt(r, c).Split('\n').SelectMany(t => Wrap(t, EdgesOf(r)[c + columns] - EdgesOf(r)[c] - (2 * style.Padding)))]));
            }
        }

        _tops = Tops();
    }

    /// <summary>The file's bytes.</summary>
    /// <param name="spec">The drawing, of one sheet.</param>
    /// <param name="style">How it is set.</param>
    public static byte[] Of(string spec, PaperStyle style)
    {
        var paper = new GridPaper(GridSpec.Parse(spec)[0], style);
        paper.Print();
        return paper._paper.ToArray();
    }

    // A group that goes on in the second table is said again there.
    private string TextAt(int row, int column)
    {
        while (_sheet.Rows[row][column] == "^") row--;
        return _sheet.Rows[row][column];
    }

    private void Print()
    {
        var (from, first) = (0d, true);
        while (from < _tops[^1] - Least)
        {
            if (!first) _paper.NewPage();
            var top = Margin;
            if (!first && _style.RepeatsHeading && _heading >= 0 && from >= _tops[_heading + 1] - Least)
            {
                PrintStretch(_tops[_heading], _tops[_heading + 1], top);
                top += _tops[_heading + 1] - _tops[_heading];
            }

            var to = EndOfPage(from, _style.Height - Margin - top);
            PrintStretch(from, to, top);
            (from, first) = (to, false);
        }
    }

    private double EndOfPage(double from, double room)
    {
        if (_tops[^1] - from <= room + Least) return _tops[^1];
        var row = Array.FindLastIndex(_tops, t => t <= from + room + Least);
        if (!_style.CutsRows && _tops[row] > from + Least) return _tops[row];
        var lines = Math.Floor((from + room - _tops[row] - _style.Leading) / Line);
        var end = _tops[row] + _style.Leading + (lines * Line);
        return lines < 1 || end <= from + Line ? Math.Max(_tops[row], from + Line) : end;
    }

    private double[] EdgesOf(int row) => row < _second ? _edges : _otherEdges;

    private double Gap => _second < _sheet.Rows.Count ? 2 * Line : 0;

    private double Line => _style.Size * LineHeight;

    // What stands between two heights of the whole, drawn from a height of the page on.
    private void PrintStretch(double from, double to, double top)
    {
        foreach (var (row, column, rows, columns, lines) in _cells)
        {
            var (cellTop, cellBottom) = (_tops[row], _tops[row + rows] - (row + rows == _second ? Gap : 0));
            if (cellBottom <= from + Least || cellTop >= to - Least) continue;
            var (left, right) = (EdgesOf(row)[column], EdgesOf(row)[column + columns]);
            if (_style.IsRuled) Frame(left, Math.Max(cellTop, from) - from + top, right, Math.Min(cellBottom, to) - from + top);
            var at = _style.IsCentredDown != column < _style.OtherColumns ? (cellTop + cellBottom - (lines.Count * Line)) / 2 : cellTop + _style.Leading;
            foreach (var line in lines)
            {
                var middle = at + (Line / 2);
                if (line.Length > 0 && middle >= from && middle < to) _paper.Text(_style.IsCentredAcross ? (left + right - _paper.WidthOf(line, _style.Size)) / 2 : left + _style.Padding, Math.Clamp(at, from, Math.Max(from, to - Line)) - from + top + (_style.Size * 0.95), _style.Size, line);
                at += Line;
            }
        }
    }

    private void Frame(double left, double top, double right, double bottom)
    {
        _paper.Line(left, top, right, top);
        _paper.Line(left, bottom, right, bottom);
        _paper.Line(left, top, left, bottom);
        _paper.Line(right, top, right, bottom);
    }

    // As wide as the texts want to be, within the style's bounds, and all together as wide as the page; a page is as wide as its numbers need.
    private double[] Columns(bool isReversed)
    {
        var texts = Enumerable.Range(0, _sheet.Rows.Max(r => r.Length)).Select(c => _sheet.Rows.Select((r, i) => (Text: r[c], Row: i)).Where(t => !GridSpec.IsMerged(t.Text) && _sheet.SpanOf(t.Row, c).Columns == 1).Select(t => t.Text).ToList()).ToList();
        var least = texts.ConvertAll(t => (2 * _style.Padding) + Least + Math.Max(t.SelectMany(Units).Where(_ => _style.HoldsNumbers).Select(u => _paper.WidthOf(u, _style.Size)).DefaultIfEmpty().Max(), 2 * _style.Size));
        var wanted = texts.ConvertAll(t => Math.Clamp(t.Select(line => line.Split('\n').Max(l => _paper.WidthOf(l, 1))).DefaultIfEmpty().Max(), 4, 4 * _style.Spread));
        if (isReversed) wanted.Reverse();
        var room = Math.Max(0, _style.Width - (2 * Margin) - least.Sum());
        return [.. Enumerable.Range(0, least.Count + 1).Select(i => Margin + least.Take(i).Sum() + (wanted.Take(i).Sum() * room / wanted.Sum()))];
    }

    private double[] Tops()
    {
        var heights = new double[_sheet.Rows.Count];
        foreach (var (row, _, rows, _, lines) in _cells.OrderBy(c => c.Rows))
        {
            var lacking = (lines.Count * Line) + (2 * _style.Leading) - heights[row..(row + rows)].Sum();
            if (lacking > 0) heights[row + rows - 1] += lacking;
        }

        if (_second < heights.Length) heights[_second - 1] += Gap;
        return [.. Enumerable.Range(0, heights.Length + 1).Select(i => heights.Take(i).Sum())];
    }

    // What no line ends within: a number or a word with its signs, and any other character with the mark that follows it.
    private static List<string> Units(string text)
    {
        var units = new List<string>();
        foreach (var c in text)
        {
            if (units.Count > 0 && c != '\n' && ((IsLatin(c) && IsLatin(units[^1][^1])) || "，。；：、）".Contains(c, StringComparison.Ordinal))) units[^1] += c;
            else units.Add(c.ToString());
        }

        return units;
    }

    private static bool IsLatin(char c) => c is > ' ' and <= '~' or '≥' or '≤';

    private List<string> Wrap(string text, double width)
    {
        var lines = new List<string> { "" };
        foreach (var unit in Units(text))
        {
            if (_paper.WidthOf(lines[^1] + unit, _style.Size) > width && lines[^1].Length > 0) lines.Add("");
            foreach (var c in unit)
            {
                if (_paper.WidthOf(lines[^1] + c, _style.Size) > width && lines[^1].Length > 0) lines.Add("");
                lines[^1] += c;
            }
        }

        return lines;
    }
}
