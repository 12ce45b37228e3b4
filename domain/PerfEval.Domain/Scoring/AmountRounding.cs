using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Scoring;

/// <summary>To how much the amounts of a form may be rounded.</summary>
/// <remarks>
/// Forms in 万元 print few decimals of what is kept in yuan and fen: their sums and quotients are right to the last place alone,
/// with d decimals 10,000 ÷ 10^d yuan.
/// </remarks>
/// <param name="Step">The last place of the amounts, in yuan; 0 where they are exact.</param>
internal readonly record struct AmountRounding(decimal Step)
{
    /// <summary>The rounding of a form's amounts.</summary>
    /// <param name="funds">The amounts, in yuan.</param>
    /// <param name="unit">How many yuan the unit is that they are printed in.</param>
    public static AmountRounding Of(Funds funds, decimal unit)
    {
        if (unit <= 1) return default;
        byte decimals = 0;
        foreach (var amount in Amounts(funds)) decimals = Math.Max(decimals, amount.Scale);
        var step = unit;
        for (; decimals > 0; decimals--) step /= 10;
        if (step <= 1) return default;
        foreach (var amount in Amounts(funds))
            if (amount % step != 0) return default;
        return new AmountRounding(step);
    }

    /// <summary>Whether the difference between a total and the sum of its lines may come from rounding each.</summary>
    /// <param name="difference">In yuan.</param>
    /// <param name="lines">How many lines are not 0: one is printed as its total is.</param>
    public bool MayBeOfSum(decimal difference, int lines) => lines > 1 && Math.Abs(difference) <= Step * (lines + 1) / 2;

    /// <summary>Whether a printed rate may be that of amounts that were rounded to these.</summary>
    /// <param name="rate">In percent.</param>
    /// <param name="executed">In yuan.</param>
    /// <param name="annual">In yuan.</param>
    /// <param name="lastPlace">By how much the rate may be off itself.</param>
    public bool MayBeRate(decimal rate, decimal executed, decimal annual, decimal lastPlace)
    {
        var half = Step / 2;
        if (Step == 0 || executed == annual || executed <= 0 || annual <= half) return false;
        return rate + lastPlace >= (executed - half) * 100 / (annual + half) && rate - lastPlace <= (executed + half) * 100 / (annual - half);
    }

    private static IEnumerable<decimal> Amounts(Funds funds)
    {
        foreach (var line in new[] { funds.Total, funds.CurrentYearAppropriation, funds.CarriedOver, funds.Other })
            foreach (var cell in new[] { line.InitialBudget, line.AnnualBudget, line.Executed })
                if (FormFigures.Amount(cell) is { } amount && amount != 0) yield return amount;
    }
}
