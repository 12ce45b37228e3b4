namespace PerfEval.Documents.Tests.Grids;

/// <summary>A number with words beside it that say its currency or what was taken off it is that number.</summary>
public sealed class WordsBesideNumbersTests
{
    [Theory]
    [InlineData("人民币285元", 285)]
    [InlineData("人民币：2.85万元", 28500)]
    [InlineData("285.00元整", 285)]
    [InlineData("2.85万元整", 28500)]
    public void Read_AmountInWordsOfMoney_IsInItsOwnUnit(string printed, int yuan)
    {
        foreach (var unit in new[] { "元", "万元" })
        {
            var spec = SmallForm.With("1个", "1个").Replace(" | 年初预算数 |", $"（单位：{unit}） | 年初预算数 |", StringComparison.Ordinal).Replace("#285", printed, StringComparison.Ordinal);
            var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
            Assert.Equal(yuan, reading.Form.Funds.Total.Executed.Value);
        }
    }

    [Theory]
    [InlineData("38.5（扣1.5分）", "38.5")]
    [InlineData("40分（满分）", "40")]
    public void Read_ScoreWithARemark_IsTheNumberInDoubt(string printed, string score)
    {
        var spec = SmallForm.With("1个", "1个").Replace("1个 | 1个 | #40 | #40", $"1个 | 1个 | #40 | {printed}", StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal(score, reading.Form.Indicators[0].Score.ToString());
        Assert.Equal(["/indicators/0/score"], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_CurrencyWithoutEnd_IsNoAmountAndEnds()
    {
        var spec = SmallForm.With("1个", "1个").Replace("#285", string.Concat(Enumerable.Repeat("人民币", 9_000)) + "1元整", StringComparison.Ordinal);
        Assert.Null(Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms).Form.Funds.Total.Executed.Value);
    }
}
