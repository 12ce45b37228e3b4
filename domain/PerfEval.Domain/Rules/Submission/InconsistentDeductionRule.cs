using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Messages;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Rows of one implementing unit with the same target and actual lost different shares of their weight. One finding a group.</summary>
internal sealed class InconsistentDeductionRule : ISubmissionRule
{
    public RuleInfo Info { get; } = new("inconsistent-deduction", 520, Severity.Warning);

    public void Check(SubmissionCase submission, SubmissionFindingList findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        foreach (var unit in submission.ByUnit)
        {
            var rows = submission.RowsOf(unit)
                .Where(row => row.Row is { Score: not null, IsTargetWritten: true, Outcome: not IndicatorOutcome.NotCarriedOut });
            foreach (var group in RowGroups.Of(rows, row => (CharacterFolding.Fold(row.Row.Indicator.Target.Text), CharacterFolding.Fold(row.Row.Indicator.Actual.Text))))
                CheckGroup(submission, group, findings);
        }
    }

    private void CheckGroup(SubmissionCase submission, ImmutableArray<FormRow> rows, SubmissionFindingList findings)
    {
        var (least, most) = (decimal.MaxValue, decimal.MinValue);
        foreach (var row in rows)
        {
            var lost = LostPercent(row);
            (least, most) = (Math.Min(least, lost), Math.Max(most, lost));
        }

        if (most - least <= submission.Profile.Submission.DeductionSpread) return;
        var unit = submission.Forms[rows[0].Form].Form.ImplementingUnit.Text;
        var first = rows[0].Row.Indicator;
        var (low, high) = (Write(least), Write(most));
        findings.Add(
            Info,
            [.. FormPlace.Of(rows, Cells.Score, Cells.Weight, Cells.Target, Cells.Actual)],
            [unit, first.Target.Text, first.Actual.Text, rows.Length.ToString(CultureInfo.InvariantCulture), low, high],
            new Told
            {
                Cells = [],
                Printed = $"{low}% – {high}%",
                Expected = $"≤ {Quantity.Plain(submission.Profile.Submission.DeductionSpread)}%",
                Arguments = [unit, first.Target.Text, first.Actual.Text, rows.Length, low, high, Shares(rows)],
            });
    }

    private static decimal LostPercent(FormRow row) => (row.Row.Weight - row.Row.Score!.Value) * 100 / row.Row.Weight;

    private static string Write(decimal percent) => Points.Round(percent, 1).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Each share once, with the points behind it and how often: <c>3.3% (0.5/15) × 3</c>.</summary>
    private static TextList Shares(ImmutableArray<FormRow> rows) => new([.. rows
        .GroupBy(row => (Lost: row.Row.Weight - row.Row.Score!.Value, Weight: row.Row.Weight))
        .OrderBy(group => group.Key.Lost / group.Key.Weight)
        .Select(group => $"{Write(group.Key.Lost * 100 / group.Key.Weight)}% ({Quantity.Plain(group.Key.Lost)}/{Quantity.Plain(group.Key.Weight)}) × {group.Count()}")]);
}
