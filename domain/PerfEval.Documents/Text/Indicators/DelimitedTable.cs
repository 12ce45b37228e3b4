using System.Collections.Immutable;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// An indicator table whose columns are parted by tabs or vertical rules: a cell's place is known, and an empty one is
/// seen. Its lines become rows of a grid, and are read as those of any grid.
/// </summary>
internal sealed class DelimitedTable
{
    private const string Delimiters = "|│｜┃\t";
    private const int FewestDelimiters = 2;
    private const int MostGroups = 2;
    private const int MostCells = 100;

    private readonly TextDocument _document;
    private readonly int _heading;
    private readonly char _delimiter;
    private readonly bool _isFramed;
    private readonly int _columns;
    private readonly int[] _numbers;
    private bool _isWider;

    private DelimitedTable(TextDocument document, int heading, char delimiter, bool isFramed, List<string> labels, TableColumns columns)
    {
        _document = document;
        _heading = heading;
        _delimiter = delimiter;
        _isFramed = isFramed;
        _columns = labels.Count;
        _numbers = [.. columns.Columns.Where(c => c is { Use: ColumnUse.Rows, Column: IndicatorColumn.Weight or IndicatorColumn.Score }).Select(c => c.First)];
    }

    /// <summary>The table below a heading; null where the heading is not delimited.</summary>
    /// <param name="document">The text.</param>
    /// <param name="first">The index of the heading's first line.</param>
    /// <param name="heading">The index of the line with the labels of the rows' cells.</param>
    public static DelimitedTable? Below(TextDocument document, int first, int heading)
    {
        var line = document.Span(heading);
        foreach (var delimiter in Delimiters)
        {
            if (line.Count(delimiter) < FewestDelimiters) continue;
            var isFramed = line.Trim()[0] == delimiter;
            var labels = Split(line, delimiter, isFramed);
            if (first != heading && Split(document.Span(first), delimiter, isFramed).Count != labels.Count) continue;
            var row = new GridRow(0, 0, [.. CellsOf(labels, 0, new SourcePosition(), null)]);
            if (TableColumns.At([row], 0) is { } columns && columns.Has(IndicatorColumn.Name)) return new DelimitedTable(document, first, delimiter, isFramed, labels, columns);
        }

        return null;
    }

    /// <summary>Reads the rows on the lines down to another; null where there are more of them than a limit.</summary>
    /// <param name="endLine">The index of the line that is no more the table's.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="mostRows">The limit.</param>
    /// <param name="notes">Where positions and doubts go.</param>
    public IndicatorTable? Read(int endLine, string file, int mostRows, ReadingNotes notes)
    {
        var rows = GridRows.Of([new Grid("", Cells(endLine, file, mostRows))], CancellationToken.None);
        var slice = new GridSlice([.. rows], [.. Enumerable.Range(0, rows.Count).Select(i => RowFacts.Of(rows, i))], false, FormKind.Project);
        var table = new TableReader(slice, new CellReader(notes), mostRows);
        table.Read();
        if (_isWider) DoubtAll(table.Rows.Length, notes);
        return table.IsTooLong ? null : new IndicatorTable(table.Rows, table.SectionWeights) { Columns = table.Columns };
    }

    // More cells than labels: one of the labels stands over several, and which is not seen.
    private static void DoubtAll(int rows, ReadingNotes notes)
    {
        for (var i = 0; i < rows; i++)
        {
            var at = RowPointers.At(i);
            foreach (var pointer in (ReadOnlySpan<string>)[at.Level1, at.Level2, at.Name, at.Target, at.Actual, at.Weight, at.Score, at.Deviation]) notes.Doubt(pointer, ReadMessages.DoubtColumnOrder);
        }
    }

    private ImmutableArray<GridCell> Cells(int endLine, string file, int mostRows)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var debris = new PageDebris(_document, _heading, endLine);
        var (row, most) = (0, (mostRows + 1) * MostCells);
        for (var i = _heading; i < endLine && cells.Count < most; i++)
        {
            var line = _document.Span(i);
            if (line.IndexOf(_delimiter) < 0)
            {
                if (row == 0 || line.Trim().IsEmpty || debris.Covers(i)) continue;

                // The name of a group over its rows, or a cell's text that goes on on a line of its own.
                var alone = CellText.Unwrapped(_document.PrintedSpan(i));
                if (LevelVocabulary.IsName(SectionWeight.Parted(alone, out _))) cells.Add(new GridCell(row++, 0, 1, _columns, alone, new SourcePosition { File = file, Line = i + 1 }));
                else cells[^1] = cells[^1] with { Text = CellText.Unwrapped(cells[^1].Text + "\n" + alone), Doubt = ReadMessages.DoubtJoined };
                continue;
            }

            var texts = Split(_document.PrintedSpan(i), _delimiter, _isFramed);
            if (texts.TrueForAll(c => c.Trim('-', ':', ' ').Length == 0)) continue;
            var missing = MissingBefore(texts, out var isSure);
            cells.AddRange(CellsOf(texts, row++, new SourcePosition { File = file, Line = i + 1 }, isSure ? null : ReadMessages.DoubtColumnOrder, missing));
        }

        return cells.DrainToImmutable();
    }

    private static IEnumerable<GridCell> CellsOf(List<string> texts, int row, SourcePosition position, string? doubt, int from = 0)
    {
        for (var c = 0; c < texts.Count; c++)
        {
            if (texts[c].Length > 0) yield return new GridCell(row, c + from, 1, 1, texts[c], position) { Doubt = doubt };
        }
    }

    // The cells of groups that go on from the row above may be left out altogether: then the numbers stand before their columns.
    private int MissingBefore(List<string> cells, out bool isSure)
    {
        isSure = cells.Count == _columns;
        _isWider |= cells.Count > _columns;
        if (cells.Count >= _columns || _numbers.Length == 0) return 0;
        for (var shift = 0; shift <= MostGroups && cells.Count + shift <= _columns; shift++)
        {
            if (!Array.TrueForAll(_numbers, n => n - shift >= 0 && n - shift < cells.Count && NumberText.TryParseCell(cells[n - shift], out _))) continue;
            isSure = shift == 0;
            return shift;
        }

        return 0;
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
        foreach (var range in line.Split(delimiter)) cells.Add(CellText.Unwrapped(line[range]));
        return cells;
    }
}
