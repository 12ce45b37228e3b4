using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>The table rows of one evaluated form.</summary>
internal static class FormRows
{
    /// <summary>The row of <c>rounds</c>, its round not yet claimed.</summary>
    public static RoundRow Round(Submission submission, PlannedForm planned, EvaluatedForm form, string contentHash, DateTimeOffset now) => new()
    {
        PartitionKey = planned.FormKey,
        FormKey = planned.FormKey,
        FiscalYear = FiscalYear.Of(form.Reading.Form),
        UnitFolder = submission.Unit,
        FiledIn = FormFiles.NameOf(submission.Unit, submission.Path),
        SubmissionId = submission.Id,
        FormNumber = planned.Number,
        ContentHash = contentHash,
        SelfScoreHundredths = Fixed.Hundredths(form.Evaluation.SelfScore),
        RecomputedScoreHundredths = Fixed.Hundredths(form.Evaluation.RecomputedScore),
        Errors = Count(form, Severity.Error),
        Warnings = Count(form, Severity.Warning),
        Notes = Count(form, Severity.Note),
        Risk = AppJson.Name(planned.Risk),
        UploadedAt = submission.UploadedAt,
        EvaluatedAt = now,
    };

    /// <summary>The row of <c>evaluations</c>.</summary>
    public static EvaluationRow Evaluation(RoundRow round, EvaluatedForm form, string profile, string? step)
    {
        var (reading, evaluation) = form;
        var total = reading.Form.Funds.Total;
        return new EvaluationRow
        {
            PartitionKey = EvaluationRow.PartitionOf(round.FiscalYear),
            RowKey = round.FormKey,
            FormKey = round.FormKey,
            ProjectCode = NullIfEmpty(ColumnText.Fit(reading.Form.ProjectCode.Text)),
            ProjectName = ColumnText.Fit(reading.Form.ProjectName.Text),
            FiscalYear = round.FiscalYear,
            ImplementingUnit = ColumnText.Fit(reading.Form.ImplementingUnit.Text),
            PrimaryBudgetUnit = ColumnText.Fit(reading.Form.PrimaryBudgetUnit.Text),
            UnitFolder = round.UnitFolder,
            InitialBudgetFen = Fixed.Hundredths(total.InitialBudget.Value),
            AnnualBudgetFen = Fixed.Hundredths(total.AnnualBudget.Value),
            ExecutedFen = Fixed.Hundredths(total.Executed.Value),
            ExecutionRateHundredths = Fixed.Hundredths(evaluation.ExecutionRate),
            ExecutionScoreHundredths = Fixed.Hundredths(evaluation.ExecutionScore),
            SelfScoreHundredths = round.SelfScoreHundredths,
            RecomputedScoreHundredths = round.RecomputedScoreHundredths,
            VerifiedWeightHundredths = Fixed.Hundredths(evaluation.VerifiedWeight) ?? 0,
            Grade = evaluation.Grade is { } grade ? AppJson.Name(grade) : null,
            IndicatorCount = reading.Form.Indicators.Length,
            Errors = round.Errors,
            Warnings = round.Warnings,
            Notes = round.Notes,
            DoubtfulCells = reading.Confidence.Count,
            Risk = round.Risk,
            Status = step is null ? FormStatus.Reading : FormStatus.Waiting,
            CurrentStep = step,
            Round = round.Round,
            Profile = profile,
            SubmissionId = round.SubmissionId,
            FormNumber = round.FormNumber,
            UploadedAt = round.UploadedAt,
            EvaluatedAt = round.EvaluatedAt,
        };
    }

    /// <summary>The rows of <c>indicators</c>.</summary>
    public static IReadOnlyList<IndicatorRow> Indicators(RoundRow round, EvaluatedForm form) =>
        [.. form.Reading.Form.Indicators.Select((indicator, index) => Indicator(round, index + 1, indicator, form.Evaluation.Rows[index]))];

    /// <summary>The rows of <c>findings</c>. A rule that speaks of one place more than once gets an ordinal behind it.</summary>
    public static IReadOnlyList<FindingRow> Findings(RoundRow round, EvaluatedForm form)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<FindingRow>();
        foreach (var finding in form.Evaluation.Findings)
        {
            var place = finding.Row is { } row ? row.ToString("D3", CultureInfo.InvariantCulture) : finding.Where;
            var name = string.Join('-', new[] { finding.Rule, place, finding.Group }.Where(part => !string.IsNullOrEmpty(part)));
            var key = TableKey.FromText(name);
            for (var ordinal = 2; !taken.Add(key); ordinal++)
                key = TableKey.FromText(string.Create(CultureInfo.InvariantCulture, $"{name}-{ordinal}"));
            rows.Add(Finding(round, finding, key));
        }

        return rows;
    }

    private static IndicatorRow Indicator(RoundRow round, int number, Indicator indicator, IndicatorEvaluation evaluation) => new()
    {
        PartitionKey = round.FormKey,
        RowKey = number.ToString("D3", CultureInfo.InvariantCulture),
        FormKey = round.FormKey,
        Round = round.Round,
        Number = number,
        Level1 = ColumnText.Fit(indicator.Level1.Text),
        Level2 = ColumnText.Fit(indicator.Level2.Text),
        Level3 = ColumnText.Fit(indicator.Name.Text),
        Target = ColumnText.Fit(indicator.Target.Text),
        Actual = ColumnText.Fit(indicator.Actual.Text),
        WeightHundredths = Fixed.Hundredths(indicator.Weight.Value),
        SelfScoreHundredths = Fixed.Hundredths(indicator.Score.Value),
        RecomputedScoreHundredths = Fixed.Hundredths(evaluation.Recomputed),
        Verified = evaluation.Verified,
        Outcome = AppJson.Name(evaluation.Outcome),
        Band = evaluation.Band is { } band ? AppJson.Name(band) : null,
        Deviation = ColumnText.Fit(indicator.Deviation.Text),
    };

    private static FindingRow Finding(RoundRow round, Finding finding, string key) => new()
    {
        PartitionKey = round.FormKey,
        RowKey = key,
        FormKey = round.FormKey,
        Round = round.Round,
        Rule = finding.Rule,
        Severity = AppJson.Name(finding.Severity),
        Grave = finding.Grave,
        Place = ColumnText.Fit(finding.Where),
        RowNumber = finding.Row,
        Printed = ColumnText.Fit(finding.Printed),
        Expected = ColumnText.Fit(finding.Expected),
        MessageZh = ColumnText.Fit(finding.MessageZh),
        MessageEn = ColumnText.Fit(finding.MessageEn),
        Source = finding.Source,
        Group = finding.Group,
    };

    private static int Count(EvaluatedForm form, Severity severity) => form.Evaluation.Findings.Count(finding => finding.Severity == severity);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
