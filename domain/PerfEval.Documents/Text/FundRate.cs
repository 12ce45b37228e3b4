namespace PerfEval.Documents.Text;

/// <summary>Tells a rate printed as a fraction from one in percent.</summary>
internal static class FundRate
{
    private const decimal Hundred = 100m;
    private const decimal FractionTolerance = 0.006m;
    private const decimal PercentTolerance = 0.1m;

    /// <summary>Whether a printed rate, such as 0.95, is the fraction that the amounts give, and not that many percent.</summary>
    public static bool IsFraction(decimal rate, decimal? annual, decimal? executed)
    {
        if (rate is not (> 0 and < 1.5m) || annual is not > 0 || executed is not >= 0) return false;
        var fraction = executed.Value / annual.Value;
        return fraction <= 2 && Math.Abs(fraction - rate) <= FractionTolerance && Math.Abs((fraction * Hundred) - rate) > PercentTolerance;
    }
}
