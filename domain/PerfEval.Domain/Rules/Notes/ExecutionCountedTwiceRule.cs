using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A row repeats the budget execution, which has a weight of its own. Off unless a profile turns it on.</summary>
/// <remarks>
/// Proposed because nearly every form of the 2022 submission gives 支出进度达标率 10 to 15 points beside the 10 of 预算执行率:
/// what was spent then counts for a quarter of the score, and, listed under 成本指标, takes the place of a cost. Off by
/// default, since the template of the district asks for the row; a reviewer who revises the template turns it on.
/// </remarks>
internal sealed class ExecutionCountedTwiceRule : IFormRule
{
    public RuleInfo Info { get; } = new("execution-counted-twice", 497, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Execution is not { Weight: > 0 } execution) return;
        foreach (var row in form.WeightedRows)
        {
            if (!form.IsExecutionIndicator(row)) continue;
            findings.Add(Info, row, new Told
            {
                Cells = [row.Cell(Cells.Name), row.Cell(Cells.Weight), Cells.TotalFund(Cells.Weight)],
                Printed = row.Name,
                Arguments = [row.Weight!.Value, execution.Weight, row.Weight.Value + execution.Weight],
            });
        }
    }
}
