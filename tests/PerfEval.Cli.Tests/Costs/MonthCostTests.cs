using PerfEval.Cli.Costs;

namespace PerfEval.Cli.Tests.Costs;

public sealed class MonthCostTests
{
    private static readonly WorkCounts Nothing = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    [Fact]
    public void Of_CountsOfFormsAndFiles_MultipliesEachByItsNumber()
    {
        var counts = new CountedCosts(Nothing with { BlobWrites = 3 }, Nothing with { BlobWrites = 5, Activities = 2 }, Nothing, Nothing, Nothing);

        var month = MonthCost.Of(100, 10, counts, PriceList.Shipped());

        // 3 a file and the upload itself, and 5 a form.
        Assert.Equal((10 * 4) + (100 * 5), Line(month, Meter.BlobWrites).OfForms);
        // An activity is a run, and a run of the orchestrator that takes its answer.
        Assert.Equal(100 * 2 * 2, Line(month, Meter.Executions).OfForms);
        Assert.Equal(100 * 2 * 6, Line(month, Meter.HubQueueOperations).OfForms);
        Assert.Equal(100 * 2 * 3, Line(month, Meter.HubTableTransactions).OfForms);
    }

    [Fact]
    public void Of_Timers_StandBesideTheFormsAndDoNotGrowWithThem()
    {
        var counts = new CountedCosts(Nothing, Nothing, Nothing with { BlobLists = 1 }, Nothing with { BlobLists = 2 }, Nothing with { BlobLists = 3 });

        Assert.All([1, 1000], forms => Assert.Equal(43_200 + (2 * 2_880) + (3 * 720), Line(MonthCost.Of(forms, 1, counts, PriceList.Shipped()), Meter.BlobLists).Standing));
    }

    [Fact]
    public void Of_AHostWithNothingToDo_SendsTelemetryOfItsOwn() =>
        Assert.Equal(0.000155m * 43_200, Line(MonthCost.Of(1, 1, new CountedCosts(Nothing, Nothing, Nothing, Nothing, Nothing), PriceList.Shipped()), Meter.LogGigabytes).Standing);

    [Fact]
    public void Cost_IsTheAmountOfThePriceForEachOfItsUnits() =>
        Assert.Equal(0.75m, new CostLine(Meter.BlobWrites, 10_000, 5_000, new Price(0.5m, 10_000, "", "", "", "")).Cost);

    private static CostLine Line(MonthCost month, Meter meter) => month.Lines.Single(line => line.Meter == meter);
}
