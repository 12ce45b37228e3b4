using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A name that does not belong under its 二级指标.</summary>
internal sealed class LevelMismatchRule : IFormRule
{
    public RuleInfo Info { get; } = new("level-mismatch", 470, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
            foreach (var mismatch in form.Profile.Names.LevelMismatches)
            {
                var level = row.Indicator.Level2.Text;
                if (!level.Contains(mismatch.Level, StringComparison.Ordinal) || NameEndings.Of(row.BareName, mismatch.Endings) is not { } ending) continue;
                findings.Add(Info, row, new Told
                {
                    Cells = [row.Cell(Cells.Level2), row.Cell(Cells.Name)],
                    Printed = level,
                    Arguments = [level, ending],
                });
                break;
            }
    }
}
