using PerfEval.Documents.Tests.Layouts;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Amounts are read in yuan; in which unit they were printed tells how far they may be rounded.</summary>
public sealed class AmountUnitTests
{
    private const string Columns = "年初预算数 | 全年预算数 | 全年执行数";

    [Theory]
    [InlineData(Columns, 1)]
    [InlineData("年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元）", 10_000)]
    [InlineData("年初预算数（元） | 全年预算数（万元） | 全年执行数（万元）", 1)]
    public void Read_Amounts_SaysTheSmallestUnitTheyArePrintedIn(string columns, int unit)
    {
        var spec = SmallForm.With("1个", "1个").Replace(Columns, columns, StringComparison.Ordinal);

        Assert.Equal(unit, Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms).AmountUnit);
    }

    [Theory]
    [InlineData("half-year-values", 10_000)]
    [InlineData("turned-funds-over-pairs", 1)]
    public void Read_Text_SaysItAsWell(string layout, int unit) => Assert.Equal(unit, Assert.Single(Sample.Read(LayoutText.Of(layout)).Forms).AmountUnit);
}
