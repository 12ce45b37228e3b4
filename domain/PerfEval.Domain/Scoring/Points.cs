namespace PerfEval.Domain.Scoring;

/// <summary>Arithmetic of points: decimals, rounded to two places, half away from zero.</summary>
public static class Points
{
    /// <summary>The value with two decimals, half away from zero.</summary>
    public static decimal Round2(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>The value with so many decimals, half away from zero.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
