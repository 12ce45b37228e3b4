using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Tells a table of several projects, a row or a group of columns each, from the form of one.</summary>
internal static class SeveralProjects
{
    // A row of values; a line below the table has fewer cells.
    private const int LeastCells = 3;
    private const int LeastColumns = 2;
    private const decimal FullWeight = 100m;

    /// <summary>Whether the rows are such a table: of two groups of values beside one another none is the form's, and where the projects' names stand in a column no row is.</summary>
    public static bool AreIn(GridSlice slice)
    {
        var isNamed = slice.Facts.Any(f => f.NamesProject);
        GridCell? names = null;
        string? first = null;
        for (var i = 0; i < slice.Rows.Length; i++)
        {
            if (slice.Facts[i].Table is { } heading)
            {
                if (heading.HasSeveralGroups) return true;
                names = isNamed ? null : slice.Rows[i].Cells.FirstOrDefault(NamesProject);

                // The lower row of a heading is one of its own to who does not see what stands over it.
                i += heading.Rows - 1;
            }
            else if (names is not null && !slice.Facts[i].IsTotal && NameIn(slice.Rows[i], names) is { Text: var name })
            {
                first ??= name;
                if (name != first) return true;
            }
        }

        return false;
    }

    /// <summary>How many tables without a head stand beside that of a form that names no project: 河道清淤 and 管网改造 above their headings are two projects under one head.</summary>
    /// <param name="slice">The rows of the form.</param>
    /// <param name="slices">All slices of the file.</param>
    /// <param name="from">The index of the slice behind it.</param>
    public static int ShareHead(GridSlice slice, List<GridSlice> slices, int from)
    {
        if (from >= slices.Count || !slices[from].IsHeadless || slice.IsHeadless || slice.Facts.Any(f => f.NamesProject) || HeadingOf(slice) is not { } heading) return 0;
        var beside = 0;
        while (from + beside < slices.Count && slices[from + beside].IsHeadless && HeadingOf(slices[from + beside]) is { } other && other.Row == heading.Row && other.Starting[0].Position.Sheet == heading.Starting[0].Position.Sheet && !other.Cells.Any(NamesProject)) beside++;
        return beside;
    }

    private static GridRow? HeadingOf(GridSlice slice)
    {
        for (var i = 0; i < slice.Rows.Length; i++)
        {
            if (slice.Facts[i].Table is not null) return slice.Rows[i];
        }

        return null;
    }

    /// <summary>The first cell of the column of a table that is headed 项目名称 or 项目编码; null where it has none.</summary>
    public static GridCell? InColumn(GridSlice slice, HeaderField field)
    {
        GridCell? names = null;
        for (var i = 0; i < slice.Rows.Length; i++)
        {
            if (slice.Facts[i].Table is not null) names = slice.Rows[i].Cells.FirstOrDefault(c => NamesProject(c) && c.HeadLabels[0].Field == field);
            else if (names is not null && !slice.Facts[i].IsTotal && NameIn(slice.Rows[i], names) is { } name) return name;
        }

        return null;
    }

    /// <summary>Whether a table stands beside another and does not go it on: it was not read with it, or their weights make up no form.</summary>
    /// <param name="slice">The rows.</param>
    /// <param name="used">Which of them were read as the table's.</param>
    /// <param name="form">What they were read as.</param>
    public static bool AreBeside(GridSlice slice, IReadOnlyList<bool> used, SelfEvaluationForm form)
    {
        var left = -1;
        for (var i = 0; i < slice.Rows.Length; i++)
        {
            if (slice.Facts[i].Table is not { } heading) continue;
            if (left >= 0 && slice.Rows[i].Row == slice.Rows[left].Row && slice.Rows[i].GridIndex != slice.Rows[left].GridIndex && heading.First >= slice.Facts[left].Table!.End) return !used[i] || !MakeUpAForm(form);
            left = i;
        }

        return false;
    }

    private static bool MakeUpAForm(SelfEvaluationForm form) =>
        form.Indicators.Sum(i => i.Weight.Value ?? 0) + (form.Funds.Total.Weight.Value ?? 0) == (form.Total.Weight.Value ?? FullWeight);

    /// <summary>Whether a row heads a table of several projects, as far as it tells: 项目名称 among columns of money or of indicators, or two groups of values.</summary>
    public static bool Heads(GridRow row)
    {
        var columns = 0;
        var isNamed = false;
        foreach (var cell in row.Starting)
        {
            isNamed |= NamesProject(cell);
            if (cell.Label.Words is { FundColumn: not null } or { Indicator: not null }) columns++;
        }

        return columns >= LeastColumns && (isNamed || GroupsOfValues.AreSeveral(row.Starting.Select(c => LabelIndex.IndicatorLike(c.Label.Core)).OfType<IndicatorColumn>()));
    }

    private static bool NamesProject(GridCell cell) => cell.HeadLabels is [{ Field: HeaderField.ProjectName or HeaderField.ProjectCode, Value.Length: 0 }];

    private static GridCell? NameIn(GridRow row, GridCell column)
    {
        if (row.Starting.Length < LeastCells) return null;
        foreach (var cell in row.Starting)
        {
            if (cell.Column >= column.Column && cell.ColumnEnd <= column.ColumnEnd && !LabelIndex.IsTotal(cell.Label)) return cell;
        }

        return null;
    }
}
