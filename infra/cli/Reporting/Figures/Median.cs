namespace PerfEval.Cli.Reporting.Figures;

/// <summary>The median.</summary>
internal static class Median
{
    /// <summary>The middle value, or the mean of the two middle ones; null where there is none.</summary>
    public static decimal? Of(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0) return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
