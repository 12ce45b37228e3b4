using System.Text;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Lines that say 合计 below the sections of a table in text.</summary>
public sealed class SectionTotalsInTextTests
{
    private const string Head = """
        项目支出绩效自评表
        项目编码 440300220000000000001 项目名称 小项目 绩效自评年度 2022
        实施单位 甲单位 一级预算单位 总局
        资金使用情况
        项目资金（元） 年初预算数 全年预算数 全年执行数 分值 执行率(%) 得分
        年度资金总额 300 300 285 10 95 9.5
        其中：当年财政拨款 300 300 285 — — —
        上年结转资金 0 0 0 — — —
        其他资金 0 0 0 — — —
        年度总体目标
        预期目标 实际完成情况
        完成任务。 已完成任务。
        年度绩效指标
        一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
        产出指标 数量指标 甲数量 1个 1个 30 30
        质量指标 乙质量 好 好 20 20

        """;

    [Theory]
    [InlineData("合计 50 50\n效益指标 社会效益指标 丙效益 好 好 30 30\n满意度指标 服务对象满意度指标 丁满意度 ≥90% 95% 10 10\n合计 40 40\n总分 100 99.5", ' ')]
    [InlineData("合计 50 50\n效益指标 社会效益指标 丙效益 好 好 30 30\n满意度指标 服务对象满意度指标 丁满意度 ≥90% 95% 10 10\n合计 40 40\n总分 100 99.5", '\t')]
    [InlineData("合计 50 50\n效益指标 社会效益指标 丙效益 好 好 30 30\n满意度指标 服务对象满意度指标 丁满意度 ≥90% 95% 10 10\n合计 100 99.5", ' ')]
    public void Read_TotalBelowASection_EndsNothing(string rows, char between)
    {
        var text = (Head + rows).Replace(' ', between);

        var reading = Assert.Single(new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "form.txt", TestContext.Current.CancellationToken).Forms);

        Assert.Equal(["甲数量", "乙质量", "丙效益", "丁满意度"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal([30m, 20m, 30m, 10m], reading.Form.Indicators.Select(i => i.Weight.Value!.Value));
        Assert.Equal((100m, 99.5m), (reading.Form.Total.Weight.Value, reading.Form.Total.Score.Value));
    }

    [Fact]
    public void Read_TotalOfAmountsBelowTheTable_MakesNoSectionOfIt()
    {
        var text = Head + "效益指标 社会效益指标 丙效益 好 好 40 40\n合计 90 89\n支出明细\n1 设备 600 580\n2 安装 400 390\n合计 1000 970\n";

        var reading = Assert.Single(new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "form.txt", TestContext.Current.CancellationToken).Forms);

        Assert.Equal(["甲数量", "乙质量", "丙效益"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal((90m, 89m), (reading.Form.Total.Weight.Value, reading.Form.Total.Score.Value));
    }

    [Fact]
    public void Read_TotalOfAllBelowTheWhole_IsNotTheForms()
    {
        var text = Head + "效益指标 社会效益指标 丙效益 好 好 40 40\n合计 100 99.5\n加分项 1 1\n合计 101 100.5\n";

        var reading = Assert.Single(new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "form.txt", TestContext.Current.CancellationToken).Forms);

        Assert.Equal((100m, 99.5m), (reading.Form.Total.Weight.Value, reading.Form.Total.Score.Value));
    }
}
