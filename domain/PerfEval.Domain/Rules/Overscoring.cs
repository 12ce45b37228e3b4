using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules;

/// <summary>What the rules on rows that claim more than they reached have in common.</summary>
internal static class Overscoring
{
    /// <summary>Whether a row is verified and not met, or not carried out.</summary>
    public static bool IsShort(IndicatorCase row) => row.Result?.Outcome is IndicatorOutcome.NotMet or IndicatorOutcome.NotCarriedOut;

    /// <summary>What to tell of such a row.</summary>
    public static Told Tell(IndicatorCase row, decimal score, decimal recomputed) => new()
    {
        Variant = row.Result switch
        {
            { Outcome: IndicatorOutcome.NotCarriedOut, Actual: Empty } => "blank",
            { Outcome: IndicatorOutcome.NotCarriedOut } => "not-carried-out",
            _ => "not-met",
        },
        Cells = [row.Cell(Cells.Score), row.Cell(Cells.Actual), row.Cell(Cells.Target), row.Cell(Cells.Weight), row.Cell(Cells.Name)],
        Printed = Quantity.Plain(score),
        Expected = Arithmetic(row, recomputed),
        Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text, score, row.Weight!.Value, Arithmetic(row, recomputed)],
    };

    /// <summary>What to tell of a row that cannot be reckoned.</summary>
    public static Told Tell(IndicatorCase row, decimal score, string variant) => new()
    {
        Variant = variant,
        Cells = [row.Cell(Cells.Score), row.Cell(Cells.Actual), row.Cell(Cells.Target), row.Cell(Cells.Weight)],
        Printed = Quantity.Plain(score),
        Expected = $"< {Quantity.Plain(row.Weight!.Value)}",
        Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text, score, row.Weight.Value],
    };

    /// <summary>How the recomputed score comes about: <c>10 × 90% ÷ 95% = 9.47</c>.</summary>
    private static string Arithmetic(IndicatorCase row, decimal recomputed)
    {
        var result = Quantity.Plain(recomputed);
        if (row.Result!.Numbers is not { } pair || row.Result.Shortfall is not { } how) return result;
        var weight = Quantity.Plain(row.Weight!.Value);
        var actual = row.Result.Write(pair.Actual);
        var target = row.Result.Write(how.Bound);
        return how switch
        {
            { Bound: 0 } => result,
            { IsReverse: false } => $"{weight} × {actual} ÷ {target} = {result}",
            { Formula: ReverseFormula.Ratio } => $"{weight} × {target} ÷ {actual} = {result}",
            _ => $"{weight} × (1 − ({actual} − {target}) ÷ {target}) = {result}",
        };
    }
}
