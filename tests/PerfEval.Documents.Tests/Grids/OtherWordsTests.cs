using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>A form whose labels are printed in the words of other regions reads as with the usual ones.</summary>
public sealed class OtherWordsTests
{
    private const string Usual = """
        项目支出绩效自评表 | | | | | | |
        项目名称 | 职业技能培训 | | | 主管部门 | 人社局 | |
        实施单位 | 培训中心 | | | 自评年度 | 2022 | |
        项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 权重 | 预算执行率 | 执行得分
         | 年度资金总额 | 110 | 100 | 95 | 10 | 95% | 9.5
         | 当年财政拨款 | 60 | 50 | 48 | | |
         | 上年结转资金 | 20 | 20 | 17 | | |
         | 其他资金 | 30 | 30 | 30 | | |
        年度总体目标 | 预期目标 | | | 全年实际完成情况 | | |
         | 培训500人。 | | | 培训520人。 | | |
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 偏差原因分析
        产出指标 | 数量指标 | 培训人数 | ≥500人 | 520人 | 30 | 30 |
         | 质量指标 | 考试合格率 | ≥95% | 96% | 20 | 20 |
        效益指标 | 社会效益指标 | 持证就业率 | ≥80% | 76% | 30 | 28.5 | 部分学员升学，将加强推荐。
        满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 95% | 10 | 10 |
        总分 | | | | | 100 | 98 |
        """;

    [Theory]
    [InlineData("主管部门", "归口管理部门")]
    [InlineData("主管部门", "一级预算单位名称")]
    [InlineData("主管部门", "部门")]
    [InlineData("主管部门", "上级主管部门")]
    [InlineData("实施单位", "项目单位名称")]
    [InlineData("实施单位", "项目承办单位")]
    [InlineData("实施单位", "建设单位")]
    [InlineData("实施单位", "二级预算单位")]
    [InlineData("实施单位", "单位名称")]
    [InlineData("实施单位", "填报单位")]
    [InlineData("实施单位", "学校名称（盖章）")]
    [InlineData("全年预算数", "可执行预算数")]
    [InlineData("全年预算数", "全年预算安排")]
    [InlineData("全年预算数", "计划数")]
    [InlineData("全年执行数", "实际完成数")]
    [InlineData("全年执行数", "决算支付")]
    [InlineData("预算执行率", "支出进度")]
    [InlineData("预算执行率", "预算完成率")]
    [InlineData("执行得分", "得分情况")]
    [InlineData("年度资金总额", "年度预算总额")]
    [InlineData("年度资金总额", "总预算")]
    [InlineData("当年财政拨款", "预算内资金")]
    [InlineData("当年财政拨款", "非税收入安排的拨款")]
    [InlineData("上年结转资金", "上年结转财政拨款")]
    [InlineData("上年结转资金", "上年结转数")]
    [InlineData("其他资金", "其他收入")]
    [InlineData("全年实际完成情况", "实际完成")]
    [InlineData("全年实际完成情况", "实际达成情况")]
    [InlineData("三级指标", "绩效指标")]
    [InlineData("年度指标值", "年度指标")]
    [InlineData("年度指标值", "设定值")]
    [InlineData("实际完成值", "实际指标值")]
    [InlineData("实际完成值", "实际完成情况说明")]
    [InlineData("实际完成值", "业绩值")]
    [InlineData("分值", "应得分")]
    [InlineData("自评得分", "自评打分")]
    [InlineData("偏差原因分析", "扣分说明")]
    [InlineData("偏差原因分析", "整改措施")]
    [InlineData("偏差原因分析", "自评说明")]
    [InlineData("总分", "总评")]
    [InlineData("总分", "和计")]
    public void Read_OtherWordForALabel_IsTheLabel(string usual, string other)
    {
        var expected = Read(Usual);
        Assert.Equal(((TextCell)"部分学员升学，将加强推荐。", (NumberCell)170_000m, (NumberCell)98m), (expected.Indicators[2].Deviation, expected.Funds.CarriedOver.Executed, expected.Total.Score));
        Assert.Equal("", Cells.Differences(expected, Read(Usual.Replace(usual, other, StringComparison.Ordinal))));
    }

    private static SelfEvaluationForm Read(string spec)
    {
        var result = new DocumentReader().Read(TestCsv.Of(spec), "upload.csv", TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var reading = Assert.Single(result.Forms);
        Assert.Empty(reading.Confidence);
        return reading.Form;
    }
}
