using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>The printed score of budget execution is not the rate times the weight.</summary>
internal sealed class ExecutionScoreRule : IFormRule
{
    public RuleInfo Info { get; } = new("execution-score", 170, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Execution is not { } execution || FormFigures.Points(form.Form.Funds.Total.Score) is not { } printed) return;
        if (Math.Abs(printed - execution.Score) <= form.Profile.Execution.ScoreTolerance || IsOfPrintedRate(form, execution, printed)) return;
        var rate = Math.Clamp(execution.Rate, 0, 100);
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Cells = [Cells.TotalFund(Cells.Score), Cells.TotalFund(Cells.AnnualBudget), Cells.TotalFund(Cells.Executed), Cells.TotalFund(Cells.Weight)],
            Printed = Quantity.Plain(printed),
            Expected = $"{Quantity.Plain(rate)}% × {Quantity.Plain(execution.Weight)} = {Quantity.Plain(execution.Score)}",
            Arguments = [printed, rate, execution.Weight, execution.Score],
        });
    }

    // 86.2% may be printed as 86%, of which the form itself gives 8.6; or the rate is that of amounts in fen, which the form prints in 万元.
    private static bool IsOfPrintedRate(FormCase form, BudgetExecution execution, decimal score)
    {
        var profile = form.Profile.Execution;
        if (FormFigures.Points(form.Form.Funds.Total.ExecutionRate) is not { } rate) return false;
        if (rate != Points.Round(execution.Rate, Math.Min((int)rate.Scale, profile.RateDecimals)) && !form.MayBeRate(rate)) return false;
        return Math.Abs(score - execution.ScoreOf(rate)) <= profile.ScoreTolerance;
    }
}
