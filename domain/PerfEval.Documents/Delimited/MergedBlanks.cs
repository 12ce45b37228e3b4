using System.Collections.Immutable;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Delimited;

/// <summary>
/// Marks the blank cells that may be parts of the cell above: where a file knows no merged cells, of one merged over
/// several rows the first row has the text and the others nothing.
/// </summary>
internal static class MergedBlanks
{
    /// <summary>The form, with doubt about such cells.</summary>
    public static FormReading Doubted(FormReading form) => form with
    {
        Confidence = form.Confidence.AddRange(In(form.Form.Indicators).Where(p => !form.Confidence.ContainsKey(p)).Select(p => KeyValuePair.Create(p, new CellDoubt(CellDoubt.Review, ReadMessages.DoubtMergedAbove)))),
    };

    /// <summary>The pointers of such cells: each stands below a filled one of its section, in a row that is filled otherwise.</summary>
    public static IEnumerable<string> In(ImmutableArray<Indicator> rows)
    {
        var (target, actual, weight, score, deviation) = (false, false, false, false, false);
        for (var r = 0; r < rows.Length; r++)
        {
            var (row, at) = (rows[r], RowPointers.At(r));
            var (hasTarget, hasActual) = (row.Target.Text.Length > 0, row.Actual.Text.Length > 0);
            if (row.Name.Text.Length == 0 || !(hasTarget || hasActual) || (r > 0 && row.Level1 != rows[r - 1].Level1)) (target, actual, weight, score, deviation) = (false, false, false, false, false);
            target |= hasTarget;
            actual |= hasActual;
            weight |= row.Weight.Value is not null;
            score |= row.Score.Value is not null;
            deviation |= row.Deviation.Text.Length > 0;
            if (target && row.Target.IsBlank) yield return at.Target;
            if (actual && row.Actual.IsBlank) yield return at.Actual;
            if (weight && row.Weight.IsBlank) yield return at.Weight;
            if (score && row.Score.IsBlank) yield return at.Score;

            // A row without lost points has no reason to give.
            if (deviation && row.Deviation.IsBlank && row.Score.Value < row.Weight.Value) yield return at.Deviation;
        }
    }
}
