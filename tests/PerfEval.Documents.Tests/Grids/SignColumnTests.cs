namespace PerfEval.Documents.Tests.Grids;

/// <summary>An operator in a column of its own belongs to 指标值, in whatever character it is typed.</summary>
public sealed class SignColumnTests
{
    [Theory]
    [InlineData("═")]
    [InlineData("﹦")]
    [InlineData("≧")]
    [InlineData("⩽")]
    [InlineData("≯")]
    [InlineData("﹥")]
    public void Read_OperatorBesideItsNumber_IsPartOfTheTarget(string sign)
    {
        var spec = $"""
            项目支出绩效自评表 | < | < | < | < | < | < | < | <
            项目编码： | 440300220000000000001 | < | 项目名称： | 小项目 | < | 绩效自评年度： | 2022 | <
             | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
            年度资金总额 | #300 | #300 | #285 | #10 | #95 | #9.5 | |
            预期目标 | < | < | < | 实际完成情况 | < | < | < | <
            目标。 | < | < | < | 完成。 | < | < | < | <
            二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 偏差原因分析
            数量指标 | 甲人次 | {sign} | #735 | 人次 | 740人次 | #40 | #40 |
            质量指标 | 乙比率 | {sign} | #100 | % | 99% | #50 | #50 |
            总分 | | | | | | #100 | #99.5 |
            """;
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal([sign + "735人次", sign + "100%"], reading.Form.Indicators.Select(row => row.Target.Text));
        Assert.Empty(reading.Confidence);
    }
}
