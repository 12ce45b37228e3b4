using System.Collections.Frozen;
using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>The columns beside 指标值 that hold a part of it: 指标性质 with its operator, 度量单位 with its unit.</summary>
/// <param name="Sign">The column of the operator; null where there is none.</param>
/// <param name="Unit">The column of the unit; null where there is none.</param>
internal sealed record TargetParts(TableColumn? Sign, TableColumn? Unit)
{
    private static readonly FrozenSet<string> SignLabels = FrozenSet.Create(
        StringComparer.Ordinal, "指标性质", "指标符号", "运算符号", "计算符号", "比较符号", "符号", "关系符号", "指标方向", "指标值符号", "目标值符号", "判断符号", "指标性质符号", "比较符", "运算符", "比较运算符");

    private static readonly FrozenSet<string> UnitLabels = FrozenSet.Create(
        StringComparer.Ordinal, "度量单位", "计量单位", "指标单位", "计算单位", "单位", "指标值单位", "目标值单位", "数值单位");

    private static readonly FrozenSet<string> Signs = FrozenSet.Create(
        StringComparer.Ordinal, "≥", "≤", "＞", "＜", ">", "<", "=", "＝", "═", "﹦", ">=", "<=", "≧", "≦", "⩾", "⩽", "≮", "≯", "﹥", "﹤", "＞＝", "＜＝", "等于", "大于等于", "小于等于", "大于或等于", "小于或等于", "不低于", "不高于", "不少于", "不多于", "不小于", "不大于", "不超过", "大于", "小于");

    private static readonly FrozenSet<string> Natures = FrozenSet.Create(StringComparer.Ordinal, "", "定量", "定性", "定量指标", "定性指标", "无", "-", "—", "/");

    private const int LongestUnit = 6;

    /// <summary>The columns that a heading's cells name; null where they name none.</summary>
    public static TargetParts? Of(IEnumerable<GridCell> heading)
    {
        TableColumn? sign = null;
        TableColumn? unit = null;
        var isNature = false;
        foreach (var cell in heading)
        {
            var core = cell.Label.Core;

            // 指标性质 holds the operator, or 定量 and 定性 where another column holds it.
            if (SignLabels.Contains(core) && (sign is null || isNature)) (sign, isNature) = (new TableColumn(default, cell.Column, cell.ColumnEnd), core is "指标性质");
            else if (UnitLabels.Contains(core)) unit ??= new TableColumn(default, cell.Column, cell.ColumnEnd);
        }

        return sign is null && unit is null ? null : new TargetParts(sign, unit);
    }

    /// <summary>Whether a cell holds an operator and nothing else.</summary>
    public static bool IsSign(GridCell cell) => Signs.Contains(cell.Text);

    /// <summary>Whether a label names a column that holds a part of 指标值, not the whole.</summary>
    public static bool IsLabel(string core) => SignLabels.Contains(core) || UnitLabels.Contains(core);

    /// <summary>符号, 值 and 单位 under the heading 年度指标值: the column of the value, and those of its parts; null where a row is no such heading.</summary>
    public static (TableColumn Value, TargetParts Parts)? Under(TableColumn target, IReadOnlyList<GridCell> below)
    {
        if (below.Count < 2 || below.Any(c => c.Column < target.First || c.ColumnEnd > target.End) || Of(below) is not { } parts) return null;
        var values = below.Where(c => c.Label.Core is "值" or "数值" or "指标值" or "目标值" or "数量" or "内容").ToList();
        return values is [var value] && below.All(c => c == value || IsLabel(c.Label.Core))
            ? (target with { First = value.Column, End = value.ColumnEnd }, parts)
            : null;
    }

    /// <summary>The whole of a target; its own text where a row's other parts add nothing to it.</summary>
    public string Whole(GridRow row, string target)
    {
        if (target.Length == 0) return target;
        var sign = In(row, Sign);
        var number = target.AsSpan().TrimStart("≥≤＞＜><=＝═﹦≧≦⩾⩽≮≯﹥﹤");
        if (number.Length == 0 || !char.IsAsciiDigit(number[0])) return target;
        var whole = string.Concat(target.AsSpan(0, target.Length - number.Length), Measured(row, number.ToString()));
        if (number.Length < target.Length) return whole;

        // Of 反向, less is better than the number; before 2023年10月前 it says nothing.
        var isLess = (sign.StartsWith("反向", StringComparison.Ordinal) || sign.StartsWith("逆向", StringComparison.Ordinal)) && whole.AsSpan().IndexOfAny("年月日前内") < 0;
        return Signs.Contains(sign) ? sign + whole : isLess ? "≤" + whole : whole;
    }

    /// <summary>A number with the unit that a row's own column gives it; the text itself where it is no bare number or the column is blank.</summary>
    public string Measured(GridRow row, string number)
    {
        var unit = In(row, Unit);
        var isMeasured = number.Length > 0 && char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[^1]) && unit.Length > 0 && unit is not ("-" or "/" or "—" or "无");
        return isMeasured ? number + unit : number;
    }

    /// <summary>Whether the parts of a row are an operator and a unit, or none: not 正向, which is neither, nor a text that may be something else than a unit.</summary>
    public bool AreCertain(GridRow row) => In(row, Unit).Length <= LongestUnit && In(row, Sign) is var sign && (Natures.Contains(sign) || Signs.Contains(sign));

    private static string In(GridRow row, TableColumn? column) => column is { } c && row.Over(c.First, c.End) is { } cell && cell.Row == row.Row ? cell.Text : "";
}
