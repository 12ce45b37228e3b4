using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids;

/// <summary>
/// Tells whether a reading bears itself out: every cell with a label has a text, and the figures add up. One that does not
/// may be the form's own error; where the cells' bounds were inferred, it may as well be the reading's.
/// </summary>
internal static class ReadingCheck
{
    private const decimal Hundred = 100m;
    private const decimal RateTolerance = 0.6m;

    /// <summary>Whether the reading of a form of grids bears itself out.</summary>
    public static bool Holds(SelfEvaluationForm form, IEnumerable<Grid> grids) => HoldTexts(form) && HoldFunds(form.Funds) && HoldPoints(form) && HoldLines(form, grids);

    /// <summary>In how many parts, of 4, the reading of a form of grids bears itself out: of two readings, that in more is the better one.</summary>
    public static int PartsThatHold(SelfEvaluationForm form, IEnumerable<Grid> grids) =>
        (HoldTexts(form) ? 1 : 0) + (HoldFunds(form.Funds) ? 1 : 0) + (HoldPoints(form) ? 1 : 0) + (HoldLines(form, grids) ? 1 : 0);

    private static bool HoldLines(SelfEvaluationForm form, IEnumerable<Grid> grids) =>
        form.Funds.CurrentYearAppropriation.AnnualBudget.IsPrinted || !grids.Any(g => g.Cells.Any(c => LabelIndex.FundRow(c.Label.Core) == FundRow.CurrentYearAppropriation));

    private static bool HoldTexts(SelfEvaluationForm form)
    {
        if (form is { ProjectName.IsBlank: true } or { ProjectCode.IsBlank: true } or { ImplementingUnit.IsBlank: true } or { PrimaryBudgetUnit.IsBlank: true }) return false;
        if (form.Goal.Expected is not { IsPrinted: true, IsBlank: false } || form.Goal.Actual is not { IsPrinted: true, IsBlank: false }) return false;
        if (form.Goal.Expected.Text == form.Goal.Actual.Text) return false;
        return form.Indicators.All(i => i.Level1.IsPrinted && IsName(i.Level1) && (!i.Level2.IsPrinted || IsName(i.Level2)) && (!i.Name.IsPrinted || IsName(i.Name)) && IsValue(i.Target) && IsValue(i.Actual) && IsReason(i.Deviation));
    }

    // A number alone is 序号 or a value.
    private static bool IsName(TextCell cell) => cell.Text.Any(char.IsLetter);

    // A sign alone is a part of a value.
    private static bool IsValue(TextCell cell) => cell.Text.Any(char.IsLetterOrDigit);

    // A number alone is no reason: it is a part of something else.
    private static bool IsReason(TextCell cell) => cell.Text.Length == 0 || cell.Text.Any(char.IsLetter) || NumberText.IsDash(cell.Text);

    private static bool HoldFunds(Funds funds)
    {
        var total = funds.Total;
        if (total.AnnualBudget.Value is not { } annual || total.Executed.Value is not { } executed) return false;
        if (total.InitialBudget.IsBlank || total.Weight.IsBlank || total.ExecutionRate.IsBlank || total.Score.IsBlank) return false;
        if (total.ExecutionRate.Value is { } rate && (annual <= 0 || Math.Abs((Hundred * executed / annual) - rate) > RateTolerance)) return false;
        return AddUp(funds, l => l.InitialBudget, total.InitialBudget) && AddUp(funds, l => l.AnnualBudget, total.AnnualBudget) && AddUp(funds, l => l.Executed, total.Executed);
    }

    private static bool AddUp(Funds funds, Func<FundLine, NumberCell> cell, NumberCell total) =>
        !cell(funds.CurrentYearAppropriation).IsPrinted || total.Value is not { } sum || (cell(funds.CurrentYearAppropriation).Value ?? 0) + (cell(funds.CarriedOver).Value ?? 0) + (cell(funds.Other).Value ?? 0) == sum;

    private static bool HoldPoints(SelfEvaluationForm form) =>
        form.Total.Weight.Value is { } weight && form.Total.Score.Value is { } score
        && form.Indicators.All(i => i.Weight.Value is not null && i.Score.Value is not null)
        && form.Indicators.Sum(i => i.Weight.Value!.Value) + (form.Funds.Total.Weight.Value ?? 0) == weight
        && form.Indicators.Sum(i => i.Score.Value!.Value) + (form.Funds.Total.Score.Value ?? 0) == score
        && HoldSections(form);

    // A row that went to the group beside its own shows in the groups' weights.
    private static bool HoldSections(SelfEvaluationForm form) =>
        form.SectionWeights.IsEmpty || form.Indicators.GroupBy(i => i.Level1.Text).All(g => form.SectionWeights.TryGetValue(g.Key, out var weight) && (weight.Value is not { } printed || printed == g.Sum(i => i.Weight.Value)));
}
