using PerfEval.Documents.Tests.Layouts;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>What the forms of some regions do not print is no fault of a unit; what a form ought to print and does not is named.</summary>
public sealed class PartsNotPrintedTests
{
    private const string Goals = "预期目标 | < | < | < | 实际完成情况 | < | < | <\n目标。 | < | < | < | 完成。 | < | < | <\n";

    [Theory]
    [InlineData("偏差原因分析及改进措施", "", ReadProblemCode.NotPrinted)]
    [InlineData(Goals, "", ReadProblemCode.NotPrinted)]
    [InlineData(Goals, "目标任务书附后 | 见附件。 | < | < | < | < | < | <\n", ReadProblemCode.Incomplete)]
    [InlineData("实际完成值", "", ReadProblemCode.Incomplete)]
    public void Read_FormWithoutAPart_IsAtFaultWhereEveryFormHasIt(string part, string instead, string code)
    {
        var result = SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个").ReplaceLineEndings("\n").Replace(part, instead, StringComparison.Ordinal)));
        var problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(code == ReadProblemCode.NotPrinted, problem.IsNote);
        Assert.Equal(99.5m, Assert.Single(result.Forms).Form.Total.Score.Value);
    }

    [Theory]
    [InlineData("产出指标（90分）", "#99.5", ReadProblemCode.NotPrinted)]
    [InlineData("产出指标", "#99.5", ReadProblemCode.Incomplete)]
    [InlineData("产出指标（80分）", "#109.5", ReadProblemCode.Incomplete)]
    public void Read_FormWithoutWeightsOfRows_IsAtNoFaultWhereItsSectionsHaveThemAndNoPointsAreMissing(string section, string total, string code)
    {
        var spec = SmallForm.With("1个", "1个").Replace("产出指标", section, StringComparison.Ordinal).Replace("| 分值 | 得分 | 偏差", "| 得分 | 偏差", StringComparison.Ordinal)
            .Replace("#40 | #40", "#40", StringComparison.Ordinal).Replace("#50 | #50", "#50", StringComparison.Ordinal).Replace("#100 | #99.5", total, StringComparison.Ordinal);
        var result = SmallForm.Read(TestWorkbook.Of(spec));
        Assert.Equal(code, Assert.Single(result.Problems).Code);
        Assert.Equal(["40", "50"], Assert.Single(result.Forms).Form.Indicators.Select(i => i.Score.ToString()));
    }

    // The label of the scores stands far above them, beside the head.
    private const string OfTransfers = """
        2021年度监管补助资金绩效目标自评表 | < | < | < | < | < | <
        专项名称 | < | 监管补助资金 | < | < | < | 自评得分
        主管部门 | < | 市场监管局 | < | < | < | 98
        预算执行情况 | < | 预算数： | 3.6 | 执行数： | 3.6 | 20
        ^ | < | 其中：中央补助 | 3.6万元 | 其中：中央补助 | 3.6万元 | ^
        年度目标完成情况 | < | 预期目标 | < | 目标实际完成情况 | < | 20
        ^ | < | 抽检36批次。 | < | 抽检38批次。 | < | ^
        指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成指标值 | 60
        ^ | 产出指标 | 数量指标 | 抽检批次 | 36批次 | 38批次 | POINTS
        ^ | 效益指标 | 社会效益指标 | 监管事故 | 0起 | 0起 | POINTS
        """;

    [Theory]
    [InlineData("29", ReadProblemCode.Incomplete)]
    [InlineData("", ReadProblemCode.NotPrinted)]
    public void Read_ScoresUnderNoLabel_AreNotCalledUnprinted(string points, string code)
    {
        var result = SmallForm.Read(TestWorkbook.Of(OfTransfers.Replace("POINTS", points, StringComparison.Ordinal)));
        Assert.Equal(code, Assert.Single(result.Problems).Code);
        var reading = Assert.Single(result.Forms);
        Assert.Equal((36_000m, 36_000m), (reading.Form.Funds.Total.Executed.Value, reading.Form.Funds.CurrentYearAppropriation.Executed.Value));
        Assert.Equal(["/funds/total/annualBudget", "/funds/total/executed"], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("reasons-without-column")]
    [InlineData("reasons-below-rows")]
    public void Read_TextWithReasonsBelowItsRows_HasThem(string name) => Assert.Empty(Sample.Read(LayoutText.Of(name)).Problems);

    // 年度绩效目标1 stands beside the table, weights behind the names, reasons and measures below the total.
    private const string OfHubei = """
        2023年度数字乡村建设项目自评表 | < | < | < | < | < | <
        项目名称 | 数字乡村建设 | < | < | < | < | <
        主管部门 | 农业农村局 | < | < | 项目实施单位 | 农业信息中心 | <
        预算执行情况（万元）\n（20分） | | 预算数（A） | 执行数（B） | < | 执行率（B/A） | 得分\n（20分*执行率）
        ^ | 年度财政资金总额 | 860.00 | 817.00 | < | 95.00% | 19
        年度绩效目标1\n（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
        ^ | 产出指标 | 数量指标（40分） | 建设数字乡村（40分） | 12个 | 12个 | 40
        ^ | 效益指标 | 社会效益指标 | 平台使用率（40分） | ≥60% | 57% | 38
        总分 | 97 | < | < | < | < | <
        偏差大或目标未完成原因分析 | 部分老年农户不会使用平台。 | < | < | < | < | <
        改进措施及结果应用方案 | 加强入户培训。 | < | < | < | < | <
        """;

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.csv")]
    [InlineData("a.txt")]
    public void Read_FormThatStatesItsGoalsInTheTable_IsReadAndAtNoFault(string name)
    {
        var content = name switch { "a.xlsx" => TestWorkbook.Of(OfHubei), "a.csv" => TestCsv.Of(OfHubei), _ => System.Text.Encoding.UTF8.GetBytes(LayoutText.Printed(OfHubei)) };
        var result = SmallForm.Read(content, name);
        var reading = Assert.Single(result.Forms);
        Assert.Equal(["40 40", "40 38"], reading.Form.Indicators.Select(i => $"{i.Weight} {i.Score}"));
        Assert.Equal((NumberCell)97m, reading.Form.Total.Score);
        Assert.False(reading.Form.Goal.Expected.IsPrinted);
        Assert.Equal(["/indicators/1/deviation"], reading.Confidence.Keys);
        if (name == "a.txt") return;
        Assert.Equal("部分老年农户不会使用平台。加强入户培训。", reading.Form.Indicators[1].Deviation.Text);
        Assert.Equal(ReadProblemCode.NotPrinted, Assert.Single(result.Problems).Code);
    }
}
