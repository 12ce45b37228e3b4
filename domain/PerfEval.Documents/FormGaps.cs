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

    private static readonly string[] Points = ["ColumnWeight", "ColumnScore", "PartTotal"];

    /// <summary>
    /// Names what a form lacks. Forms of some regions print no 年度总体目标, no reasons beside the rows or weights of 一级指标
    /// alone, those of 转移支付 no points at all: to a form that lacks no more than these it is worth knowing, and no fault.
    /// </summary>
    /// <param name="problems">Where it is named.</param>
    /// <param name="start">Where the form begins.</param>
    /// <param name="form">What was read.</param>
    /// <param name="missing">What it lacks, as names of messages.</param>
    /// <param name="mentionsGoal">Whether anything else in it may be the goal: then it may as well be printed and not read.</param>
    /// <param name="mayHavePoints">Whether anything else in its table may be weights or scores.</param>
    public static void Name(ProblemList problems, SourcePosition start, SelfEvaluationForm form, List<string> missing, Func<bool> mentionsGoal, Func<bool>? mayHavePoints = null)
    {
        if (missing.Count == 0) return;
        var hasNoPoints = Array.TrueForAll(Points, missing.Contains);
        var hasWeightsOfSections = form.SectionWeights.Count > 0 && AddsUp(form);
        var lacksPoints = missing.Contains("ColumnWeight") || missing.Contains("ColumnScore");
        var isNote = missing.TrueForAll(MayBeUnprinted) && !(missing.Contains("PartGoal") && mentionsGoal()) && !(lacksPoints && mayHavePoints?.Invoke() == true);
        problems.Add(isNote ? ReadProblemCode.NotPrinted : ReadProblemCode.Incomplete, start, isNote ? "NotPrinted" : "Incomplete", new PlaceName(start), NameOf(form), new TextNames([.. missing]));

        bool MayBeUnprinted(string part) =>
            part is "PartGoal" or "ColumnDeviation" || (hasNoPoints && Points.Contains(part)) || (hasWeightsOfSections && part is "ColumnWeight");
    }

    // Where points are missing, a part that gives them was not read.
    private static bool AddsUp(SelfEvaluationForm form) => form.Total.Score.Value is { } total && total == (form.Funds.Total.Score.Value ?? 0) + form.Indicators.Sum(row => row.Score.Value ?? 0);

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
