using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Tables;

public sealed class ResultTablesTests(Azurite azurite)
{
    [Fact]
    public async Task ReplacePartition_MoreRowsThanATransactionTakes_HoldsAllOfThemAndNoOthers()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var tables = app.Services.GetRequiredService<ResultTables>();
        await tables.ReplacePartitionAsync(TableNames.Indicators, "key", Rows("key", 250), mayHoldOthers: false, CancellationToken.None);
        await tables.ReplacePartitionAsync(TableNames.Indicators, "other", Rows("other", 3), mayHoldOthers: false, CancellationToken.None);
        app.Traffic.Reset();

        await tables.ReplacePartitionAsync(TableNames.Indicators, "key", Rows("key", 120), mayHoldOthers: true, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 120), (await app.Storage.IndicatorsAsync()).Where(row => row.PartitionKey == "key").Select(row => row.Number));
        Assert.Equal(3, (await app.Storage.IndicatorsAsync()).Count(row => row.PartitionKey == "other"));
        // 120 written and 130 deleted, a hundred a transaction.
        Assert.Equal(3, app.Traffic.Calls.Count(call => call.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Submit_RowsOfTwoPartitions_IsRefusedBeforeAnythingIsWritten()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var tables = app.Services.GetRequiredService<ResultTables>();

        await Assert.ThrowsAsync<ArgumentException>(
            () => tables.ReplacePartitionAsync(TableNames.Indicators, "a", [.. Rows("a", 1), .. Rows("b", 1)], mayHoldOthers: false, CancellationToken.None));

        Assert.Empty(app.Traffic.Calls);
    }

    [Fact]
    public async Task TryReplaceAndTryDelete_RowChangedSinceItWasRead_LeaveIt()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var tables = app.Services.GetRequiredService<ResultTables>();
        await tables.ReplacePartitionAsync(TableNames.Indicators, "key", Rows("key", 1), mayHoldOthers: false, CancellationToken.None);
        var stale = await tables.FindAsync<IndicatorRow>(TableNames.Indicators, "key", "001", CancellationToken.None);
        var fresh = await tables.FindAsync<IndicatorRow>(TableNames.Indicators, "key", "001", CancellationToken.None);
        fresh!.Level3 = "fresh";

        Assert.True(await tables.TryReplaceAsync(TableNames.Indicators, fresh, CancellationToken.None));
        Assert.False(await tables.TryReplaceAsync(TableNames.Indicators, stale!, CancellationToken.None));
        Assert.False(await tables.TryDeleteAsync(TableNames.Indicators, stale!, CancellationToken.None));
        Assert.Equal("fresh", Assert.Single(await app.Storage.IndicatorsAsync()).Level3);
        Assert.True(await tables.TryDeleteAsync(TableNames.Indicators, fresh, CancellationToken.None));
        Assert.False(await tables.TryDeleteAsync(TableNames.Indicators, fresh, CancellationToken.None));
        Assert.False(await tables.TryReplaceAsync(TableNames.Indicators, fresh, CancellationToken.None));
    }

    private static List<IndicatorRow> Rows(string partition, int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new IndicatorRow
        {
            PartitionKey = partition,
            RowKey = number.ToString("D3", System.Globalization.CultureInfo.InvariantCulture),
            Number = number,
        }),
    ];
}
