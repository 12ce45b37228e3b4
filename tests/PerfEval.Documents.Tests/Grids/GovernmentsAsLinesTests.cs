namespace PerfEval.Documents.Tests.Grids;

/// <summary>Lines of funds that name the governments alone, 中央, 省, 市 and 县, are one appropriation.</summary>
public sealed class GovernmentsAsLinesTests
{
    [Theory]
    [InlineData("省", "市", "县")]
    [InlineData("自治区", "盟", "旗")]
    [InlineData("省级", "市本级", "市县")]
    public void Read_GovernmentsBeforeAmounts_MakeUpTheAppropriation(string province, string city, string county)
    {
        const string Total = "年度资金总额 | #300 | #300 | #285 | #10 | #95 | #9.5 |";
        var spec = SmallForm.With("1个", "1个").Replace(Total, $"{Total}\n中央 | #100 | #100 | #100 | | | |\n{province} | #100 | #100 | #95 | | | |\n{city} | #60 | #60 | #60 | | | |\n{county} | #40 | #40 | #30 | | | |", StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        var line = reading.Form.Funds.CurrentYearAppropriation;
        Assert.Equal((300m, 300m, 285m), (line.InitialBudget.Value, line.AnnualBudget.Value, line.Executed.Value));
        Assert.False(reading.Form.Funds.Other.Executed.IsPrinted);
        Assert.Empty(reading.Confidence);
    }
}
