using System.Globalization;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Tables;
using Spectre.Console;

namespace PerfEval.Cli.Rendering;

/// <summary>The evaluations of a submission: a line a form.</summary>
internal static class EvaluationTable
{
    private const decimal Hundredths = 100m;

    /// <summary>The table.</summary>
    public static Table Of(IEnumerable<EvaluationRow> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Texts.LabelProjectCode).NoWrap());
        table.AddColumn(new TableColumn(Texts.LabelProjectName));
        foreach (var title in (string[])[Texts.ColumnSelf, Texts.ColumnRecomputed, Texts.ColumnVerified, Texts.ColumnFindings])
            table.AddColumn(new TableColumn(title).RightAligned());
        // A long name takes more lines; a code or a status in two is hard to read.
        foreach (var title in (string[])[Texts.ColumnRisk, Texts.ColumnStatus]) table.AddColumn(new TableColumn(title).NoWrap());
        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.ProjectCode ?? row.FormKey), new Text(row.ProjectName),
                new Text(Points(row.SelfScoreHundredths)), new Text(Points(row.RecomputedScoreHundredths)), new Text(Points(row.VerifiedWeightHundredths)),
                new Text($"{row.Errors}/{row.Warnings}/{row.Notes}"),
                new Text(StatusText.OfRisk(row.Risk)), new Text(StatusText.OfForm(row)));
        }

        return table;
    }

    private static string Points(long? hundredths) =>
        hundredths is { } value ? (value / Hundredths).ToString("0.##", CultureInfo.InvariantCulture) : Texts.LabelNone;
}
