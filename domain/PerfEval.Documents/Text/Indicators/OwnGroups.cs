using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// Finds the groups that a row prints before its name in words that no table lists: 预算执行率 预算执行率 预算执行率 fills the
/// columns of both groups and of the name, and 投入管理 预算执行 预算执行率 may.
/// </summary>
internal static class OwnGroups
{
    private const int GroupColumns = 2;

    /// <summary>Gives such rows their groups, or doubts those that they were read with, and those of the rows below that name none.</summary>
    public static void Read(FormText text, TableHeader header, List<RowRange> rows)
    {
        if (!header.Has(IndicatorColumn.Level1) || !header.Has(IndicatorColumn.Level2)) return;
        var carried = -1;
        foreach (var row in rows)
        {
            if (carried >= 0 && row.Level1At == carried) row.LevelDoubt ??= ReadMessages.DoubtLevel;
            if (row.Name.IsEmpty || row.NameParts is not null || text.GapBefore(row.Name.Start) < Gap.Line || row.Level1At >= row.Name.Start || CellsOf(text, row.Name) is not { Count: > GroupColumns } cells) continue;
            carried = row.Level1At;
            if (cells.Count == GroupColumns + 1 && cells[^1].End == row.Name.End && cells.TrueForAll(c => text.Span(c.Start, c.End).SequenceEqual(text.Span(cells[0].Start, cells[0].End))))
            {
                row.Level1 = row.Level2 = text.Text[cells[0].Start..cells[0].End];
                (row.Level1At, row.Level2At, row.Name) = (cells[0].Start, cells[1].Start, cells[^1]);
                continue;
            }

            row.NameDoubt ??= ReadMessages.DoubtName;
            row.LevelDoubt ??= ReadMessages.DoubtLevel;
        }
    }

    // What a blank parts on the first line of a name.
    private static List<CellRange> CellsOf(FormText text, CellRange name)
    {
        var cells = new List<CellRange>(GroupColumns + 1);
        for (var i = name.Start; i < name.End && (i == name.Start || text.GapBefore(i) < Gap.Line);)
        {
            var end = text.TokenEnd(i, name.End);
            cells.Add(new CellRange(i, end));
            i = end;
        }

        return cells;
    }
}
