using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Makes one row of labels of a heading that stands over several.</summary>
internal static class HeadingRows
{
    /// <summary>Whether a row parts 得分: 自评 and 复评 under it, where nothing else stands in their row.</summary>
    public static bool PartsScore(GridRow above, ImmutableArray<GridCell> below) =>
        below.Length >= 2 && below.Any(c => c.Label.Core is "自评") && below.All(c => HeadingOver(above, c) is { } over && LabelIndex.IndicatorLike(over.Label.Core) == IndicatorColumn.Score);

    /// <summary>Whether a row parts 偏差原因分析: 经费保障 and 制度保障 under it, where nothing else stands in their row.</summary>
    public static bool PartsReasons(GridRow above, ImmutableArray<GridCell> below) =>
        below.Length >= 2 && below.All(c => !c.IsAmount && HeadingOver(above, c) is { } over && LabelIndex.IndicatorLike(over.Label.Core) == IndicatorColumn.Deviation);

    /// <summary>Whether a row parts the levels: 名称 and 权重 under 一级指标, 名称, 权重 and 评分标准 under 三级指标.</summary>
    public static bool PartsLevels(GridRow above, ImmutableArray<GridCell> below) =>
        below.Any(c => IsNameOfLevel(above, c)) && below.All(c => c.Label.Core is { Length: > 0 } core && !NumberText.TryParseCell(core, out _));

    private static bool IsNameOfLevel(GridRow above, GridCell cell) =>
        cell.Label.Core is "名称" && HeadingOver(above, cell) is { } over && LabelIndex.IndicatorLike(over.Label.Core) is <= IndicatorColumn.Name;

    /// <summary>Two rows of a heading as one: the lower labels, and those of the upper that have none below them.</summary>
    public static ImmutableArray<GridCell> Joined(GridRow above, ImmutableArray<GridCell> below) =>
        [.. above.Cells.Where(a => !below.Any(b => b.Column < a.ColumnEnd && a.Column < b.ColumnEnd)).Concat(below.Select(b => OfGroup(above, below, b) ?? Named(above, below, b))).OrderBy(c => c.Column)];

    // 得分 under 自评 and 得分 under 复核 are two.
    private static GridCell? OfGroup(GridRow above, ImmutableArray<GridCell> below, GridCell cell)
    {
        if (LabelIndex.IndicatorLike(cell.Label.Core) is not { } column || column is < IndicatorColumn.Target or IndicatorColumn.Deviation) return null;
        if (HeadingOver(above, cell) is not { } over || LabelIndex.IndicatorLike(over.Label.Core) is not null) return null;
        var isOneOfSeveral = below.Any(b => b != cell && LabelIndex.IndicatorLike(b.Label.Core) == column && HeadingOver(above, b) is { } other && other != over);
        return isOneOfSeveral ? cell with { Text = over.Text + cell.Text } : null;
    }

    // 内容 between 运算符号 and 度量单位 is what 指标值 above them says, 经费保障 under 偏差原因分析 a reason, 自评 under 得分 the score.
    private static GridCell Named(GridRow above, ImmutableArray<GridCell> below, GridCell cell)
    {
        if (!IsUnnamed(cell) || HeadingOver(above, cell) is not { } over) return cell;
        if (IsNameOfLevel(above, cell)) return cell with { Text = over.Text };
        if (LabelIndex.IndicatorLike(over.Label.Core) is not { } column || column <= IndicatorColumn.Name) return cell;
        if (column == IndicatorColumn.Deviation) return cell with { Text = over.Text };
        var under = below.Where(b => HeadingOver(above, b) == over).ToList();
        if (under.Count < 2 || under.Exists(b => LabelIndex.IndicatorLike(b.Label.Core) is not null)) return cell;
        var isOnly = under.TrueForAll(b => b == cell || !IsUnnamed(b));
        return isOnly || (cell.Label.Core is "自评" && column == IndicatorColumn.Score) ? cell with { Text = over.Text } : cell;
    }

    private static bool IsUnnamed(GridCell cell) => LabelIndex.IndicatorLike(cell.Label.Core) is null && !TargetParts.IsLabel(cell.Label.Core);

    private static GridCell? HeadingOver(GridRow above, GridCell cell) => above.Cells.LastOrDefault(a => a.Column <= cell.Column) is { } over && (over.ColumnSpan == 1 || cell.ColumnEnd <= over.ColumnEnd) ? over : null;
}
