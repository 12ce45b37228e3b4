using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>The heading of an indicator table: its columns, by their labels.</summary>
/// <param name="Columns">The columns, of which a kind can stand more than once for 偏差原因 only.</param>
/// <param name="Rows">How many rows the heading takes: 1 to 3.</param>
internal sealed record TableColumns(ImmutableArray<TableColumn> Columns, int Rows)
{
    private const int LeastExact = 3;
    private const int LeastValues = 2;
    private const int MostUnlabelled = 2;
    private const string Heading = "绩效指标";
    private static readonly IndicatorColumn[] Kinds = Enum.GetValues<IndicatorColumn>();

    /// <summary>The columns that hold parts of 指标值; null where it stands in one.</summary>
    public TargetParts? Parts { get; private init; }

    /// <summary>Whether one column, headed 指标类型 or the like, has the groups of both levels.</summary>
    public bool HasGroupsOfBothLevels { get; private init; }

    /// <summary>Whether target, actual and score stand in it again behind the first three: those of another project or year, of which none is the form's own.</summary>
    public bool HasSeveralGroups { get; private init; }

    /// <summary>Whether what was reached and scored stands in it twice, and its labels do not say which is the unit's own of the year.</summary>
    public bool HasSeveralResults { get; private init; }

    /// <summary>Every cell of the heading, also those whose label is none of a column.</summary>
    private ImmutableArray<(int First, int End)> Labelled { get; init; } = [];

    /// <summary>The column of 三级指标 where the table goes down to 四级指标; null where 三级指标 is a row's name.</summary>
    public TableColumn? ThirdLevel { get; private init; }

    /// <summary>The first grid column.</summary>
    public int First { get; } = Columns.Min(c => c.First);

    /// <summary>The grid column after the last.</summary>
    public int End { get; } = Columns.Max(c => c.End);

    public bool Has(IndicatorColumn column) => Of(column) is not null;

    /// <summary>Whether a cell stands under a label of the heading, also one that is none of a column; 60 there, the points of all rows, is no label.</summary>
    public bool IsLabelled(GridCell cell) =>
        Labelled.Any(l => l.First < cell.ColumnEnd && cell.Column < l.End) || Columns.Any(c => c.First < cell.ColumnEnd && cell.Column < c.End);

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
        if (one.Of(IndicatorColumn.Target) is { } target && TargetParts.Under(ToNext(rows[index], target), below) is { } parts) return one.WithTarget(parts.Value, below) with { Rows = 2, Parts = parts.Parts };
        if (!IsHeading(below) && !PartsScore(rows[index], below) && !PartsLevels(rows[index], below) && !PartsReasons(rows[index], below)) return one;
        var joined = Joined(rows[index], below);
        if (From(joined) is not { } two || two.Columns.Length < one.Columns.Length) return one with { Rows = 2 };

        // 评价指标 over 一级指标 and 二级指标, over 名称 and 权重 of each.
        if (index + 2 < rows.Count && rows[index + 2].GridIndex == rows[index].GridIndex && new GridRow(rows[index].GridIndex, rows[index + 1].Row, joined) is var both && PartsLevels(both, rows[index + 2].Starting)
            && From(Joined(both, rows[index + 2].Starting)) is { } three && three.Columns.Length >= two.Columns.Length) return three with { Rows = 3 };
        return two with { Rows = 2 };
    }

    // Where no cells are merged, a heading goes on to the next.
    private static TableColumn ToNext(GridRow heading, TableColumn column)
    {
        if (column.End - column.First > 1) return column;
        foreach (var cell in heading.Cells)
        {
            if (cell.Column >= column.End) return column with { End = cell.Column };
        }

        return column;
    }

    private TableColumns WithTarget(TableColumn target, ImmutableArray<GridCell> below) => this with
    {
        Columns = [.. Columns.Select(c => c.Column == IndicatorColumn.Target ? target : c)],
        Labelled = [.. Labelled, .. below.Select(c => (c.Column, c.ColumnEnd))],
    };

    /// <summary>The heading with the columns that it leaves without a label, where the rows below fill them: a unit beside 年度指标值 whose heading was not merged over both.</summary>
    /// <param name="rows">The rows below.</param>
    public TableColumns WithUnlabelled(IEnumerable<GridRow> rows)
    {
        var columns = Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Column is not (IndicatorColumn.Target or IndicatorColumn.Actual)) continue;
            var end = i + 1 < columns.Length ? columns[i + 1].First : columns[i].End;
            if (end - columns[i].End is < 1 or > MostUnlabelled || Labelled.Any(l => l.First >= columns[i].End && l.First < end)) continue;
            if (rows.Any(r => r.Starting.Any(c => c.Column >= columns[i].End && c.ColumnEnd <= end))) columns = columns.SetItem(i, columns[i] with { End = end });
        }

        var parts = Parts is { Sign: not null } || !Has(IndicatorColumn.Target) ? Parts : WithSign(rows);
        var whole = columns == Columns && parts == Parts ? this : this with { Columns = columns, Parts = parts };
        return HasGroupsOfBothLevels && FirstLevelBefore(rows) is { } level ? whole.WithFirstLevel(level) : whole;
    }

    // 产出指标 before 数量指标, whose column alone is headed as that of groups: 绩效指标 over the other says that the table begins.
    private TableColumn? FirstLevelBefore(IEnumerable<GridRow> rows)
    {
        TableColumn? level = null;
        foreach (var cell in rows.SelectMany(r => r.Starting).Where(c => c.ColumnEnd <= First))
        {
            if (LevelVocabulary.Match(cell.Label.Core) is not { Text: { Length: > 0 } name, Kind: not LevelKind.Second } || name != cell.Label.Core || name == Heading) return null;
            level ??= new TableColumn(IndicatorColumn.Level1, cell.Column, cell.ColumnEnd);
        }

        return level;
    }

    private TableColumns WithFirstLevel(TableColumn level) => this with
    {
        Columns = [level, .. Columns.Select(c => c.Column == IndicatorColumn.Level1 ? c with { Column = IndicatorColumn.Level2 } : c)],
        HasGroupsOfBothLevels = false,
    };

    // A column of operators holds those of 指标值, whatever its heading says.
    private TargetParts? WithSign(IEnumerable<GridRow> rows)
    {
        foreach (var (first, end) in Labelled)
        {
            if (Columns.Any(c => c.First < end && first < c.End)) continue;
            var signs = 0;
            var others = 0;
            foreach (var row in rows)
            {
                if (row.Over(first, end) is not { } cell || cell.Row != row.Row) continue;
                if (TargetParts.IsSign(cell)) signs++;
                else others++;
            }

            if (signs > 0 && others == 0) return new TargetParts(new TableColumn(default, first, end), Parts?.Unit);
        }

        return Parts;
    }

    // 自评 and 复评 under 得分, where nothing else stands in their row.
    private static bool PartsScore(GridRow above, ImmutableArray<GridCell> below) =>
        below.Length >= 2 && below.Any(c => c.Label.Core is "自评") && below.All(c => HeadingOver(above, c) is { } over && LabelIndex.IndicatorLike(over.Label.Core) == IndicatorColumn.Score);

    // 经费保障 and 制度保障 under 偏差原因分析, where nothing else stands in their row.
    private static bool PartsReasons(GridRow above, ImmutableArray<GridCell> below) =>
        below.Length >= 2 && below.All(c => !c.IsAmount && HeadingOver(above, c) is { } over && LabelIndex.IndicatorLike(over.Label.Core) == IndicatorColumn.Deviation);

    // 名称 and 权重 under 一级指标, 名称, 权重 and 评分标准 under 三级指标.
    private static bool PartsLevels(GridRow above, ImmutableArray<GridCell> below) =>
        below.Any(c => IsNameOfLevel(above, c)) && below.All(c => c.Label.Core is { Length: > 0 } core && !NumberText.TryParseCell(core, out _));

    private static bool IsNameOfLevel(GridRow above, GridCell cell) =>
        cell.Label.Core is "名称" && HeadingOver(above, cell) is { } over && LabelIndex.IndicatorLike(over.Label.Core) is <= IndicatorColumn.Name;

    private static bool IsHeading(ImmutableArray<GridCell> cells) =>
        Labels(cells) is > 0 and var labels && (labels == cells.Length || cells.All(c => IsColumnLabel(c) || TargetParts.IsLabel(c.Label.Core)) || (labels >= 2 && cells.All(c => c.Label.Core is { Length: > 0 } core && !NumberText.TryParseCell(core, out _))
            && cells.Any(c => c.Label.Words.Indicator is <= IndicatorColumn.Name)));

    private static ImmutableArray<GridCell> Joined(GridRow above, ImmutableArray<GridCell> below) =>
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

    private static TableColumns? From(ImmutableArray<GridCell> cells) => Labels(cells) < LeastExact ? null : Read(cells);

    private static TableColumns? Read(ImmutableArray<GridCell> all)
    {
        var cells = Seen(all);
        var found = new List<(TableColumn Column, bool IsExact, string Core)>(cells.Length + 1);
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
            if (column == IndicatorColumn.Name) column = LevelIn(cell.Label.Remarks) ?? column;

            // 得分（满分） beside 自评得分 is what a row can score.
            if (column == IndicatorColumn.Score && cell.Label.Remarks.AsSpan().Trim() is "满分" or "分值" && cells.Any(c => c != cell && LabelIndex.IndicatorLike(c.Label.Core) == column)) column = IndicatorColumn.Weight;
            found.Add((new TableColumn(column, cell.Column, cell.ColumnEnd), IsColumnLabel(cell), core));
        }

        DropOthers(found);
        var hasLevels = found.Exists(f => f.Column.Column < IndicatorColumn.Name);
        AddAtWorst(found, cells);
        if (!found.Exists(f => f.Column.Column <= IndicatorColumn.Name)) return null;
        var values = Kinds.Count(kind => kind is >= IndicatorColumn.Target and <= IndicatorColumn.Score && found.Exists(f => f.Column.Column == kind));
        if (values < LeastValues) return null;
        return new TableColumns(Chosen(found), 1)
        {
            HasSeveralGroups = GroupsOfValues.AreSeveral(found.Select(f => f.Column.Column)),
            HasSeveralResults = AreSeveralResults(found),
            Parts = TargetParts.Of(cells),
            ThirdLevel = ThirdOfFour(found),
            Labelled = [.. all.Where(c => !NumberText.TryParseCell(c.Text, out _)).Select(c => (c.Column, c.ColumnEnd))],
            HasGroupsOfBothLevels = !hasLevels && found.Exists(f => f.Column.Column == IndicatorColumn.Level1),
        };
    }

    // What is said twice, or by 一季度完成值 and 四季度完成值 alone.
    private static bool AreSeveralResults(List<(TableColumn Column, bool IsExact, string Core)> found)
    {
        var results = found.FindAll(f => f.Column.Column is IndicatorColumn.Actual or IndicatorColumn.Score);
        return GroupsOfValues.AreSeveralResults(results.ConvertAll(f => f.Column.Column))
            || results.GroupBy(f => f.Column.Column).Any(alike => alike.Count() > 1 && alike.All(f => GroupsOfValues.IsOfOthersOrPart(f.Core)));
    }

    // 年末完成值 is the year's beside 中期完成值, 自评得分 the unit's beside 复核得分.
    private static void DropOthers(List<(TableColumn Column, bool IsExact, string Core)> found)
    {
        for (var kind = IndicatorColumn.Target; kind <= IndicatorColumn.Score; kind++)
        {
            var alike = found.FindAll(f => f.Column.Column == kind);
            if (alike.Count > 1 && alike.Exists(a => !GroupsOfValues.IsOfOthersOrPart(a.Core))) found.RemoveAll(f => f.Column.Column == kind && GroupsOfValues.IsOfOthersOrPart(f.Core));
        }
    }

    // A hidden column of old values says nothing where one that is seen has the same heading.
    private static ImmutableArray<GridCell> Seen(ImmutableArray<GridCell> cells)
    {
        if (!cells.Any(c => c.IsHidden)) return cells;
        var seen = cells.Where(c => !c.IsHidden).Select(c => LabelIndex.IndicatorLike(c.Label.Core)).ToHashSet();
        return [.. cells.Where(c => !c.IsHidden || LabelIndex.IndicatorLike(c.Label.Core) is not { } column || !seen.Contains(column))];
    }

    // 指标名称（一级）
    private static IndicatorColumn? LevelIn(string remark) =>
        remark.StartsWith("一级", StringComparison.Ordinal) ? IndicatorColumn.Level1 : remark.StartsWith("二级", StringComparison.Ordinal) ? IndicatorColumn.Level2 : null;

    private static void AddAtWorst(List<(TableColumn Column, bool IsExact, string Core)> found, ImmutableArray<GridCell> cells)
    {
        foreach (var cell in cells)
        {
            if (LabelIndex.IndicatorAtWorst(cell.Label.Core) is not { } column || found.Exists(f => f.Column.Column == column)) continue;

            // 指标类型 before the names is the groups', behind them it says how a value is measured.
            if (column == IndicatorColumn.Level1 && found.Exists(f => f.Column.Column <= IndicatorColumn.Name && f.Column.First < cell.Column)) continue;

            // 绩效指标 behind the groups' names is the indicator's, before them the heading of the part.
            if (column == IndicatorColumn.Name && !found.Exists(f => f.Column.Column < IndicatorColumn.Name && f.Column.End <= cell.Column)) continue;
            found.Add((new TableColumn(column, cell.Column, cell.ColumnEnd), false, cell.Label.Core));
        }
    }

    // 年度指标值/实际完成值 in one heading.
    private static bool IsTargetAndActual(string core) =>
        core.AsSpan().IndexOfAny("/／") is > 0 and var at && LabelIndex.IndicatorLike(core[..at]) == IndicatorColumn.Target && LabelIndex.IndicatorLike(core[(at + 1)..]) == IndicatorColumn.Actual;

    private static ImmutableArray<TableColumn> Chosen(List<(TableColumn Column, bool IsExact, string Core)> found)
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
    private static TableColumn Best(List<(TableColumn Column, bool IsExact, string Core)> alike) =>
        (alike.Find(IsFourth) is { Core: not null } fourth ? fourth : alike.Find(a => a.IsExact) is { Core: not null } exact ? exact : alike[0]).Column;

    // 自评得分 is the unit's own, whatever stands beside it.
    private static TableColumn OwnScore(List<(TableColumn Column, bool IsExact, string Core)> alike) =>
        alike.Find(a => a.Core.Contains("自评", StringComparison.Ordinal)) is { Core: not null } own ? own.Column : Best(alike);

    private static bool IsFourth((TableColumn Column, bool IsExact, string Core) column) => column.Core.StartsWith("四级", StringComparison.Ordinal);

    private static TableColumn? ThirdOfFour(List<(TableColumn Column, bool IsExact, string Core)> found) =>
        found.Exists(IsFourth) && found.Find(f => f.Core.StartsWith("三级", StringComparison.Ordinal)) is { Core: not null } third ? third.Column : null;

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
        alike.Exists(a => !IsRemark(a.Core)) ? alike.Where(a => !IsRemark(a.Core)).Select(a => a.Column) : [alike[0].Column];

    private static bool IsRemark(string core) => core is "备注" or "说明" or "情况说明";

    // A weight beside 一级指标 is its section's, one beside 二级指标 nobody's; the row's own stands behind the name.
    private static IEnumerable<TableColumn> Weights(List<TableColumn> weights, List<(TableColumn Column, bool IsExact, string Core)> found)
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
