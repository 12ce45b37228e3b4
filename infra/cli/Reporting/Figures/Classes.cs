namespace PerfEval.Cli.Reporting.Figures;

/// <summary>Counts figures by class, every class in its order, with 0 where nothing falls in it.</summary>
internal static class Classes
{
    private static readonly (string Key, decimal Below)[] InflationBounds =
        [("lower", -0.05m), ("equal", 0.05m), ("to1", 1.005m), ("to3", 3.005m), ("to5", 5.005m), ("to10", 10.005m), ("more", decimal.MaxValue)];

    private static readonly (string Key, decimal Below)[] RateBounds =
        [("under60", 60), ("under80", 80), ("under90", 90), ("under95", 95), ("under100", 100), ("full", decimal.MaxValue)];

    private static readonly (string Key, decimal Below)[] DayBounds =
        [("day1", 1), ("day2", 2), ("day3", 3), ("day5", 5), ("day10", 10), ("longer", decimal.MaxValue)];

    /// <summary>Differences of scores, in points; scores have two decimals, so that a class ends just above its last point.</summary>
    public static IReadOnlyList<Share> OfInflation(IEnumerable<decimal> differences) => Count(differences, InflationBounds);

    /// <summary>Execution rates, in percent.</summary>
    public static IReadOnlyList<Share> OfRates(IEnumerable<decimal> rates) => Count(rates, RateBounds);

    /// <summary>Times to decide, in days.</summary>
    public static IReadOnlyList<Share> OfDays(IEnumerable<decimal> days) => Count(days, DayBounds);

    /// <summary>Keys as they are, in the order given; a key that is not among them comes after.</summary>
    public static IReadOnlyList<Share> OfKeys(IEnumerable<string> keys, IReadOnlyList<string> order)
    {
        var counts = keys.CountBy(key => key).ToDictionary();
        return [.. order.Concat(counts.Keys.Except(order).Order(StringComparer.Ordinal)).Select(key => new Share(key, counts.GetValueOrDefault(key)))];
    }

    private static List<Share> Count(IEnumerable<decimal> values, (string Key, decimal Below)[] bounds)
    {
        var counts = values.CountBy(value => Array.Find(bounds, bound => value < bound.Below).Key).ToDictionary();
        return [.. bounds.Select(bound => new Share(bound.Key, counts.GetValueOrDefault(bound.Key)))];
    }
}
