using PerfEval.Documents.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>What a form that was read lacks of what every form has: named, so that the rest can be read all the same.</summary>
internal static class FormGaps
{
    private const int LongestName = 60;

    private static readonly (IndicatorColumn Column, string Name)[] Columns =
    [
        (IndicatorColumn.Name, "ColumnName"), (IndicatorColumn.Target, "ColumnTarget"), (IndicatorColumn.Actual, "ColumnActual"),
        (IndicatorColumn.Weight, "ColumnWeight"), (IndicatorColumn.Score, "ColumnScore"), (IndicatorColumn.Deviation, "ColumnDeviation"),
    ];

    /// <summary>The parts and columns that a form lacks, as names of messages; empty where it has them all.</summary>
    /// <param name="form">What was read.</param>
    /// <param name="hasColumn">Whether the table has a column.</param>
    /// <param name="hasFunds">Whether the form has columns of funds.</param>
    public static List<string> Of(SelfEvaluationForm form, Func<IndicatorColumn, bool> hasColumn, bool hasFunds)
    {
        var missing = new List<string>();
        if (!form.ProjectName.IsPrinted && !form.ProjectCode.IsPrinted) missing.Add("PartHeader");
        if (!hasFunds) missing.Add("PartFunds");
        if (!form.Goal.Expected.IsPrinted && !form.Goal.Actual.IsPrinted) missing.Add("PartGoal");
        foreach (var (column, name) in Columns)
        {
            if (!hasColumn(column)) missing.Add(name);
        }

        if (!form.Total.Score.IsPrinted && !form.Total.Weight.IsPrinted) missing.Add("PartTotal");
        return missing;
    }

    /// <summary>Whether a form says nowhere what was reached, spent or scored: it is one of targets, whatever its title.</summary>
    /// <param name="form">What was read.</param>
    /// <param name="hasColumn">Whether the table has a column.</param>
    public static bool HasNoResults(SelfEvaluationForm form, Func<IndicatorColumn, bool> hasColumn) =>
        !hasColumn(IndicatorColumn.Actual) && !hasColumn(IndicatorColumn.Score) && !form.Goal.Actual.IsPrinted && !form.Total.Score.IsPrinted
        && form.Funds.Total is { Executed.IsPrinted: false, ExecutionRate.IsPrinted: false, Score.IsPrinted: false };

    /// <summary>What a message calls a form.</summary>
    public static object NameOf(SelfEvaluationForm form) =>
        form.ProjectName.Text is { Length: > 0 } name ? Cut(name) : form.ProjectCode.Text is { Length: > 0 } code ? Cut(code) : new TextNames("NoName");

    private static string Cut(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "…");
}
