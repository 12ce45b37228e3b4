using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>A row that repeats the execution rate does not give this form's rate, rounded to its printed decimals; only noted where it gives it cut off.</summary>
internal sealed class ExecutionIndicatorMismatchRule : IFormRule
{
    public RuleInfo Info { get; } = new("execution-indicator-mismatch", 310, Severity.Warning, IsGrave: true);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Execution is not { } execution) return;
        foreach (var row in form.WeightedRows)
            if (row.Result is { } result && PercentOf(result) is { } actual && form.IsExecutionIndicator(row)) CheckRow(form, row, execution, actual, findings);
    }

    /// <summary>The actual in percent, to its printed decimals; null where it is none. Against a percentage 0.9828 is 98.28%.</summary>
    private static decimal? PercentOf(RowScore result) => result switch
    {
        { Actual: Quantity { Unit.Kind: UnitKind.Percent } percent } => percent.Value,
        { Numbers: { Unit.Kind: UnitKind.Percent } pair, Actual: Quantity { IsBare: true, Value: var written } } =>
            pair.Actual == written ? written : Points.Round(pair.Actual, Math.Max(0, written.Scale - 2)),
        _ => null,
    };

    private void CheckRow(FormCase form, IndicatorCase row, BudgetExecution execution, decimal actual, FindingList findings)
    {
        var decimals = Math.Min((int)actual.Scale, form.Profile.Execution.RateDecimals);
        var printed = Points.Round(actual, decimals);
        var expected = Points.Round(execution.Rate, decimals);
        if (printed == expected || IsPrintedRate(form, printed, decimals)) return;
        var isTruncated = printed == Truncate(execution.Rate, decimals) || printed == Truncate(execution.ExactRate, decimals);
        findings.Add(Info, row, new Told
        {
            Variant = isTruncated ? "truncated" : null,
            Severity = isTruncated ? Severity.Note : null,
            Cells = [row.Cell(Cells.Actual), Cells.TotalFund(Cells.AnnualBudget), Cells.TotalFund(Cells.Executed)],
            Printed = row.Indicator.Actual.Text,
            Expected = Quantity.Plain(expected) + "%",
            Arguments = [row.Indicator.Actual.Text, execution.Rate, expected],
        });
    }

    // The rate of amounts in fen, which the form prints in 万元.
    private static bool IsPrintedRate(FormCase form, decimal printed, int decimals) =>
        FormFigures.Points(form.Form.Funds.Total.ExecutionRate) is { } rate && Points.Round(rate, decimals) == printed && form.MayBeRate(rate);

    private static decimal Truncate(decimal rate, int decimals) => Math.Round(rate, decimals, MidpointRounding.ToZero);
}
