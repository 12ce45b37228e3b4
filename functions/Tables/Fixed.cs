namespace PerfEval.Functions.Tables;

/// <summary>Decimals as the whole numbers that the tables hold.</summary>
internal static class Fixed
{
    private const int Scale = 100;

    /// <summary>An amount in yuan as fen, or points or percent as hundredths; rounded half away from zero; null where it does not fit.</summary>
    public static long? Hundredths(decimal? value)
    {
        if (value is not { } number || Math.Abs(number) > long.MaxValue / Scale) return null;
        return (long)decimal.Round(number * Scale, MidpointRounding.AwayFromZero);
    }
}
