using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Tells a row that says something about the form, such as 其他需要说明的事项 or 评价结论, from one of its indicators.</summary>
internal static class TableRemark
{
    private const int FewestAcross = 3;
    private const int LongestLabel = 20;
    private static readonly string[] Notes = ["注", "说明", "备注", "填表说明"];
    private static readonly string[] Labels = ["说明", "备注", "事项", "结论", "问题", "措施", "建议", "意见", "等级", "等次", "评价", "综述", "情况说明", "做法", "签字", "盖章", "签章"];

    /// <summary>Whether a row is a remark.</summary>
    public static bool Is(GridRow row, TableColumns columns)
    {
        var first = row.Starting.First();
        if (IsNote(first.Text) && first.Column <= columns.First) return true;
        if (row.Starting.Length == 1 && CoversNameAndValues(first, columns)) return true;
        return !HasNumbers(row, columns) && ((row.Starting.Any(c => CoversValues(c, columns)) && !HasPoints(row, columns)) || IsLabelled(first, columns));
    }

    private static bool IsNote(string text)
    {
        foreach (var word in Notes)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && text[word.Length] is '：' or ':' or '1') return true;
        }

        return false;
    }

    private static bool CoversNameAndValues(GridCell cell, TableColumns columns)
    {
        var name = columns.Of(IndicatorColumn.Name) ?? columns.Columns[0];
        var target = columns.Of(IndicatorColumn.Target) ?? columns.Of(IndicatorColumn.Actual);
        return target is { } t && cell.Column <= name.First && cell.ColumnEnd > t.First && cell.ColumnEnd > name.End;
    }

    // One text under a name and its values is about none of them.
    private static bool CoversValues(GridCell cell, TableColumns columns) =>
        columns.Columns.Count(c => c.Use != ColumnUse.SectionWeights && c.Column >= IndicatorColumn.Name && cell.Column < c.End && c.First < cell.ColumnEnd) >= FewestAcross;

    // Weight and score side by side, under other columns than theirs: an indicator that does not fit the heading.
    private static bool HasPoints(GridRow row, TableColumns columns)
    {
        if (columns.Of(IndicatorColumn.Weight)?.First == columns.Of(IndicatorColumn.Score)?.First) return false;
        for (var i = 1; i < row.Starting.Length; i++)
        {
            if (NumberText.TryParseCell(row.Starting[i - 1].Text, out _) && NumberText.TryParseCell(row.Starting[i].Text, out _)) return true;
        }

        return false;
    }

    private static bool IsLabelled(GridCell first, TableColumns columns)
    {
        if (first.Column > columns.First || first.Text.Length > LongestLabel) return false;
        var colon = first.Text.AsSpan().IndexOfAny('：', ':');
        var core = LabelText.Of(colon > 0 ? first.Text[..colon] : first.Text).Core;
        return Array.Exists(Labels, l => core.EndsWith(l, StringComparison.Ordinal)) || core is "注" or "自评得分";
    }

    private static bool HasNumbers(GridRow row, TableColumns columns)
    {
        foreach (var kind in (ReadOnlySpan<IndicatorColumn>)[IndicatorColumn.Weight, IndicatorColumn.Score])
        {
            if (columns.Of(kind) is { } column && row.Over(column.First, column.End) is { } cell && cell.Row == row.Row && NumberText.TryParseCell(cell.Text, out _)) return true;
        }

        return false;
    }
}
