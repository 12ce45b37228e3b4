using PerfEval.Functions.Tests.Support;
namespace PerfEval.Functions.Tests.Evaluation;
[Collection(nameof(SampleRun))]
public sealed class TmpCost(SampleRun run)
{
    [Fact]
    public void Dump() => Assert.Fail(string.Join("\n", run.Calls.Select(c => System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(c, "[0-9a-f]{32}|x?[0-9a-f]{20,25}", "K"), @"\d+", "N")).GroupBy(c => c).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}").Take(45)) + "\n" + run.Calls.Count);
}
