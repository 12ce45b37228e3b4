namespace PerfEval.Benchmarks.Micro;

/// <summary>
/// Measures two pieces of work in turns: what else the machine does at a time falls on both alike, so that their ratio
/// holds where neither time would.
/// </summary>
internal static class InTurns
{
    private const int Rounds = 25;

    // Long enough for each turn to pay for the garbage it leaves.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(120);

    /// <summary>The processor time of one item of a piece of work as a ratio to that of one of another: the median of all rounds.</summary>
    /// <param name="work">Does the work once and returns how many items it did.</param>
    /// <param name="other">Does the other work once and returns how many items it did.</param>
    public static decimal Ratio(Func<int> work, Func<int> other)
    {
        var (cost, otherCost) = Costs(work, other);
        return (decimal)(cost / otherCost);
    }

    /// <summary>The processor time of one item of each, in seconds: the median of the first, and what their median ratio makes the other.</summary>
    /// <param name="work">As in <see cref="Ratio"/>.</param>
    /// <param name="other">As in <see cref="Ratio"/>.</param>
    public static (double Cost, double Other) Costs(Func<int> work, Func<int> other)
    {
        MicroBenchmark.Compile(work);
        MicroBenchmark.Compile(other);
        var ratios = new List<double>(Rounds);
        var costs = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = round % 2 == 0 ? (work, other) : (other, work);
            var (firstCost, secondCost) = (Cost(first), Cost(second));
            costs.Add(round % 2 == 0 ? firstCost : secondCost);
            ratios.Add(round % 2 == 0 ? firstCost / secondCost : secondCost / firstCost);
        }

        ratios.Sort();
        costs.Sort();
        return (costs[Rounds / 2], costs[Rounds / 2] / ratios[Rounds / 2]);
    }

    private static double Cost(Func<int> work)
    {
        // What the other left is not this one's to clear away.
        GC.Collect();
        var items = 0;
        var start = Environment.CpuUsage.TotalTime;
        TimeSpan spent;
        do
        {
            items += work();
            spent = Environment.CpuUsage.TotalTime - start;
        }
        while (spent < Turn);
        return spent.TotalSeconds / items;
    }
}
