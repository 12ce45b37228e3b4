using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>The printed execution rate is not executed ÷ annual budget, at the printed number of decimals; a warning where it may be that of amounts not rounded.</summary>
internal sealed class ExecutionRateRule : IFormRule
{
    public RuleInfo Info { get; } = new("execution-rate", 160, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var total = form.Form.Funds.Total;
        if (form.Execution is not { } execution || FormFigures.Points(total.ExecutionRate) is not { } printed) return;
        var profile = form.Profile.Execution;
        var decimals = Math.Min((int)printed.Scale, profile.RateDecimals);
        var lastPlace = new decimal(1, 0, 0, false, (byte)decimals);
        var difference = Math.Abs(Points.Round(printed, decimals) - Points.Round(execution.Rate, decimals));
        if (difference <= profile.RateTolerance * lastPlace) return;
        var unit = form.Profile.Amounts;
        var executed = AmountText.Bare(total.Executed.Value!.Value, unit);
        var annual = AmountText.Bare(total.AnnualBudget.Value!.Value, unit);
        var hasBudget = total.AnnualBudget.Value != 0;
        var isRounded = form.MayBeRate(printed);
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Variant = isRounded ? "rounded" : hasBudget ? null : "no-budget",
            Severity = isRounded ? Severity.Warning : null,
            Cells = [Cells.TotalFund(Cells.ExecutionRate), Cells.TotalFund(Cells.AnnualBudget), Cells.TotalFund(Cells.Executed)],
            Printed = Quantity.Plain(printed) + "%",
            Expected = (hasBudget ? $"{executed} ÷ {annual} × 100% = " : "") + Quantity.Plain(execution.Rate) + "%",
            Arguments = [printed, executed, annual, execution.Rate],
        });
    }
}
