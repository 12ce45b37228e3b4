using System.Text.Json;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations.Costs;

/// <summary>What <c>perfeval cost</c> reckons with is what the sample is counted to take.</summary>
[Collection(nameof(SampleRun))]
public sealed class CostCountTests(Azurite azurite)
{
    // Forms that are written at once may meet and try again.
    private const decimal Tolerance = 0.25m;

    private static readonly string Kept = Path.Combine(Repository.Root, "infra", "cli", "Costs", "counts.json");

    [Fact]
    public async Task The_counts_that_the_cost_is_reckoned_from_are_those_of_the_sample()
    {
        var run = await CountedRun.RunAsync(azurite);
        var kept = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, decimal>>>(await File.ReadAllBytesAsync(Kept, TestContext.Current.CancellationToken))!;
        AssertCounted(kept["file"], run.File.Counts);
        AssertCounted(kept["form"], run.AllForms.Over(CountedRun.Forms));
        AssertCounted(kept["refresh"], run.Refresh.Counts);
        AssertCounted(kept["sweep"], run.Sweep.Counts);
        AssertCounted(kept["approvalSweep"], run.ApprovalSweep.Counts);
        Assert.Equal(5, kept.Count);
    }

    private static void AssertCounted(Dictionary<string, decimal> kept, IReadOnlyDictionary<string, decimal> counted)
    {
        Assert.Equal(counted.Keys.Order(StringComparer.Ordinal), kept.Keys.Order(StringComparer.Ordinal));
        Assert.All(counted, count => Assert.True(Math.Abs(count.Value - kept[count.Key]) <= Tolerance, $"{count.Key}: {count.Value} counted, {kept[count.Key]} kept"));
    }
}
