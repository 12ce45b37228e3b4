using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Audit;

/// <summary>Adding to a trail: one chain, each event once, whatever is known of its end.</summary>
public sealed class AuditTrailTests(Azurite azurite)
{
    private const string Key = "x00000000000000000001";

    [Fact]
    public async Task Append_AfterItsEnd_ReadsNothingAndTakesOneCall()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var trail = Trail(app);
        var first = await trail.AppendAsync(Key, [Entry("a"), Entry("b")], TrailEnd.Empty, CancellationToken.None);
        app.Traffic.Reset();

        await trail.AppendAsync(Key, [Entry("c"), Entry("d"), Entry("e")], TrailEnd.Of(first), CancellationToken.None);

        Assert.StartsWith("POST", Assert.Single(app.Traffic.Calls), StringComparison.Ordinal);
        await IsChainAsync(app, "a", "b", "c", "d", "e");
    }

    [Fact]
    public async Task Append_AfterAnEndThatAnotherEntryHasFollowed_FollowsThatOne()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var trail = Trail(app);
        var end = TrailEnd.Of(await trail.AppendAsync(Key, [Entry("a")], CancellationToken.None));
        await trail.AppendAsync(Key, [Entry("reminded")], CancellationToken.None);

        var whole = await trail.AppendAsync(Key, [Entry("b"), Entry("c")], end, CancellationToken.None);

        Assert.Equal(["a", "reminded", "b", "c"], whole.Select(row => row.EventId));
        await IsChainAsync(app, "a", "reminded", "b", "c");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Append_AgainAfterTheSameEnd_AddsNothing(int count)
    {
        await using var app = await TestApp.StartAsync(azurite);
        var trail = Trail(app);
        var end = TrailEnd.Of(await trail.AppendAsync(Key, [Entry("a")], CancellationToken.None));
        AuditEntry[] entries = [.. Enumerable.Range(1, count).Select(number => Entry($"decided-{number}"))];

        await trail.AppendAsync(Key, entries, end, CancellationToken.None);
        await trail.AppendAsync(Key, entries, end, CancellationToken.None);

        await IsChainAsync(app, ["a", .. entries.Select(entry => entry.EventId)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Append_AnswerIsLost_AddsEachOnce(int count)
    {
        await using var app = await TestApp.StartAsync(azurite);
        AuditEntry[] entries = [.. Enumerable.Range(1, count).Select(number => Entry($"decided-{number}"))];
        var lost = 1;
        app.Traffic.LostAnswer = call => call.StartsWith("POST", StringComparison.Ordinal) && Interlocked.Exchange(ref lost, 0) == 1 ? HttpStatusCode.ServiceUnavailable : null;

        await Trail(app).AppendAsync(Key, entries, TrailEnd.Empty, CancellationToken.None);

        Assert.Equal(0, lost);
        await IsChainAsync(app, [.. entries.Select(entry => entry.EventId)]);
    }

    [Fact]
    public async Task Append_ManyAfterOneEndAtOnce_MakesOneChain()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var trail = Trail(app);
        var end = TrailEnd.Of(await trail.AppendAsync(Key, [Entry("a")], CancellationToken.None));

        await Task.WhenAll(Enumerable.Range(1, 6).Select(number => trail.AppendAsync(Key, [Entry($"{number}-1"), Entry($"{number}-2")], end, CancellationToken.None)));

        var rows = await app.Storage.TrailAsync();
        Assert.Equal(["a", .. Added(6)], rows.Select(row => row.EventId).OrderByDescending(name => name == "a").ThenBy(name => name, StringComparer.Ordinal));
        Assert.Null(AuditCheck.FirstFault(Key, rows, []));

        static IEnumerable<string> Added(int calls) => Enumerable.Range(1, calls).SelectMany(number => new[] { $"{number}-1", $"{number}-2" });
    }

    [Fact]
    public async Task Append_MoreThanATransactionTakes_AddsAllOfThem()
    {
        await using var app = await TestApp.StartAsync(azurite);
        string[] names = [.. Enumerable.Range(1, 205).Select(number => $"decided-{number}")];

        await Trail(app).AppendAsync(Key, [.. names.Select(Entry)], CancellationToken.None);

        await IsChainAsync(app, names);
    }

    private static AuditTrail Trail(TestApp app) => app.Services.GetRequiredService<AuditTrail>();

    private static AuditEntry Entry(string name) => new() { EventId = name, Round = 1, Event = ApprovalEvents.Asked };

    private static async Task IsChainAsync(TestApp app, params string[] names)
    {
        var rows = await app.Storage.TrailAsync();
        Assert.Equal(names, rows.Select(row => row.EventId));
        Assert.Null(AuditCheck.FirstFault(Key, rows, []));
    }
}
