using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>A 合计 may close a section of the table and not the table.</summary>
public sealed class SectionTotalsTests
{
    private const string Heading = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施";
    private const string First = "产出指标 | 数量指标 | 甲数量 | 1个 | 1个 | 50 | 49 | 迟；改。";
    private const string Second = "效益指标 | 社会效益 | 乙效益 | 好 | 好 | 30 | 30 |";
    private const string Third = "满意度指标 | 满意度 | 丙满意度 | ≥90% | 95% | 10 | 10 |";

    [Theory]
    [InlineData("合计 | | | | | 50 | 49 |", Second, Third, "合计 | | | | | 40 | 40 |", "总分 | | | | | 100 | 98.5 |")]
    [InlineData("合计 | | | | | 50 | 49 |", "二、效益 | < | < | < | < | < | < | <", Heading, Second, Third, "合计 | | | | | 40 | 40 |", "总分 | | | | | 100 | 98.5 |")]
    [InlineData("合计 | | | | | 60 | 58.5 |", Second, Third, "合计 | | | | | 100 | 98.5 |")]
    public void Read_TotalBelowASection_EndsNothing(params string[] rows)
    {
        var reading = Read(rows);

        Assert.Equal(["甲数量", "乙效益", "丙满意度"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal((100m, 98.5m), (reading.Form.Total.Weight.Value, reading.Form.Total.Score.Value));
        Assert.Empty(reading.Confidence);
    }

    // 加分项 and tables of other things stand below it.
    [Theory]
    [InlineData("总分 | | | | | 100 | 98.5 |", "附加 | 获奖 | 获得表彰 | 1次 | 1次 | 2 | 2 |")]
    [InlineData("总分 | | | | | 100 | 98.5 |", "附加 | 获奖 | 获得表彰 | 1次 | 1次 | 2 | 2 |", "合计 | | | | | 102 | 100.5 |")]
    public void Read_RowsBelowTheWhole_AreNoneOfTheTable(params string[] rows)
    {
        var reading = Read([Second, Third, .. rows]);

        Assert.Equal(3, reading.Form.Indicators.Length);
        Assert.Equal((100m, 98.5m), (reading.Form.Total.Weight.Value, reading.Form.Total.Score.Value));
    }

    [Theory]
    [InlineData("序号 | 支出内容 | 供应商 | 合同 | 日期 | 预算 | 支出 |", "合计 | | | | | 1000 | 970 |")]
    [InlineData("序号 | 支出内容 | 供应商 | 合同 | 日期 | 预算 | 支出 |", "合计 | | | | | 120 | 110 |")]
    [InlineData("支出明细 | < | < | < | < | < | < | <", "合计 | | | | | 1000 | 970 |")]
    public void Read_TotalOfAmountsBelowTheTable_MakesNoSectionOfIt(string heading, string total)
    {
        var reading = Read([Second, Third, "合计 | | | | | 90 | 89 |", heading, "1 | 设备 | 甲公司 | 1号 | 3月 | 600 | 580 |", "2 | 安装 | 乙公司 | 2号 | 5月 | 400 | 390 |", total]);

        Assert.Equal(["甲数量", "乙效益", "丙满意度"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal((90m, 89m), (reading.Form.Total.Weight.Value, reading.Form.Total.Score.Value));
    }

    private static FormReading Read(IEnumerable<string> rows)
    {
        var head = SmallForm.Spec.Split('\n').TakeWhile(r => !r.StartsWith("一级指标", StringComparison.Ordinal)).Select(r => r.TrimEnd());
        return Assert.Single(SmallForm.Read(TestWorkbook.Of(string.Join('\n', [.. head, Heading, First, .. rows]))).Forms);
    }
}
