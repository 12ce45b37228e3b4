using System.Collections.Frozen;
using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>The columns beside 指标值 that hold a part of it: 指标性质 with its operator, 度量单位 with its unit.</summary>
/// <param name="Sign">The column of the operator; null where there is none.</param>
/// <param name="Unit">The column of the unit; null where there is none.</param>
internal sealed record TargetParts(TableColumn? Sign, TableColumn? Unit)
{
    private static readonly FrozenSet<string> SignLabels = FrozenSet.Create(
        StringComparer.Ordinal, "指标性质", "指标符号", "运算符号", "计算符号", "比较符号", "符号", "关系符号", "指标方向", "指标值符号", "目标值符号", "判断符号", "指标性质符号");

    private static readonly FrozenSet<string> UnitLabels = FrozenSet.Create(
        StringComparer.Ordinal, "度量单位", "计量单位", "指标单位", "计算单位", "单位", "指标值单位", "目标值单位", "数值单位");

    private static readonly FrozenSet<string> Signs = FrozenSet.Create(
        StringComparer.Ordinal, "≥", "≤", "＞", "＜", ">", "<", "=", "＝", ">=", "<=", "≧", "≦", "＞＝", "＜＝", "大于等于", "小于等于", "不低于", "不高于", "不超过", "大于", "小于");

    /// <summary>The columns that a heading's cells name; null where they name none.</summary>
    public static TargetParts? Of(IEnumerable<GridCell> heading)
    {
        TableColumn? sign = null;
        TableColumn? unit = null;
        foreach (var cell in heading)
        {
            var core = cell.Label.Core;
            if (SignLabels.Contains(core)) sign ??= new TableColumn(default, cell.Column, cell.ColumnEnd);
            else if (UnitLabels.Contains(core)) unit ??= new TableColumn(default, cell.Column, cell.ColumnEnd);
        }

        // A unit alone says no more than the heading of a column does: the values beside it are read as they stand.
        return sign is null ? null : new TargetParts(sign, unit);
    }

    /// <summary>The whole of a target; its own text where a row's other parts add nothing to it.</summary>
    public string Whole(GridRow row, string target)
    {
        var sign = In(row, Sign);
        if (target.Length == 0 || !Signs.Contains(sign) || target.StartsWith(sign, StringComparison.Ordinal)) return target;
        return char.IsAsciiDigit(target[0]) ? sign + Measured(row, target) : target;
    }

    /// <summary>A number with the unit that a row's own column gives it; the text itself where it is no bare number or the column is blank.</summary>
    public string Measured(GridRow row, string number)
    {
        var unit = In(row, Unit);
        var isMeasured = number.Length > 0 && char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[^1]) && unit.Length > 0 && unit is not ("-" or "/" or "—" or "无");
        return isMeasured ? number + unit : number;
    }

    private static string In(GridRow row, TableColumn? column) => column is { } c && row.Over(c.First, c.End) is { } cell && cell.Row == row.Row ? cell.Text : "";
}
