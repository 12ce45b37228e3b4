using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Labels that a text holds and whose cells were not found.</summary>
public sealed class UnreadLabelsTests
{
    [Theory]
    [InlineData("实施单位 甲单位", "甲方实施单位与", "/implementingUnit")]
    [InlineData("其中：当年财政拨款 300 300 285 — — —", "其中：当年财政拨\n300 300 285 — — —\n（元） 款", "/funds/currentYearAppropriation/executed")]
    public void Read_LabelWithoutItsCell_IsDoubted(string whole, string broken, string cell)
    {
        Assert.DoesNotContain(cell, Read(whole, whole).Confidence.Keys);

        var reading = Read(whole, broken);

        Assert.True(reading.Confidence.ContainsKey(cell), string.Join(' ', reading.Confidence.Keys));
    }

    private static FormReading Read(string whole, string printed)
    {
        var text = """
            项目支出绩效自评表
            项目编码 440300220000000000001 项目名称 小项目 绩效自评年度 2022
            实施单位 甲单位
            一级预算单位 总局
            资金使用情况
            项目资金（元） 年初预算数 全年预算数 全年执行数 分值 执行率(%) 得分
            年度资金总额 300 300 285 10 95 9.5
            其中：当年财政拨款 300 300 285 — — —
            年度总体目标
            预期目标 实际完成情况
            完成任务。 已完成任务。
            年度绩效指标
            一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
            产出指标 数量指标 甲数量 1个 1个 50 50
            效益指标 社会效益指标 乙效益 好 好 40 40
            总分 100 99.5
            """.ReplaceLineEndings("\n").Replace(whole, printed, StringComparison.Ordinal);
        return Assert.Single(new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "form.txt", TestContext.Current.CancellationToken).Forms);
    }
}
