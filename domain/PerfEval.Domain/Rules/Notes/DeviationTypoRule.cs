using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Messages;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A misspelt label in a reason: one finding a form, naming its rows.</summary>
internal sealed class DeviationTypoRule : IFormRule
{
    public RuleInfo Info { get; } = new("deviation-typo", 490, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var rows = form.WeightedRows.Where(row => row.Deviation is { Typos.IsEmpty: false }).ToImmutableArray();
        if (rows.IsEmpty) return;
        var typo = form.Profile.Deviation.Typos.First(known => known.Written == rows[0].Deviation!.Typos[0]);
        var cells = rows.Select(row => row.Cell(Cells.Deviation)).ToImmutableArray();
        findings.Add(Info, Cells.WholeForm, new Told
        {
            Cells = cells,
            Printed = typo.Written,
            Expected = typo.Meant,
            Arguments = [typo.Written, typo.Meant, new CellList(cells)],
        });
    }
}
