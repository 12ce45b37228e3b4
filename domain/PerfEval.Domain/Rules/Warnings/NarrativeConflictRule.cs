using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Narratives;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>A figure in 实际完成情况 and the actual of the row that counts the same thing differ.</summary>
/// <remarks>Matched by the noun, never by the number. Where two rows could be meant, or another figure of the row agrees, nothing is said.</remarks>
internal sealed class NarrativeConflictRule : IFormRule
{
    private static readonly ConditionalWeakTable<RuleProfile, NarrativeTools> Tools = [];

    public RuleInfo Info { get; } = new("narrative-conflict", 320, Severity.Warning, IsGrave: true);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var text = form.Form.Goal.Actual.Text;
        if (text.Length == 0 || form.WeightedRows.IsEmpty) return;
        var tools = Tools.GetValue(form.Profile, static profile => new NarrativeTools(profile));
        int? year = form.Form.FiscalYear.Value is >= 1 and <= 9999 and var printed ? (int)printed : null;
        var belonging = tools.Reader.Read(text, year)
            .Select(figure => (Figure: figure, Row: tools.RowOf(figure, form.WeightedRows)))
            .Where(pair => pair.Row is not null)
            .GroupBy(pair => pair.Row!);
        foreach (var row in belonging) CheckRow(form, row.Key, [.. row.Select(pair => pair.Figure)], findings);
    }

    private void CheckRow(FormCase form, IndicatorCase row, ImmutableArray<NarrativeFigure> figures, FindingList findings)
    {
        var actual = ActualOf.Row(row, figures[0].Unit)!;
        var about = form.Profile.Narrative.ApproximatePercent;
        if (figures.Any(figure => actual.Agrees(figure, about)) || figures.Sum(figure => figure.Value) == actual.Value) return;
        var told = figures[0];
        findings.Add(Info, row, new Told
        {
            Cells = [row.Cell(Cells.Actual), CellPointer.GoalActual, row.Cell(Cells.Name)],
            Printed = row.Indicator.Actual.Text,
            Expected = told.Text,
            Arguments = [told.Text, row.Indicator.Actual.Text],
        });
    }
}
