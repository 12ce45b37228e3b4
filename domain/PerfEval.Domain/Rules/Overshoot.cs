using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules;

/// <summary>What the rules on results far beyond their target have in common.</summary>
internal static class Overshoot
{
    /// <summary>Whether a row's actual is far beyond its target.</summary>
    public static bool Is(IndicatorCase row, RuleProfile profile) =>
        row.Result is { Outcome: IndicatorOutcome.Met, Direction: Direction.Higher, Numbers: { Target: > 0 } pair }
        && pair.Unit.Kind != UnitKind.Percent
        && pair.Actual >= profile.Overshoot.Ratio * pair.Target
        && pair.Actual - pair.Target >= profile.Overshoot.Excess
        && !IsRate(row, pair, profile.Names);

    // 合格率 ≥60 with 95 is a percentage without its sign.
    private static bool IsRate(IndicatorCase row, NumberPair pair, NameProfile names) =>
        !pair.Unit.IsWritten && pair.Actual <= 100 && NameEndings.Ends(CharacterFolding.WithoutRemarks(CharacterFolding.Fold(row.Name)).ToString(), names.PercentageEndings);

    /// <summary>What to tell of it.</summary>
    public static Told Tell(IndicatorCase row, OvershootProfile profile)
    {
        var pair = row.Result!.Numbers!;
        var percent = Points.Round(pair.Actual / pair.Target * 100, 1);
        return new Told
        {
            Cells = [row.Cell(Cells.Actual), row.Cell(Cells.Target), row.Cell(Cells.Deviation)],
            Printed = row.Indicator.Actual.Text,
            Expected = $"{row.Result.Write(pair.Actual)} ÷ {row.Result.Write(pair.Target)} = {Quantity.Plain(percent)}%, < {Quantity.Plain(profile.Ratio * 100)}%",
            Arguments = [row.Indicator.Actual.Text, row.Indicator.Target.Text, percent, profile.Ratio * 100],
        };
    }
}
