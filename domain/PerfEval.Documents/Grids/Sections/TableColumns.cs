using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>The heading of an indicator table: its columns, by their labels.</summary>
/// <param name="Columns">The columns, of which a kind can stand more than once for 偏差原因 only.</param>
/// <param name="Rows">How many rows the heading takes: 1 or 2.</param>
internal sealed record TableColumns(ImmutableArray<TableColumn> Columns, int Rows)
{
    private const int LeastExact = 3;
    private const int LeastValues = 2;

    /// <summary>The columns that hold parts of 指标值; null where it stands in one.</summary>
    public TargetParts? Parts { get; private init; }

    /// <summary>The first grid column.</summary>
    public int First { get; } = Columns.Min(c => c.First);

    /// <summary>The grid column after the last.</summary>
    public int End { get; } = Columns.Max(c => c.End);

    public bool Has(IndicatorColumn column) => Of(column) is not null;

    /// <summary>The column of a kind; null where the table has none.</summary>
    public TableColumn? Of(IndicatorColumn column)
    {
        foreach (var c in Columns)
        {
            if (c.Column == column && c.Use == ColumnUse.Rows) return c;
        }

        return null;
    }

    /// <summary>Reads a heading that begins in a row; null where none does.</summary>
    public static TableColumns? At(IReadOnlyList<GridRow> rows, int index)
    {
        if (From(rows[index].Cells) is { } one) return WithRowBelow(rows, index, one);
        if (index + 1 >= rows.Count || rows[index + 1].GridIndex != rows[index].GridIndex || Labels(rows[index].Starting) < 2) return null;
        var below = rows[index + 1].Starting;
        if (!IsHeading(below)) return null;
        return From(Joined(rows[index], below)) is { } two ? two with { Rows = 2 } : null;
    }

    // 绩效指标 over 一级指标, 二级指标, 三级指标, or 完成情况 over 指标值 and 完成值: the lower labels are the columns.
    private static TableColumns WithRowBelow(IReadOnlyList<GridRow> rows, int index, TableColumns one)
    {
        if (index + 1 >= rows.Count || rows[index + 1].GridIndex != rows[index].GridIndex) return one;
        var below = rows[index + 1].Starting;
        if (!IsHeading(below)) return one;
        return From(Joined(rows[index], below)) is { } two && two.Columns.Length >= one.Columns.Length ? two with { Rows = 2 } : one with { Rows = 2 };
    }

    private static bool IsHeading(ImmutableArray<GridCell> cells) =>
        Labels(cells) is > 0 and var labels && (labels == cells.Length || (labels >= 2 && cells.All(c => c.Label.Core is { Length: > 0 } core && !NumberText.TryParseCell(core, out _))
            && cells.Any(c => c.Label.Words.Indicator is <= IndicatorColumn.Name)));

    private static ImmutableArray<GridCell> Joined(GridRow above, ImmutableArray<GridCell> below) =>
        [.. above.Cells.Where(a => !below.Any(b => b.Column < a.ColumnEnd && a.Column < b.ColumnEnd)).Concat(below).OrderBy(c => c.Column)];

    // Asked of every row of a file, most of which have none.
    private static int Labels(ImmutableArray<GridCell> cells)
    {
        var labels = 0;
        foreach (var cell in cells)
        {
            if (IsColumnLabel(cell)) labels++;
        }

        return labels;
    }

    private static bool IsColumnLabel(GridCell cell) => cell.Label.Words.Indicator is not null;

    private static TableColumns? From(ImmutableArray<GridCell> cells)
    {
        if (Labels(cells) < LeastExact) return null;
        var found = new List<(TableColumn Column, bool IsExact, string Core)>();
        foreach (var cell in cells)
        {
            var core = cell.Label.Core;
            if (IsTargetAndActual(core))
            {
                found.Add((new TableColumn(IndicatorColumn.Target, cell.Column, cell.ColumnEnd), false, core));
                found.Add((new TableColumn(IndicatorColumn.Actual, cell.Column, cell.ColumnEnd), false, core));
                continue;
            }

            if (LabelIndex.IndicatorLike(core) is not { } column) continue;
            found.Add((new TableColumn(column, cell.Column, cell.ColumnEnd), IsColumnLabel(cell), core));
        }

        if (!found.Exists(f => f.Column.Column <= IndicatorColumn.Name)) return null;
        var values = found.Select(f => f.Column.Column).Where(c => c is >= IndicatorColumn.Target and <= IndicatorColumn.Score).Distinct().Count();
        return values < LeastValues ? null : new TableColumns(Chosen(found), 1) { Parts = TargetParts.Of(cells) };
    }

    // 年度指标值/实际完成值 in one heading.
    private static bool IsTargetAndActual(string core) =>
        core.AsSpan().IndexOfAny("/／") is > 0 and var at && LabelIndex.IndicatorLike(core[..at]) == IndicatorColumn.Target && LabelIndex.IndicatorLike(core[(at + 1)..]) == IndicatorColumn.Actual;

    private static ImmutableArray<TableColumn> Chosen(List<(TableColumn Column, bool IsExact, string Core)> found)
    {
        var columns = ImmutableArray.CreateBuilder<TableColumn>(found.Count);
        foreach (var group in found.GroupBy(f => f.Column.Column))
        {
            var alike = group.ToList();
            if (group.Key == IndicatorColumn.Deviation) columns.AddRange(Deviations(alike));
            else if (group.Key == IndicatorColumn.Weight && alike.Count > 1) columns.AddRange(Weights(alike.ConvertAll(a => a.Column), found));
            else if (group.Key == IndicatorColumn.Target) columns.AddRange(Targets(alike));
            else columns.Add(Best(alike));
        }

        columns.Sort((a, b) => a.First.CompareTo(b.First));
        return columns.DrainToImmutable();
    }

    private static TableColumn Best(List<(TableColumn Column, bool IsExact, string Core)> alike) =>
        (alike.Find(a => a.IsExact) is { Core: not null } exact ? exact : alike[0]).Column;

    // 调整指标值 is the target of a row that has one, 年初指标值 that of the others.
    private static IEnumerable<TableColumn> Targets(List<(TableColumn Column, bool IsExact, string Core)> alike)
    {
        var adjusted = alike.FindIndex(a => a.Core.Contains("调整", StringComparison.Ordinal));
        if (adjusted < 0 || alike.Count < 2) return [Best(alike)];
        var before = Best(alike.FindAll(a => a != alike[adjusted]));
        return [alike[adjusted].Column, before with { Use = ColumnUse.BeforeAdjustment }];
    }

    // 备注 is a column of its own where another one gives the reasons; reasons and measures in two columns are one text.
    private static IEnumerable<TableColumn> Deviations(List<(TableColumn Column, bool IsExact, string Core)> alike) =>
        alike.Exists(a => a.Core != "备注") ? alike.Where(a => a.Core != "备注").Select(a => a.Column) : [alike[0].Column];

    // A weight beside 一级指标 is its section's, one beside 二级指标 nobody's; the row's own stands behind the name.
    private static IEnumerable<TableColumn> Weights(List<TableColumn> weights, List<(TableColumn Column, bool IsExact, string Core)> found)
    {
        var name = found.Find(f => f.Column.Column == IndicatorColumn.Name).Column;
        var own = weights.FindIndex(w => w.First >= name.End);
        if (own < 0) own = weights.Count - 1;
        yield return weights[own];
        foreach (var weight in weights)
        {
            if (found.Exists(f => f.Column.Column == IndicatorColumn.Level1 && f.Column.End == weight.First) && weight != weights[own]) yield return weight with { Use = ColumnUse.SectionWeights };
        }
    }
}
