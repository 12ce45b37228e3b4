using System.Collections.Immutable;
using System.Text;
using PerfEval.Documents.Delimited;
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
    private const int NameColumns = 3;

    // No cell takes more lines.
    private const int MostLines = 100;

    private readonly TextDocument _document;
    private readonly int _heading;
    private readonly int _labels;
    private readonly char _delimiter;
    private readonly bool _isFramed;
    private readonly int _columns;
    private readonly int _labelled;
    private readonly TableColumns _heads;
    private readonly int[] _numbers;
    private readonly HashSet<int> _unsureLines = [];
    private bool _isWider;
    private bool _isWrapped;

    private DelimitedTable(TextDocument document, int heading, int labelsAt, char delimiter, bool isFramed, List<string> labels, TableColumns columns)
    {
        _document = document;
        _heading = heading;
        _labels = labelsAt;
        _delimiter = delimiter;
        _isFramed = isFramed;
        _columns = labels.Count;
        _labelled = Filled(labels);
        _isWider = labels.Exists(NamesTwo);
        _heads = columns;
        _numbers = [.. columns.Columns.Where(c => c is { Use: ColumnUse.Rows, Column: IndicatorColumn.Weight or IndicatorColumn.Score }).Select(c => c.First)];
    }

    // 年度指标值/实际完成值 may stand over a cell or over two.
    private static bool NamesTwo(string label) =>
        label.AsSpan().IndexOfAny('/', '／') is > 0 and var at && LabelIndex.IndicatorLike(LabelText.Of(label[..at]).Core) is { } first
        && LabelIndex.IndicatorLike(LabelText.Of(label[(at + 1)..]).Core) is { } second && first != second;

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
            if (TableColumns.At([row], 0) is { } columns && columns.Has(IndicatorColumn.Name)) return new DelimitedTable(document, first, heading, delimiter, isFramed, labels, columns);
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
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (_isWrapped) DoubtAll(RowPointers.At(i), ReadMessages.DoubtLines, notes);
            if (_isWider || _unsureLines.Contains(notes.LineOf(RowPointers.At(i).Name))) DoubtAll(RowPointers.At(i), ReadMessages.DoubtColumnOrder, notes);
        }

        foreach (var pointer in MergedBlanks.In(table.Rows)) notes.Doubt(pointer, ReadMessages.DoubtMergedAbove);
        return table.IsTooLong ? null : new IndicatorTable(table.Rows, table.SectionWeights) { Columns = table.Columns };
    }

    // Of more cells than labels one label stands over several, and which is not seen; in an unsure row the groups of the row above may not be its own.
    private static void DoubtAll(RowPointers at, string reason, ReadingNotes notes)
    {
        foreach (var pointer in (ReadOnlySpan<string>)[at.Level1, at.Level2, at.Name, at.Target, at.Actual, at.Weight, at.Score, at.Deviation]) notes.Doubt(pointer, reason);
    }

    private ImmutableArray<GridCell> Cells(int endLine, string file, int mostRows)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var debris = new PageDebris(_document, _heading, endLine);
        var (row, most) = (0, (mostRows + 1) * MostCells);
        var rest = new StringBuilder();
        for (var i = _heading; i < endLine && cells.Count < most; i++)
        {
            var line = _document.Span(i);
            if (line.IndexOf(_delimiter) < 0)
            {
                if (row == 0 || line.Trim().IsEmpty || debris.Covers(i)) continue;

                // The name of a group over its rows, or a cell's text that goes on on a line of its own.
                var alone = CellText.Unwrapped(_document.PrintedSpan(i));
                if (!LevelVocabulary.IsName(SectionWeight.Parted(alone, out _)))
                {
                    rest.Append('\n').Append(alone);
                    continue;
                }

                Join(cells, rest);
                cells.Add(new GridCell(row++, 0, 1, _columns, alone, new SourcePosition { File = file, Line = i + 1 }));
                continue;
            }

            Join(cells, rest);
            var (first, texts) = (i, Split(_document.PrintedSpan(i), _delimiter, _isFramed));
            var isCutWord = false;
            while (i > _labels && i - first < MostLines && IsBrokenOff(texts) && i + 1 < endLine && JoinedTo(texts, _document.PrintedSpan(i + 1), ref isCutWord) is { } joined) (texts, i) = (joined, i + 1);
            if (i > _labels && HoldsPartOfRow(texts)) _isWrapped = true;
            if (texts.TrueForAll(c => c.Trim('-', ':', ' ').Length == 0) || IsSectionTotal(texts)) continue;
            if (i > _labels && cells.Count > 0 && IsNameAlone(texts)) _unsureLines.Add(cells[^1].Position.Line ?? 0);
            var isSure = true;
            var missing = i <= _labels ? 0 : MissingBefore(texts, out isSure);
            if (!isSure) _unsureLines.Add(first + 1);
            cells.AddRange(CellsOf(texts, row++, new SourcePosition { File = file, Line = first + 1 }, isCutWord ? ReadMessages.DoubtJoined : isSure ? null : ReadMessages.DoubtColumnOrder, missing));
        }

        Join(cells, rest);
        return cells.DrainToImmutable();
    }

    // The table ends above the form's total: any other is a section's.
    private static bool IsSectionTotal(List<string> cells) =>
        LabelIndex.IsTotal(LabelText.Of(cells[0])) && cells.Skip(1).Count(c => NumberText.TryParseCell(c, out _)) > 1 && cells.Skip(1).All(c => c.Length == 0 || NumberText.IsDash(c) || NumberText.TryParseCell(c, out _));

    // Its values are in the cells of the row above, merged over both, or its own cells are lost: a page copies only what begins in a row.
    private bool IsNameAlone(List<string> cells) =>
        cells.Count < _columns && cells[0].Length > 0 && Filled(cells) == 1 && !LevelVocabulary.IsName(SectionWeight.Parted(cells[0], out _)) && !LabelIndex.IsTotal(LabelText.Of(cells[0]));

    // What stands on lines of its own goes on the last cell.
    private static void Join(ImmutableArray<GridCell>.Builder cells, StringBuilder rest)
    {
        if (rest.Length == 0) return;
        cells[^1] = cells[^1] with { Text = CellText.Unwrapped(cells[^1].Text + rest), Doubt = ReadMessages.DoubtJoined };
        rest.Clear();
    }

    // A line with too few cells whose numbers stand in no place that they could.
    private bool IsBrokenOff(List<string> cells)
    {
        if (_numbers.Length == 0 || cells.Count >= _columns) return false;
        for (var shift = 0; shift <= MostGroups && cells.Count + shift <= _columns; shift++)
        {
            if (HasNumbers(cells, shift)) return false;
        }

        return true;
    }

    // The rest of a cell stands on the next line, with the cells behind it; null where that has too many.
    private List<string>? JoinedTo(List<string> cells, ReadOnlySpan<char> next, ref bool isCutWord)
    {
        var rest = Split(next, _delimiter, false);
        if (next.Trim().IsEmpty || cells.Count + rest.Count - 1 > _columns || LabelIndex.IsTotal(LabelText.Of(rest[0]))) return null;
        isCutWord |= CellText.IsCutBetweenWords(cells[^1], rest[0]);
        return [.. cells[..^1], CellText.Unwrapped(cells[^1] + "\n" + rest[0]), .. rest[1..]];
    }

    // A name without values, or values without a name, and no number: a line of a row that goes on over several.
    private bool HoldsPartOfRow(List<string> cells)
    {
        if (_numbers.Length == 0 || cells.Count != _columns || Array.Exists(_numbers, n => cells[n].Length > 0)) return false;
        var at = _heads.Of(IndicatorColumn.Name)!.Value.First;
        var behind = cells.Skip(at + 1).Where(c => c.Length > 0);
        return cells[at].Length > 0 ? !TemplateRow.Begins(cells[at]) && behind.Count(c => !NumberText.IsDash(c)) < 2 : behind.Any();
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
        var filled = Filled(cells);
        _isWider |= filled > _labelled || cells.Count > _columns;
        if (cells.Count > _columns) return 0;
        if (isSure) return FilledUpBehind(cells, filled, out isSure);
        if (_numbers.Length == 0) return 0;
        for (var shift = 0; shift <= MostGroups && cells.Count + shift <= _columns; shift++)
        {
            if (!HasNumbers(cells, shift)) continue;
            isSure = shift == 0;
            return shift;
        }

        return 0;
    }

    // Copied from a page, a row may have as many cells as the heading all the same, with blank ones behind for those left out before: its names tell.
    private int FilledUpBehind(List<string> cells, int filled, out bool isSure)
    {
        var (names, fits, isMisplaced) = (Names(cells, 0), HasNumbers(cells, 0), IsMisplaced(cells));
        isSure = !isMisplaced;
        for (var shift = 1; shift <= _heads.Of(IndicatorColumn.Name)!.Value.First && filled + shift <= _columns; shift++)
        {
            var isNumbered = HasNumbers(cells, shift);
            isSure &= fits || !isNumbered || names == NameColumns;
            if (!isMisplaced || Names(cells, shift) <= names || !(isNumbered || (!fits && HasNumbers(cells, shift, orNone: true)))) continue;
            cells.RemoveRange(cells.Count - shift, shift);
            return shift;
        }

        return 0;
    }

    // 质量指标 as 一级指标, ≥95% as the name: what stands there belongs further to the right.
    private bool IsMisplaced(List<string> cells) =>
        (In(cells, IndicatorColumn.Level1, 0) is { Length: > 0 } first && LevelVocabulary.Match(first) is { Text.Length: > 0, Kind: LevelKind.Second })
        || (In(cells, IndicatorColumn.Name, 0) is { Length: > 0 } name && (!name.Any(char.IsLetter) || LevelVocabulary.IsName(name)));

    private static int Filled(List<string> cells) => cells.FindLastIndex(c => c.Length > 0) + 1;

    private bool HasNumbers(List<string> cells, int shift, bool orNone = false) =>
        Array.TrueForAll(_numbers, n => n - shift >= 0 && n - shift < cells.Count && ((orNone && cells[n - shift].Length == 0) || NumberText.TryParseCell(cells[n - shift], out _)));

    // How many of the columns of groups and names would have such a text in them.
    private int Names(List<string> cells, int shift)
    {
        var fitting = 0;
        if (In(cells, IndicatorColumn.Level1, shift) is { } first && IsGroup(first, LevelKind.Second)) fitting++;
        if (In(cells, IndicatorColumn.Level2, shift) is { } second && IsGroup(second, LevelKind.First)) fitting++;
        if (In(cells, IndicatorColumn.Name, shift) is { } name && name.Any(char.IsLetter) && !LevelVocabulary.IsName(name)) fitting++;
        return fitting;
    }

    private static bool IsGroup(string text, LevelKind other) =>
        text.Length == 0 || LevelVocabulary.IsShortName(text) || (LevelVocabulary.Match(text) is { Text.Length: > 0 } name && name.Kind != other);

    // The cell of a column, of a row moved to the right; null where the table has no such column.
    private string? In(List<string> cells, IndicatorColumn column, int shift) => _heads.Of(column) is not { } of ? null : of.First < shift ? "" : cells[of.First - shift];

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
