using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Scoring;

/// <summary>The numbers of a form that can be reckoned with.</summary>
internal static class FormFigures
{
    private const decimal LargestAmount = 1_000_000_000_000_000m;
    private const decimal LargestPoints = 1_000_000m;
    private const int AmountDecimals = 4;
    private const int PointDecimals = 6;

    /// <summary>An amount; null where there is none, or one so large that it can be none.</summary>
    public static decimal? Amount(NumberCell cell) => cell.Value is { } value && Math.Abs(value) <= LargestAmount ? Math.Round(value, AmountDecimals) : null;

    /// <summary>A weight, a score or a rate; null where there is none, or one so large that it can be none.</summary>
    public static decimal? Points(NumberCell cell) => cell.Value is { } value && Math.Abs(value) <= LargestPoints ? Math.Round(value, PointDecimals) : null;
}
