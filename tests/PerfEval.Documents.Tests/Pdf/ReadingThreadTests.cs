using PerfEval.Documents.Pdf;

namespace PerfEval.Documents.Tests.Pdf;

/// <summary>Threads are kept from one file to the next, and one that is left behind keeps nobody waiting.</summary>
public sealed class ReadingThreadTests
{
    [Fact]
    public async Task Run_OneNeverEnds_OthersDo()
    {
        using var end = new ManualResetEventSlim();
        var endless = ReadingThread.Run(() =>
        {
            end.Wait();
            return 1;
        });

        var others = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => ReadingThread.Run(() => i)));

        Assert.Equal(Enumerable.Range(0, 50), others);
        Assert.False(endless.IsCompleted);
        end.Set();
        Assert.Equal(1, await endless);
    }

    [Fact]
    public async Task Run_WhatIsThrown_ReachesWhoWaitsAndTheThreadGoesOn()
    {
        for (var i = 0; i < 50; i++)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => ReadingThread.Run<int>(() => throw new InvalidDataException()));
            Assert.Equal(i, await ReadingThread.Run(() => i));
        }
    }
}
