using System.Collections.Immutable;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>Makes indicators of the rows of a delimited table.</summary>
internal sealed class DelimitedTableReader
{
    private readonly ReadingNotes _notes;

    public DelimitedTableReader(ReadingNotes notes) => _notes = notes;

    /// <summary>Reads the rows; null where there are more of them than a limit.</summary>
    public IndicatorTable? Read(DelimitedTable table, TextDocument document, int firstLine, int endLine, int mostRows)
    {
        var rows = table.Rows(document, firstLine, endLine, mostRows);
        if (rows.Count > mostRows) return null;
        var weights = ImmutableSortedDictionary.CreateBuilder<string, NumberCell>(StringComparer.Ordinal);
        var indicators = ImmutableArray.CreateBuilder<Indicator>(rows.Count);
        foreach (var row in rows)
        {
            var at = RowPointers.At(indicators.Count);
            indicators.Add(new Indicator
            {
                Level1 = Section(at.Level1, row, weights),
                Level2 = Text(at.Level2, row, IndicatorColumn.Level2),
                Name = Text(at.Name, row, IndicatorColumn.Name),
                Target = Text(at.Target, row, IndicatorColumn.Target),
                Actual = Text(at.Actual, row, IndicatorColumn.Actual),
                Weight = Number(at.Weight, row, IndicatorColumn.Weight),
                Score = Number(at.Score, row, IndicatorColumn.Score),
                Deviation = Text(at.Deviation, row, IndicatorColumn.Deviation),
            });
        }

        return new IndicatorTable(indicators.MoveToImmutable(), weights.ToImmutable());
    }

    // 产出指标（50分）: the weight stands in the group's own cell.
    private TextCell Section(string pointer, ImmutableDictionary<IndicatorColumn, DelimitedCell> row, ImmutableSortedDictionary<string, NumberCell>.Builder weights)
    {
        if (!row.TryGetValue(IndicatorColumn.Level1, out var cell) || cell.Text is null) return TextCell.Absent;
        _notes.At(pointer, cell.Line);
        var open = cell.Text.AsSpan().IndexOfAny('(', '（');
        if (open <= 0 || !TableScanner.TryParseWeight(cell.Text.AsSpan(open), out var weight)) return cell.Text;
        var name = cell.Text[..open];
        if (weights.TryAdd(name, weight)) _notes.At(CellPointer.SectionWeight(name), cell.Line);
        return name;
    }

    private TextCell Text(string pointer, ImmutableDictionary<IndicatorColumn, DelimitedCell> row, IndicatorColumn column)
    {
        if (!row.TryGetValue(column, out var cell) || cell.Text is null) return TextCell.Absent;
        _notes.At(pointer, cell.Line);
        if (cell.IsShifted) _notes.Doubt(pointer, ReadMessages.DoubtColumnOrder);
        if (cell.Text.Contains('\uFFFD', StringComparison.Ordinal)) _notes.Doubt(pointer, ReadMessages.DoubtUndecodable);
        return cell.Text;
    }

    private NumberCell Number(string pointer, ImmutableDictionary<IndicatorColumn, DelimitedCell> row, IndicatorColumn column)
    {
        if (!row.TryGetValue(column, out var cell) || cell.Text is null) return NumberCell.Absent;
        _notes.At(pointer, cell.Line);
        if (cell.IsShifted) _notes.Doubt(pointer, ReadMessages.DoubtColumnOrder);
        if (NumberText.TryParseCell(cell.Text, out var number)) return number;
        if (cell.Text.Length > 0) _notes.Doubt(pointer, ReadMessages.DoubtNotANumber);
        return NumberCell.Blank;
    }
}
