using PerfEval.Functions.Evaluation;

namespace PerfEval.Functions.Tests.Evaluation;

public class FanOutTests
{
    [Fact]
    public async Task RunAsync_ReturnsResultsInTheOrderOfTheItems_WhateverOrderTheyComeIn()
    {
        var pending = new Dictionary<int, TaskCompletionSource<int>>();
        var run = FanOut.RunAsync([1, 2, 3], 3, item => (pending[item] = new TaskCompletionSource<int>()).Task);

        foreach (var item in new[] { 3, 1, 2 }) pending[item].SetResult(item * 10);

        Assert.Equal(new[] { 10, 20, 30 }, await run);
    }

    [Fact]
    public async Task RunAsync_NeverCallsForMoreThanItsWidthAtOnce()
    {
        var pending = new Queue<TaskCompletionSource<bool>>();
        var run = FanOut.RunAsync(Enumerable.Range(0, 10).ToArray(), 4, _ =>
        {
            var call = new TaskCompletionSource<bool>();
            pending.Enqueue(call);
            return call.Task;
        });

        while (pending.Count > 0)
        {
            Assert.InRange(pending.Count, 1, 4);
            pending.Dequeue().SetResult(true);
        }

        Assert.Equal(10, (await run).Length);
    }

    [Fact]
    public async Task RunAsync_OfNothing_CallsNothing() =>
        Assert.Empty(await FanOut.RunAsync<int, int>([], 4, _ => throw new InvalidOperationException()));
}
