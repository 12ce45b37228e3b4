using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Messages;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>In a fund column the total is not appropriation plus carried over plus other, or a line is not what the form says is in it.</summary>
/// <remarks>
/// A line that the form does not print has nothing in it where the form prints 其他资金, which takes the rest. Where it does not,
/// a total above the sum of its sources may have others: that is a warning, and nothing where there is only one. So is a difference
/// no larger than rounding each amount makes, and a line
/// that is less than what is said to be in it, or is more where in another column the same makes up all of it.
/// </remarks>
internal sealed class FundSumRule : IFormRule
{
    private static readonly string[] Lines = [Cells.Appropriation, Cells.CarriedOver, Cells.Other];
    private static readonly string[] Columns = [Cells.InitialBudget, Cells.AnnualBudget, Cells.Executed];

    public RuleInfo Info { get; } = new("fund-sum", 150, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var column in Columns)
        {
            if (!CheckTotal(form, column, findings)) CheckWithin(form, column, findings);
        }
    }

    private static NumberCell Cell(FundLine line, string column) => column switch
    {
        Cells.InitialBudget => line.InitialBudget,
        Cells.AnnualBudget => line.AnnualBudget,
        _ => line.Executed,
    };

    private static FundLine LineOf(Funds funds, string name) => name switch
    {
        Cells.Appropriation => funds.CurrentYearAppropriation,
        Cells.CarriedOver => funds.CarriedOver,
        _ => funds.Other,
    };

    private static decimal? Amount(FormCase form, NumberCell cell) => FormFigures.Amount(cell) ?? (cell.IsBlank && form.Profile.Budget.PartsMayBeBlank ? 0 : null);

    private static ImmutableArray<CellPart> PartsOf(FormCase form, string cell) => form.Reading.Parts.GetValueOrDefault(cell, []);

    private static FundParts Spoken(IEnumerable<CellPart> parts, AmountProfile unit) =>
        new([.. parts.Where(part => part.Amount is not null).Select(part => (part.Label, AmountText.Bare(part.Amount!.Value, unit)))]);

    // The printed lines of a column that have an amount; null where the appropriation has none.
    private static ImmutableArray<Line>? LinesOf(FormCase form, string column, out bool isWhole)
    {
        isWhole = true;
        var funds = form.Form.Funds;
        if (FormFigures.Amount(Cell(funds.CurrentYearAppropriation, column)) is null) return null;
        var lines = ImmutableArray.CreateBuilder<Line>(Lines.Length);
        foreach (var name in Lines)
        {
            var cell = Cell(LineOf(funds, name), column);
            if (!cell.IsPrinted) continue;
            if (Amount(form, cell) is { } amount) lines.Add(new Line(name, CellPointer.Fund(name, column), amount));
            else isWhole = false;
        }

        return lines.ToImmutable();
    }

    private bool CheckTotal(FormCase form, string column, FindingList findings)
    {
        if (FormFigures.Amount(Cell(form.Form.Funds.Total, column)) is not { } total || LinesOf(form, column, out var isWhole) is not { } lines) return false;
        var sum = lines.Sum(line => line.Amount);
        // What a blank line would hold can only add to the sum of the others.
        if (sum == total || (!isWhole && sum < total)) return false;
        var others = CellPointer.Fund(Cells.Other, column);
        var mayHaveRest = total > sum && !Cell(form.Form.Funds.Other, column).IsPrinted && !form.Reading.Confidence.ContainsKey(others);
        if (mayHaveRest && lines.Sum(line => Math.Max(1, PartsOf(form, line.Cell).Length)) == 1) return false;

        var isRounded = form.Rounding.MayBeOfSum(total - sum, lines.Count(line => line.Amount != 0));
        var unit = form.Profile.Amounts;
        var terms = lines.Select(line => (line.Name, Amount: AmountText.Bare(line.Amount, unit), Parts: Spoken(PartsOf(form, line.Cell), unit))).ToImmutableArray();
        var written = AmountText.Write(sum, unit);

        // A line that is not printed may be one that was not read.
        var unread = new[] { CellPointer.Fund(Cells.CarriedOver, column), others }.Where(form.Reading.Confidence.ContainsKey);
        findings.Add(Info, column, new Told
        {
            Cells = [Cells.TotalFund(column), .. lines.Select(line => line.Cell).Union(unread)],
            Printed = AmountText.Write(total, unit),
            Expected = $"{string.Join(" + ", terms.Select(term => term.Parts.Parts.IsEmpty ? term.Amount : $"({Written(term.Parts)})"))} = {written}",
            Variant = isRounded ? "rounded" : mayHaveRest ? "rest" : null,
            Severity = isRounded || mayHaveRest ? Severity.Warning : null,
            Arguments = [new CellList([Cells.TotalFund(column)]), AmountText.Write(total, unit), new FundTerms(terms), written, AmountText.Write(Math.Abs(total - sum), unit)],
        });
        return true;
    }

    private void CheckWithin(FormCase form, string column, FindingList findings)
    {
        foreach (var name in Lines)
        {
            var cell = CellPointer.Fund(name, column);
            foreach (var line in form.Reading.Within.GetValueOrDefault(cell, []))
            {
                var sum = Sum(line.Parts);
                if (sum == line.Amount || (sum < line.Amount && !IsWholeElsewhere(form, name, line))) continue;
                var (parts, unit) = (Spoken(line.Parts, form.Profile.Amounts), form.Profile.Amounts);
                findings.Add(Info, column, new Told
                {
                    Cells = [cell],
                    Printed = AmountText.Write(line.Amount, unit),
                    Expected = $"{Written(parts)} = {AmountText.Write(sum, unit)}",
                    Variant = PartsOf(form, cell).IsEmpty ? "within" : "within-line",
                    Severity = Severity.Warning,
                    Arguments = [new CellList([cell]), AmountText.Write(line.Amount, unit), parts, AmountText.Write(sum, unit), line.Label],
                });
                return;
            }
        }
    }

    // Whether what is said to be in a line makes up all of it in another column.
    private static bool IsWholeElsewhere(FormCase form, string name, CellBreakdown line) => line.Parts.Length > 1 && Columns.Any(column =>
        form.Reading.Within.GetValueOrDefault(CellPointer.Fund(name, column), []).Any(other => other.Label == line.Label && other.Amount > 0 && other.Parts.Length == line.Parts.Length && Sum(other.Parts) == other.Amount));

    private static decimal Sum(ImmutableArray<CellPart> parts) => parts.Sum(part => part.Amount ?? 0);

    private static string Written(FundParts parts) => string.Join(" + ", parts.Parts.Select(part => part.Amount));

    private readonly record struct Line(string Name, string Cell, decimal Amount);
}
