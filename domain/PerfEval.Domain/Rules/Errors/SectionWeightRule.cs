using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>A section's rows do not add up to its printed weight, or that, or the execution weight, differs from the profile's.</summary>
internal sealed class SectionWeightRule : IFormRule
{
    public RuleInfo Info { get; } = new("section-weight", 140, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        CheckExecution(form, findings);
        // A row without its section could belong to any: then no sum is certain.
        var sectionsAreKnown = !form.Rows.IsEmpty && form.WeightedRows.All(row => row.Indicator.Level1.Text.Length > 0);
        foreach (var (section, cell) in form.Form.SectionWeights)
            if (FormFigures.Points(cell) is { } printed) CheckSection(form, section, printed, sectionsAreKnown, findings);
    }

    private void CheckExecution(FormCase form, FindingList findings)
    {
        var expected = form.Profile.Execution.Weight;
        if (FormFigures.Points(form.Form.Funds.Total.Weight) is not { } printed || printed == expected) return;
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Variant = "execution",
            Cells = [Cells.TotalFund(Cells.Weight)],
            Printed = Quantity.Plain(printed),
            Expected = Quantity.Plain(expected),
            Arguments = [printed, expected],
        });
    }

    private void CheckSection(FormCase form, string section, decimal printed, bool sectionsAreKnown, FindingList findings)
    {
        var name = CharacterFolding.Fold(section);
        var rows = form.Rows.Where(row => CharacterFolding.Fold(row.Indicator.Level1.Text) == name).ToArray();
        var sum = sectionsAreKnown ? Sums.Of(rows, row => row.Weight) ?? printed : printed;
        var expected = ExpectedOf(form.Profile, section) ?? printed;
        if (sum == printed && expected == printed) return;
        findings.Add(Info, section, new Told
        {
            Variant = (sum == printed, expected == printed) switch { (true, _) => "profile", (_, true) => "sum", _ => "both" },
            Cells = [CellPointer.SectionWeight(section), .. sum == printed ? [] : rows.Select(row => row.Cell(Cells.Weight)), .. sum == printed ? [] : form.WeightedRows.Select(row => row.Cell(Cells.Level1))],
            Printed = Quantity.Plain(printed),
            Expected = sum == printed ? Quantity.Plain(expected) : Sums.Write(rows.Select(row => row.Weight)),
            Arguments = [section, printed, sum, expected],
        });
    }

    private static decimal? ExpectedOf(RuleProfile profile, string section)
    {
        foreach (var known in profile.Sections)
            if (section.Contains(known.Name, StringComparison.Ordinal)) return known.Weight;
        return null;
    }
}
