using PerfEval.Documents.Tests.Layouts;
using PerfEval.Domain.Forms;

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

    [Theory]
    [InlineData("1个", "1个", "使用资金300万元。")]
    [InlineData("≤300万元", "285万元", "目标。")]
    [InlineData("300.00万元", "299万元", "目标。")]
    public void Read_AmountsWithoutUnitThatStandInTenThousandsElsewhere_AreDoubted(string target, string actual, string goal)
    {
        var reading = Read(SmallForm.With(target, actual).Replace("目标。", goal, StringComparison.Ordinal));

        Assert.Equal(300, reading.Form.Funds.Total.AnnualBudget.Value);
        Assert.Equal(["/funds/total/annualBudget", "/funds/total/executed", "/funds/total/initialBudget"], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("≤30万元", "28万元", Columns)]
    [InlineData("≤1300万元", "1285万元", Columns)]
    [InlineData("300元", "285元", Columns)]
    [InlineData("≤300万元", "285万元", "年初预算数（元） | 全年预算数（元） | 全年执行数（元）")]
    [InlineData("≤300万元", "285万元", "年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元）")]
    public void Read_AmountsThatStandInTenThousandsNowhere_OrSayTheirUnit_AreNotDoubted(string target, string actual, string columns) =>
        Assert.Empty(Read(SmallForm.With(target, actual).Replace(Columns, columns, StringComparison.Ordinal)).Confidence);

    private static FormReading Read(string spec) => Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
}
