using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Tells the rows of an indicator table that do not fit the heading above them: what stands in them may belong under another label.</summary>
internal static class RowFit
{
    /// <summary>Whether it is not sure which cell of a row is which.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The heading above it.</param>
    /// <param name="whole">The table's first heading; one further down that lacks 分值 or 得分 was itself cut, or lost a label.</param>
    public static bool IsUnsure(TableRow row, TableColumns columns, TableColumns whole) =>
        Lacks(columns, whole, IndicatorColumn.Weight) || Lacks(columns, whole, IndicatorColumn.Score) || IsShifted(row) || Straddles(row, columns);

    private static bool Lacks(TableColumns columns, TableColumns whole, IndicatorColumn column) => whole.Has(column) && !columns.Has(column);

    // 服务对象满意度指标 is a group, no value; as the name beside 满意度指标 it is one column too far to the right.
    private static bool IsShifted(TableRow row) =>
        IsNoName(row, IndicatorColumn.Level1) || IsNoName(row, IndicatorColumn.Level2) || IsNoName(row, IndicatorColumn.Name)
        || IsSecondGroup(row, IndicatorColumn.Target) || IsSecondGroup(row, IndicatorColumn.Actual)
        || (IsSecondGroup(row, IndicatorColumn.Name) && row.Begins(IndicatorColumn.Level2) && LevelVocabulary.Match(row[IndicatorColumn.Level2]!.Label.Core) is { Text.Length: > 0, Kind: LevelKind.First } && row[IndicatorColumn.Level2]!.Text != row[IndicatorColumn.Name]!.Text);

    // 序号 and ≥90% name nothing.
    private static bool IsNoName(TableRow row, IndicatorColumn column) =>
        row.Begins(column) && row[column]!.Text is { Length: > 0 } text && !HasLetter(text) && !NumberText.IsDash(text);

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }

    private static bool IsSecondGroup(TableRow row, IndicatorColumn column) =>
        row.Begins(column) && row[column]!.Label.Core is var core && LevelVocabulary.IsName(core) && LevelVocabulary.Match(core).Kind == LevelKind.Second;

    // A part of a column and a part of the one beside it: the columns of another table.
    private static bool Straddles(TableRow row, TableColumns columns)
    {
        foreach (var cell in row.Row.Cells)
        {
            if (cell.ColumnSpan == 1) continue;
            foreach (var column in columns.Columns)
            {
                if (cell.Column >= column.End || column.First >= cell.ColumnEnd) continue;
                var isBeyond = cell.Column < column.First || cell.ColumnEnd > column.End;
                var isPart = cell.Column > column.First || cell.ColumnEnd < column.End;
                if (isBeyond && isPart) return true;
            }
        }

        return false;
    }
}
