namespace PerfEval.Documents.Tests.Grids;

/// <summary>The sources of a budget beside one another over their amounts, and behind them what was spent of it.</summary>
public sealed class SourcesAcrossTests
{
    private const string Usual = """
         | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        年度资金总额 | #300 | #300 | #285 | #10 | #95 | #9.5 |
        """;

    private const string Across = """
        项目资金来源 | 中央 | 省级 | 本级 | 其他 | 合计 | 执行数 | 执行率
        ^ | #100 | | #150 | #50 | #300 | #285 | 95%
        """;

    [Fact]
    public void Read_SourcesBesideOneAnother_AreTheBudget()
    {
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个").ReplaceLineEndings("\n").Replace(Usual.ReplaceLineEndings("\n"), Across.ReplaceLineEndings("\n"), 1))).Forms);
        var funds = reading.Form.Funds;
        Assert.Equal([300m, 250m, 50m], new[] { funds.Total, funds.CurrentYearAppropriation, funds.Other }.Select(line => line.AnnualBudget.Value!.Value));
        Assert.Equal((285m, 95m), (funds.Total.Executed.Value, funds.Total.ExecutionRate.Value));
        Assert.Empty(reading.Confidence);
    }
}
