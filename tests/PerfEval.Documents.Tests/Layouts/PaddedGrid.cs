using System.Text;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Prints a drawing in columns of fixed width, as pdftotext -layout prints a page: each cell is wrapped in its columns and centred in its rows, blanks between.</summary>
internal sealed class PaddedGrid
{
    private const int LeastWidth = 8;
    private const int MostWidth = 28;
    private const int Gap = 2;

    private readonly GridSpec _sheet;
    private readonly int[] _widths;
    private readonly List<List<(int Column, string Text)>> _lines = [];

    private PaddedGrid(GridSpec sheet)
    {
        _sheet = sheet;
        _widths = [.. Enumerable.Range(0, sheet.Rows.Max(r => r.Length)).Select(WidthOf)];
    }

    /// <summary>The text of a drawing.</summary>
    public static string Of(string spec) => string.Concat(GridSpec.Parse(spec).Select(sheet => new PaddedGrid(sheet).Text()));

    private string Text()
    {
        var tops = new int[_sheet.Rows.Count + 1];
        for (var r = 0; r < _sheet.Rows.Count; r++) tops[r + 1] = tops[r] + HeightOf(r);
        for (var i = 0; i < tops[^1]; i++) _lines.Add([]);
        ForEachCell((r, c, rows, lines) =>
        {
            var top = tops[r] + ((tops[r + rows] - tops[r] - lines.Count) / 2);
            for (var i = 0; i < lines.Count; i++) _lines[Math.Max(top, tops[r]) + i + (IsApart(rows, lines, i) ? 1 : 0)].Add((_widths.Take(c).Sum(w => w + Gap), lines[i]));
        });
        var text = new StringBuilder();
        foreach (var line in _lines)
        {
            var at = 0;
            foreach (var (column, part) in line.OrderBy(p => p.Column))
            {
                text.Append(' ', Math.Max(0, column - at)).Append(part);
                at = Math.Max(at, column) + Width(part);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static bool IsApart(int rows, List<string> lines, int line) => rows == 1 && lines.Count % 2 == 0 && line >= lines.Count / 2;

    // A cell over several rows has their room, and most often needs no more. Of two lines one stands above those of one line, the other below.
    private int HeightOf(int row)
    {
        var height = 1;
        ForEachCell((r, _, rows, lines) => height = r == row && rows == 1 ? Math.Max(height, lines.Count) : r <= row && row < r + rows ? Math.Max(height, (lines.Count + rows - 1) / rows) : height);
        return height | 1;
    }

    private int WidthOf(int column)
    {
        var width = LeastWidth;
        for (var r = 0; r < _sheet.Rows.Count; r++)
        {
            if (column < _sheet.Rows[r].Length && !GridSpec.IsMerged(_sheet.Rows[r][column]) && _sheet.SpanOf(r, column).Columns == 1) width = Math.Max(width, _sheet.Rows[r][column].Split('\n').Max(Width));
        }

        return Math.Min(width, MostWidth);
    }

    private void ForEachCell(Action<int, int, int, List<string>> take)
    {
        for (var r = 0; r < _sheet.Rows.Count; r++)
        {
            for (var c = 0; c < _sheet.Rows[r].Length; c++)
            {
                var text = _sheet.Rows[r][c];
                if (text.Length == 0 || GridSpec.IsMerged(text)) continue;
                var (rows, columns) = _sheet.SpanOf(r, c);
                take(r, c, rows, [.. text.Split('\n').SelectMany(line => PageText.Wrap(line, _widths.Skip(c).Take(columns).Sum(w => w + Gap) - Gap))]);
            }
        }
    }

    private static int Width(string text) => text.Sum(c => c < '\u0300' ? 1 : 2);
}
