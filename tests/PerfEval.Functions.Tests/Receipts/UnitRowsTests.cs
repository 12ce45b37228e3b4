using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Receipts;

/// <summary>The units that forms name are kept, whatever stands in the cell.</summary>
public sealed class UnitRowsTests(Azurite azurite)
{
    [Fact]
    public async Task A_name_that_no_column_holds_is_cut()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var text = new string('馆', ColumnText.MaxLength + 1000);
        var form = new ReceiptForm { Number = 1, FormKey = "a", Year = "2022", ImplementingUnit = text, PrimaryBudgetUnit = text };

        await app.Function<UnitRows>().AddAsync([form], TestContext.Current.CancellationToken);

        var unit = Assert.Single(await app.Storage.UnitsAsync());
        Assert.Equal((ColumnText.Fit(text), ColumnText.Fit(text)), (unit.Name, unit.ParentUnit));
    }
}
