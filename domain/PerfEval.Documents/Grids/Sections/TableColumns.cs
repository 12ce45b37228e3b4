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
        return From(HeadingRows.Joined(rows[index], below)) is { } two ? two with { Rows = 2 } : null;
    }

    // 绩效指标 over 一级指标, 二级指标, 三级指标, or 完成情况 over 指标值 and 完成值: the lower labels are the columns.
    private static TableColumns WithRowBelow(IReadOnlyList<GridRow> rows, int index, TableColumns one)
    {
        if (index + 1 >= rows.Count || rows[index + 1].GridIndex != rows[index].GridIndex) return one;
        var below = rows[index + 1].Starting;
        if (one.Of(IndicatorColumn.Target) is { } target && TargetParts.Under(ToNext(rows[index], target), below) is { } parts) return one.WithTarget(parts.Value, below) with { Rows = 2, Parts = parts.Parts };
        if (!IsHeading(below) && !HeadingRows.PartsScore(rows[index], below) && !HeadingRows.PartsLevels(rows[index], below) && !HeadingRows.PartsReasons(rows[index], below)) return one;
        var joined = HeadingRows.Joined(rows[index], below);
        if (From(joined) is not { } two || two.Columns.Length < one.Columns.Length) return one with { Rows = 2 };

        // 评价指标 over 一级指标 and 二级指标, over 名称 and 权重 of each.
        if (index + 2 < rows.Count && rows[index + 2].GridIndex == rows[index].GridIndex && new GridRow(rows[index].GridIndex, rows[index + 1].Row, joined) is var both && HeadingRows.PartsLevels(both, rows[index + 2].Starting)
            && From(HeadingRows.Joined(both, rows[index + 2].Starting)) is { } three && three.Columns.Length >= two.Columns.Length) return three with { Rows = 3 };
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

    private static bool IsHeading(ImmutableArray<GridCell> cells) =>
        Labels(cells) is > 0 and var labels && (labels == cells.Length || cells.All(c => IsColumnLabel(c) || TargetParts.IsLabel(c.Label.Core)) || (labels >= 2 && cells.All(c => c.Label.Core is { Length: > 0 } core && !NumberText.TryParseCell(core, out _))
            && cells.Any(c => c.Label.Words.Indicator is <= IndicatorColumn.Name)));

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
        var found = new List<FoundColumn>(cells.Length + 1);
        foreach (var cell in cells)
        {
            var core = cell.Label.Core;
            if (IsTargetAndActual(core))
            {
                found.Add(new FoundColumn(new TableColumn(IndicatorColumn.Target, cell.Column, cell.ColumnEnd), false, core));
                found.Add(new FoundColumn(new TableColumn(IndicatorColumn.Actual, cell.Column, cell.ColumnEnd), false, core));
                continue;
            }

            if (LabelIndex.IndicatorLike(core) is not { } column) continue;
            if (column == IndicatorColumn.Name) column = LevelIn(cell.Label.Remarks) ?? column;

            // 得分（满分） beside 自评得分 is what a row can score.
            if (column == IndicatorColumn.Score && cell.Label.Remarks.AsSpan().Trim() is "满分" or "分值" && cells.Any(c => c != cell && LabelIndex.IndicatorLike(c.Label.Core) == column)) column = IndicatorColumn.Weight;
            found.Add(new FoundColumn(new TableColumn(column, cell.Column, cell.ColumnEnd), IsColumnLabel(cell), core));
        }

        ColumnChoice.DropOthers(found);
        var hasLevels = found.Exists(f => f.Column.Column < IndicatorColumn.Name);
        ColumnChoice.AddAtWorst(found, cells);
        if (!found.Exists(f => f.Column.Column <= IndicatorColumn.Name)) return null;
        var values = Kinds.Count(kind => kind is >= IndicatorColumn.Target and <= IndicatorColumn.Score && found.Exists(f => f.Column.Column == kind));
        if (values < LeastValues) return null;
        return new TableColumns(ColumnChoice.Chosen(found), 1)
        {
            HasSeveralGroups = GroupsOfValues.AreSeveral(found.Select(f => f.Column.Column)),
            HasSeveralResults = ColumnChoice.AreSeveralResults(found),
            Parts = TargetParts.Of(cells),
            ThirdLevel = ColumnChoice.ThirdOfFour(found),
            Labelled = [.. all.Where(c => !NumberText.TryParseCell(c.Text, out _)).Select(c => (c.Column, c.ColumnEnd))],
            HasGroupsOfBothLevels = !hasLevels && found.Exists(f => f.Column.Column == IndicatorColumn.Level1),
        };
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

    // 年度指标值/实际完成值 in one heading.
    private static bool IsTargetAndActual(string core) =>
        core.AsSpan().IndexOfAny("/／") is > 0 and var at && LabelIndex.IndicatorLike(core[..at]) == IndicatorColumn.Target && LabelIndex.IndicatorLike(core[(at + 1)..]) == IndicatorColumn.Actual;
}
