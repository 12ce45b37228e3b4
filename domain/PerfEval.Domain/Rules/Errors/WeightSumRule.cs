using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>The printed total weight is not the sum of the weights, or that sum is not the full score.</summary>
internal sealed class WeightSumRule : IFormRule
{
    public RuleInfo Info { get; } = new("weight-sum", 130, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Rows.IsEmpty || FormFigures.Points(form.Form.Funds.Total.Weight) is not { } execution) return;
        if (Sums.Of(form.Rows, row => row.Weight) is not { } rows) return;
        var sum = execution + rows;
        var full = form.Profile.FullScore;
        var printed = FormFigures.Points(form.Form.Total.Weight);
        if (sum == full && (printed ?? full) == sum) return;
        findings.Add(Info, Cells.TotalPlace, new Told
        {
            Variant = sum == full ? "total" : "sum",
            Cells = [CellPointer.TotalWeight, Cells.TotalFund(Cells.Weight), .. form.Rows.Select(row => row.Cell(Cells.Weight))],
            Printed = printed is { } total ? Quantity.Plain(total) : "",
            Expected = Sums.Write(form.Rows.Select(row => row.Weight).Prepend(execution)),
            Arguments = [printed ?? sum, execution, rows, sum, full],
        });
    }
}
