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
            else if (names is not null && !slice.Facts[i].IsTotal && NameIn(slice.Rows[i], names) is { } name)
            {
                first ??= name;
                if (name != first) return true;
            }
        }

        return false;
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

    private static string? NameIn(GridRow row, GridCell column)
    {
        if (row.Starting.Length < LeastCells) return null;
        foreach (var cell in row.Starting)
        {
            if (cell.Column >= column.Column && cell.ColumnEnd <= column.ColumnEnd && !LabelIndex.IsTotal(cell.Label)) return cell.Text;
        }

        return null;
    }
}
