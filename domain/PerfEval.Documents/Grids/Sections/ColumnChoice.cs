using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Chooses among the labels of a heading those that name its columns, where several name one.</summary>
internal static class ColumnChoice
{
    private static readonly IndicatorColumn[] Kinds = Enum.GetValues<IndicatorColumn>();

    /// <summary>Whether what was reached or scored is said twice, or by 一季度完成值 and 四季度完成值 alone.</summary>
    public static bool AreSeveralResults(List<FoundColumn> found)
    {
        var results = found.FindAll(f => f.Column.Column is IndicatorColumn.Actual or IndicatorColumn.Score);
        return GroupsOfValues.AreSeveralResults(results.ConvertAll(f => f.Column.Column))
            || results.GroupBy(f => f.Column.Column).Any(alike => alike.Count() > 1 && alike.All(f => GroupsOfValues.IsOfOthersOrPart(f.Core)));
    }

    /// <summary>Leaves out what is another's where the form's own stands beside it: 年末完成值 is the year's beside 中期完成值, 自评得分 the unit's beside 复核得分.</summary>
    public static void DropOthers(List<FoundColumn> found)
    {
        for (var kind = IndicatorColumn.Target; kind <= IndicatorColumn.Score; kind++)
        {
            var alike = found.FindAll(f => f.Column.Column == kind);
            if (alike.Count > 1 && alike.Exists(a => !GroupsOfValues.IsOfOthersOrPart(a.Core))) found.RemoveAll(f => f.Column.Column == kind && GroupsOfValues.IsOfOthersOrPart(f.Core));
        }
    }

    /// <summary>Adds columns by labels that name them where no better one does.</summary>
    public static void AddAtWorst(List<FoundColumn> found, ImmutableArray<GridCell> cells)
    {
        foreach (var cell in cells)
        {
            if (LabelIndex.IndicatorAtWorst(cell.Label.Core) is not { } column) continue;

            // 指标类别 between 指标类型 and the names is of the second level.
            if (column == IndicatorColumn.Level1 && found.Exists(f => f.Column.Column == column && f.Column.End <= cell.Column) && found.Exists(f => f.Column.Column == IndicatorColumn.Name && f.Column.First >= cell.ColumnEnd)) column = IndicatorColumn.Level2;
            if (found.Exists(f => f.Column.Column == column)) continue;

            // 指标类型 before the names is the groups', behind them it says how a value is measured.
            if (column == IndicatorColumn.Level1 && found.Exists(f => f.Column.Column <= IndicatorColumn.Name && f.Column.First < cell.Column)) continue;

            // 绩效指标 behind the groups' names is the indicator's, before them the heading of the part; alone it is what names the rows.
            if (column == IndicatorColumn.Name && !found.Exists(f => f.Column.Column < IndicatorColumn.Name && f.Column.End <= cell.Column) && !IsOnlyName(cell, cells, found)) continue;
            found.Add(new FoundColumn(new TableColumn(column, cell.Column, cell.ColumnEnd), false, cell.Label.Core));
        }
    }

    private static bool IsOnlyName(GridCell cell, ImmutableArray<GridCell> cells, List<FoundColumn> found) =>
        cell == cells[0] && !found.Exists(f => f.Column.Column < IndicatorColumn.Name) && !cells.Any(c => c != cell && LabelIndex.IndicatorAtWorst(c.Label.Core) is <= IndicatorColumn.Name);

    /// <summary>The columns, from left to right: of each kind the one that names it best.</summary>
    public static ImmutableArray<TableColumn> Chosen(List<FoundColumn> found)
    {
        var columns = ImmutableArray.CreateBuilder<TableColumn>(found.Count);
        foreach (var kind in Kinds)
        {
            var alike = found.FindAll(f => f.Column.Column == kind);
            if (alike.Count == 0) continue;
            if (kind == IndicatorColumn.Deviation) columns.AddRange(Deviations(alike));
            else if (kind == IndicatorColumn.Weight && alike.Count > 1) columns.AddRange(Weights(alike.ConvertAll(a => a.Column), found));
            else if (kind == IndicatorColumn.Target) columns.AddRange(Targets(alike));
            else columns.Add(kind == IndicatorColumn.Score ? OwnScore(alike) : Best(alike));
        }

        columns.Sort((a, b) => a.First.CompareTo(b.First));
        return columns.DrainToImmutable();
    }

    // 四级指标 names a row more closely than 三级指标 does.
    private static TableColumn Best(List<FoundColumn> alike) =>
        (alike.Find(IsFourth) is { Core: not null } fourth ? fourth : alike.Find(a => a.IsExact) is { Core: not null } exact ? exact : alike[0]).Column;

    // 自评得分 is the unit's own, whatever stands beside it.
    private static TableColumn OwnScore(List<FoundColumn> alike) =>
        alike.Find(a => a.Core.Contains("自评", StringComparison.Ordinal)) is { Core: not null } own ? own.Column : Best(alike);

    private static bool IsFourth(FoundColumn column) => column.Core.StartsWith("四级", StringComparison.Ordinal);

    /// <summary>The column of 三级指标 where there is one of 四级指标; null where there is not.</summary>
    public static TableColumn? ThirdOfFour(List<FoundColumn> found) =>
        found.Exists(IsFourth) && found.Find(f => f.Core.StartsWith("三级", StringComparison.Ordinal)) is { Core: not null } third ? third.Column : null;

    // 调整指标值 is the target of a row that has one, 年初指标值 that of the others.
    private static IEnumerable<TableColumn> Targets(List<FoundColumn> alike)
    {
        var adjusted = alike.FindIndex(a => a.Core.Contains("调整", StringComparison.Ordinal));
        if (adjusted < 0 || alike.Count < 2) return [Best(alike)];
        var before = Best(alike.FindAll(a => a != alike[adjusted]));
        return [alike[adjusted].Column, before with { Use = ColumnUse.BeforeAdjustment }];
    }

    // 备注 is a column of its own where another one gives the reasons; reasons and measures in two columns are one text.
    private static IEnumerable<TableColumn> Deviations(List<FoundColumn> alike) =>
        alike.Exists(a => !IsRemark(a.Core)) ? alike.Where(a => !IsRemark(a.Core)).Select(a => a.Column) : [alike[0].Column];

    private static bool IsRemark(string core) => core is "备注" or "说明" or "情况说明";

    // A weight beside 一级指标 is its section's, one beside 二级指标 nobody's; the row's own stands behind the name.
    private static IEnumerable<TableColumn> Weights(List<TableColumn> weights, List<FoundColumn> found)
    {
        var name = found.Find(f => f.Column.Column == IndicatorColumn.Name).Column;
        var own = weights.FindIndex(w => w.First >= name.End);
        if (own < 0) own = weights.Count - 1;
        yield return weights[own];
        var sections = found.Where(f => f.Column.Column == IndicatorColumn.Level1).Select(f => f.Column.End).ToHashSet();
        foreach (var weight in weights)
        {
            if (sections.Contains(weight.First) && weight != weights[own]) yield return weight with { Use = ColumnUse.SectionWeights };
        }
    }
}
