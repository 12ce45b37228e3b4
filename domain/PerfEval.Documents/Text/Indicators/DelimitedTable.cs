using System.Collections.Immutable;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// An indicator table whose columns are parted by tabs or vertical rules: a cell's place is known, and an empty one is
/// seen. Lines become rows of cells; what a cell is, its column's label says.
/// </summary>
internal sealed class DelimitedTable
{
    private const int MostGroups = 2;
    private const int FewestValues = 2;
    private readonly char _delimiter;
    private readonly bool _isFramed;
    private readonly IndicatorColumn?[] _columns;
    private readonly bool _hasNumbers;

    private DelimitedTable(char delimiter, bool isFramed, IndicatorColumn?[] columns)
    {
        _delimiter = delimiter;
        _isFramed = isFramed;
        _columns = columns;
        _hasNumbers = Array.Exists(columns, c => c is IndicatorColumn.Weight or IndicatorColumn.Score);
    }

    /// <summary>The table below a header line; null where the header is not delimited.</summary>
    public static DelimitedTable? Below(ReadOnlySpan<char> header)
    {
        foreach (var delimiter in "|│｜┃\t")
        {
            if (header.Count(delimiter) < FewestValues) continue;
            var isFramed = header.Trim()[0] == delimiter;
            var columns = Split(header, delimiter, isFramed).ConvertAll(ColumnOf).ToArray();
            var known = columns.Where(c => c is not null).ToList();
            if (known.Contains(IndicatorColumn.Name) && known.Count(c => c is >= IndicatorColumn.Target and <= IndicatorColumn.Score) >= FewestValues && known.Distinct().Count() == known.Count) return new DelimitedTable(delimiter, isFramed, columns);
        }

        return null;
    }

    /// <summary>The rows on the lines from one to another, at most one more than a limit; groups' names are carried down.</summary>
    public List<ImmutableDictionary<IndicatorColumn, DelimitedCell>> Rows(TextDocument document, int firstLine, int endLine, int mostRows)
    {
        var rows = new List<ImmutableDictionary<IndicatorColumn, DelimitedCell>>();
        var level1 = default(DelimitedCell);
        var level2 = default(DelimitedCell);
        for (var i = firstLine; i < endLine && rows.Count <= mostRows; i++)
        {
            var line = document.Span(i);
            if (line.IndexOf(_delimiter) < 0) continue;
            var cells = Split(line, _delimiter, _isFramed);
            if (cells.TrueForAll(c => c.Trim('-', ':', ' ').Length == 0)) continue;
            var missing = MissingBefore(cells);
            var isShifted = missing > 0 || (!_hasNumbers && cells.Count < _columns.Length);
            cells.InsertRange(0, Enumerable.Repeat("", missing));
            var row = ImmutableDictionary.CreateBuilder<IndicatorColumn, DelimitedCell>();
            for (var c = 0; c < _columns.Length; c++)
            {
                if (_columns[c] is { } column) row[column] = new DelimitedCell(c < cells.Count ? cells[c] : "", i + 1) { IsShifted = isShifted };
            }

            if (Continues(row) && rows.Count > 0)
            {
                rows[^1] = Joined(rows[^1], row);
                continue;
            }

            var above = level1.Text;
            level1 = Carried(row, IndicatorColumn.Level1, level1);
            if (level1.Text != above) level2 = default;
            level2 = Carried(row, IndicatorColumn.Level2, level2);
            rows.Add(row.ToImmutable());
        }

        return rows;
    }

    // The cells of groups that go on from the row above may be left out altogether: then the numbers stand before their columns.
    private int MissingBefore(List<string> cells)
    {
        if (!_hasNumbers || cells.Count >= _columns.Length) return 0;
        var (weight, score) = (Array.IndexOf(_columns, IndicatorColumn.Weight), Array.IndexOf(_columns, IndicatorColumn.Score));
        for (var shift = 0; shift <= MostGroups && cells.Count + shift <= _columns.Length; shift++)
        {
            if ((weight < 0 || IsNumber(cells, weight - shift)) && (score < 0 || IsNumber(cells, score - shift))) return shift;
        }

        return 0;
    }

    private static bool IsNumber(List<string> cells, int at) => at >= 0 && at < cells.Count && NumberText.TryParseCell(cells[at], out _);

    private static DelimitedCell Carried(ImmutableDictionary<IndicatorColumn, DelimitedCell>.Builder row, IndicatorColumn column, DelimitedCell above)
    {
        if (!row.TryGetValue(column, out var cell)) return above;
        if (cell.Text.Length > 0) return cell;
        if (above.Text is null) return cell;
        row[column] = above;
        return above;
    }

    // A line without numbers and without a group, or in a table without numbers without a name, goes on with the cells of the row above.
    private bool Continues(ImmutableDictionary<IndicatorColumn, DelimitedCell>.Builder row)
    {
        foreach (var (column, cell) in row)
        {
            if (column is IndicatorColumn.Weight or IndicatorColumn.Score or IndicatorColumn.Level1 or IndicatorColumn.Level2 && cell.Text.Length > 0) return false;
            if (column == IndicatorColumn.Name && !_hasNumbers && cell.Text.Length > 0) return false;
        }

        return true;
    }

    private static ImmutableDictionary<IndicatorColumn, DelimitedCell> Joined(ImmutableDictionary<IndicatorColumn, DelimitedCell> above, ImmutableDictionary<IndicatorColumn, DelimitedCell>.Builder row)
    {
        foreach (var (column, cell) in row)
        {
            if (cell.Text.Length == 0 || !above.TryGetValue(column, out var first)) continue;
            above = above.SetItem(column, first.Text.Length == 0 ? cell : first with { Text = first.Text + cell.Text });
        }

        return above;
    }

    private static IndicatorColumn? ColumnOf(string cell)
    {
        var match = Labels.Match(Labels.IndicatorColumns, cell);
        return match < 0 ? null : Labels.IndicatorColumns[match].Column;
    }

    // Where rules frame the table, the first and the last on a line have no cell beyond them; a tab never is a frame.
    private static List<string> Split(ReadOnlySpan<char> line, char delimiter, bool isFramed)
    {
        if (isFramed && delimiter != '\t')
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] == delimiter) line = line[1..];
            if (line.Length > 0 && line[^1] == delimiter) line = line[..^1];
        }

        var cells = new List<string>(10);
        foreach (var range in line.Split(delimiter)) cells.Add(CellOf(line[range]));
        return cells;
    }

    private static string CellOf(ReadOnlySpan<char> cell)
    {
        var text = new System.Text.StringBuilder(cell.Length);
        var blank = false;
        foreach (var c in cell)
        {
            if (Glyph.IsBlank(c))
            {
                blank = true;
                continue;
            }

            if (blank && text.Length > 0 && Glyph.IsLatin(c) && Glyph.IsLatin(text[^1])) text.Append(' ');
            text.Append(c);
            blank = false;
        }

        return text.ToString();
    }
}
