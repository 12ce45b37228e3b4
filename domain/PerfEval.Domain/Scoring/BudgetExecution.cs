using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>预算执行率: how much of the year's budget was spent, and what that scores.</summary>
/// <remarks>Source: 财预〔2020〕10号; the base is the annual (adjusted) budget.</remarks>
/// <param name="ExactRate">Executed ÷ annual budget × 100, in percent, not rounded; 0 where the budget is 0.</param>
/// <param name="Weight">The weight, in points: the printed one, or the profile's where none is printed; 0 where the rows make up the full score without it.</param>
public sealed record BudgetExecution(decimal ExactRate, decimal Weight)
{
    /// <summary>The rate in percent, two decimals. Not capped: above 100 where more was spent than budgeted.</summary>
    public decimal Rate => Points.Round2(ExactRate);

    /// <summary>The score, from the rounded rate, at most the weight and at least 0.</summary>
    public decimal Score => ScoreOf(Rate);

    /// <summary>What a rate scores, at most the weight and at least 0.</summary>
    /// <param name="rate">In percent.</param>
    public decimal ScoreOf(decimal rate) => Points.Round2(Math.Clamp(rate, 0, 100) * Weight / 100);

    /// <summary>The execution of a form's budget; null where budget or spending is missing.</summary>
    public static BudgetExecution? Of(FundTotal total, ExecutionProfile profile)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(profile);
        if (FormFigures.Amount(total.AnnualBudget) is not { } annual || FormFigures.Amount(total.Executed) is not { } executed) return null;
        var rate = annual == 0 ? 0 : executed / annual * 100;
        return new BudgetExecution(rate, Math.Max(0, FormFigures.Points(total.Weight) ?? profile.Weight));
    }
}
