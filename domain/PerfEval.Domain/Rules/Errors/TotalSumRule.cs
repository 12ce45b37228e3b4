using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>The printed total score is not the printed execution score plus the printed row scores.</summary>
internal sealed class TotalSumRule : IFormRule
{
    public RuleInfo Info { get; } = new("total-sum", 120, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Rows.IsEmpty || FormFigures.Points(form.Form.Total.Score) is not { } total) return;
        if (FormFigures.Points(form.Form.Funds.Total.Score) is not { } execution || Sums.Of(form.Rows, row => row.Score) is not { } rows) return;
        var sum = execution + rows;
        if (sum == total) return;
        findings.Add(Info, Cells.TotalPlace, new Told
        {
            Cells = [CellPointer.TotalScore, Cells.TotalFund(Cells.Score), .. form.Rows.Select(row => row.Cell(Cells.Score))],
            Printed = Quantity.Plain(total),
            Expected = Sums.Write(form.Rows.Select(row => row.Score).Prepend(execution)),
            Arguments = [total, execution, rows, sum, Math.Abs(total - sum)],
        });
    }
}
