using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Forms as other regions print them: other labels, columns, units and separators.</summary>
public sealed class OtherRegionsTests
{
    private const string InTenThousands = """
        附件2
        项目支出绩效自评表
        （2021年度）
        项目名称 智慧校园建设 项目负责人及电话 张三 0731-88888888
        主管部门 市教育局 实施单位 市第一中学
        项目资金
        （万元） 年初预算数 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分
        年度资金总额 120 100.5 98.25 10 97.76% 9.78
        其中：当年财政拨款 120 100.5 98.25 - - -
        上年结转资金 0 0 0 - - -
        其他资金 0 0 0 - - -
        年度总体目标 预期目标 实际完成情况
        完成3间智慧教室建设，提升教学质量。 已完成3间智慧教室建设，教学质量有所提升。
        绩效指标
        一级指标 二级指标 三级指标 年度指标值（A） 实际完成值（B） 分值 得分 未完成原因分析
        产出指标 数量指标 智慧教室建设数量 3间 3间 20 20
        时效指标 项目完成时间 2021年12月底前 2021年11月 15 15
        成本指标 项目总成本 ≤100.5万元 98.25万元 15 15
        效益指标 社会效益指标 提升教学质量 有所提升 有所提升 30 29 效果有待进一步显现
        满意度指标 服务对象满意度指标 师生满意度 ≥90% 93% 10 10
        总分 100 98.78
        """;

    [Fact]
    public void Read_AmountsInTenThousands_AreYuan()
    {
        var total = Sample.Form(InTenThousands).Form.Funds.Total;
        Assert.Equal(1_200_000m, total.InitialBudget.Value);
        Assert.Equal(1_005_000m, total.AnnualBudget.Value);
        Assert.Equal(982_500m, total.Executed.Value);
        Assert.Equal(97.76m, total.ExecutionRate.Value);
    }

    [Theory]
    [InlineData("年度总体目标 预期", "资金单位：万元\n年度总体目标 预期")]
    [InlineData("年度资金总额 ", "年度资金总额（万元） ")]
    [InlineData("年度总体目标 预期", "注：以万元为单位\n年度总体目标 预期")]
    [InlineData("（2021年度）", "（2021年度）\n金额单位：人民币万元（保留两位小数）")]
    [InlineData("（2021年度）", "（2021年度）\n单位：万元")]
    public void Read_TenThousandsNamedBesideTheAmounts_AreYuan(string where, string with)
    {
        var text = InTenThousands.Replace("（万元）", "", StringComparison.Ordinal).Replace(where, with, StringComparison.Ordinal);
        Assert.Equal(1_005_000m, Sample.Form(text).Form.Funds.Total.AnnualBudget.Value);
    }

    [Fact]
    public void Read_HeadWithoutColons_GoesByLabels()
    {
        var form = Sample.Form(InTenThousands).Form;
        Assert.Equal("智慧校园建设", form.ProjectName.Text);
        Assert.Equal("市教育局", form.PrimaryBudgetUnit.Text);
        Assert.Equal("市第一中学", form.ImplementingUnit.Text);
        Assert.Equal(2021m, form.FiscalYear.Value);
        Assert.False(form.ProjectCode.IsPrinted);
        Assert.Empty(form.SectionWeights);
    }

    [Fact]
    public void Read_OneLineARow_ReadsEveryCell()
    {
        var reading = Sample.Form(InTenThousands);
        Assert.Equal(
            ["产出指标/数量指标/智慧教室建设数量/3间/3间/20/20/", "产出指标/时效指标/项目完成时间/2021年12月底前/2021年11月/15/15/",
                "产出指标/成本指标/项目总成本/≤100.5万元/98.25万元/15/15/", "效益指标/社会效益指标/提升教学质量/有所提升/有所提升/30/29/效果有待进一步显现",
                "满意度指标/服务对象满意度指标/师生满意度/≥90%/93%/10/10/"],
            Rows(reading));
        Assert.Equal("完成3间智慧教室建设，提升教学质量。", reading.Form.Goal.Expected.Text);
        Assert.Equal("已完成3间智慧教室建设，教学质量有所提升。", reading.Form.Goal.Actual.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ExecutionWeightInItsHeadingAndNoInitialBudget_ReadsWhatIsPrinted()
    {
        var form = Sample.Form("""
            2022年度项目支出绩效自评表
            项目名称：农村公路养护
            主管部门：交通运输局
            实施单位：公路养护中心
            预算执行情况（20分）
            资金情况(元) 全年预算数(A) 全年执行数(B) 执行率(B/A) 得分
            年度资金总额：1,234,567.89 1,200,000.00 97.20% 19.44
            其中：财政拨款 1,234,567.89 1,200,000.00
            其他资金 0 0
            年初设定目标 全年实际完成情况
            完成养护里程100公里

            完成养护里程102公里
            一级指标 二级指标 指标名称 目标值 完成值 权重 得分 偏差原因及改进措施
            产出指标（40分） 数量指标 养护里程 ≥100公里 102公里 20 20
            质量指标 养护优良率 ≥90% 92% 20 20
            效益指标（30分） 社会效益指标 安全事故下降率 ≥5% 3% 30 25 极端天气影响；下一步加强巡查
            满意度指标（10分） 服务对象满意度 群众满意度 ≥85% 90% 10 10
            合计 100 94.44
            """).Form;
        Assert.Equal(20m, form.Funds.Total.Weight.Value);
        Assert.False(form.Funds.Total.InitialBudget.IsPrinted);
        Assert.Equal(1_234_567.89m, form.Funds.Total.AnnualBudget.Value);
        Assert.False(form.Funds.CarriedOver.AnnualBudget.IsPrinted);
        Assert.Equal(40m, form.SectionWeights["产出指标"].Value);
        Assert.Equal("极端天气影响；下一步加强巡查", form.Indicators[2].Deviation.Text);
        Assert.Equal(94.44m, form.Total.Score.Value);
    }

    [Theory]
    [InlineData('\t')]
    [InlineData('|')]
    public void Read_DelimitedColumns_SeesTheBlankCellWithoutDoubt(char delimiter)
    {
        var reading = Sample.Form("""
            项目支出绩效自评表
            项目名称|智慧校园建设|主管部门|教育局|实施单位|第一中学
            项目资金（元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            年度资金总额|120|100|98|10|98|9.8
            其中：当年财政拨款|120|100|98|—|—|—
            上年结转资金|0|0|0|—|—|—
            其他资金|0|0|0|—|—|—
            年度总体目标|预期目标|实际完成情况
            |完成3间智慧教室建设|已完成3间智慧教室建设
            一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分|偏差原因分析及改进措施
            产出指标（50分）|数量指标|智慧教室建设数量|10|3间||0|设备未到货
            |质量指标|验收合格率|40|100%|100%|40|
            效益指标（30分）|社会效益指标|提升教学质量|30|有所提升|有所提升|30|
            满意度指标（10分）|服务对象满意度指标|师生满意度|10|≥90%|93%|10|
            总分|100|89.8
            """.Replace('|', delimiter));
        Assert.Empty(reading.Confidence);
        Assert.True(reading.Form.Indicators[0].Actual.IsBlank);
        Assert.Equal("产出指标/质量指标/验收合格率/100%/100%/40/40/", Rows(reading)[1]);
        Assert.Equal(30m, reading.Form.SectionWeights["效益指标"].Value);
    }

    [Fact]
    public void Read_WeightBeforeTheTarget_GoesByTheHeader()
    {
        var text = InTenThousands
            .Replace("年度指标值（A） 实际完成值（B） 分值 得分", "分值 年度指标值（A） 实际完成值（B） 得分", StringComparison.Ordinal)
            .Replace("3间 3间 20 20", "20 3间 3间 20", StringComparison.Ordinal)
            .Replace("2021年12月底前 2021年11月 15 15", "15 2021年12月底前 2021年11月 15", StringComparison.Ordinal)
            .Replace("≤100.5万元 98.25万元 15 15", "15 ≤100.5万元 98.25万元 15", StringComparison.Ordinal)
            .Replace("有所提升 有所提升 30 29", "30 有所提升 有所提升 29", StringComparison.Ordinal)
            .Replace("≥90% 93% 10 10", "10 ≥90% 93% 10", StringComparison.Ordinal);
        var reading = Sample.Form(text);
        Assert.Equal(Rows(Sample.Form(InTenThousands)), Rows(reading));
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [InlineData("年度总体目标 预期目标 实际完成情况", "年度总体目标 年初设定目标 年度总体目标完成情况综述")]
    [InlineData("年度总体目标 预期目标 实际完成情况", "二、年度总体目标完成情况\n预期目标 实际完成情况")]
    [InlineData("绩效指标\n", "三、绩效指标完成情况\n")]
    [InlineData("项目资金\n（万元）", "一、项目资金执行情况（单位：万元）\n")]
    [InlineData("项目名称 ", "项目支出名称 ")]
    [InlineData("15 15\n时效指标", "15 15\n指标2：\n……\n时效指标")]
    public void Read_OtherWordsAndHeadings_ReadsTheSameCells(string where, string with)
    {
        var expected = Sample.Form(InTenThousands);
        var reading = Sample.Form(InTenThousands.Replace(where, with, StringComparison.Ordinal));
        Assert.Equal("", Cells.Differences(expected.Form, reading.Form));
    }

    [Fact]
    public void Read_ActualBeforeTargetAndScoreBeforeWeight_GoesByTheHeader()
    {
        var text = InTenThousands
            .Replace("年度指标值（A） 实际完成值（B） 分值 得分", "实际完成值（B） 年度指标值（A） 得分 分值", StringComparison.Ordinal)
            .Replace("2021年12月底前 2021年11月 15 15", "2021年11月 2021年12月底前 15 15", StringComparison.Ordinal)
            .Replace("≤100.5万元 98.25万元 15 15", "98.25万元 ≤100.5万元 15 15", StringComparison.Ordinal)
            .Replace("有所提升 有所提升 30 29", "有所提升 有所提升 29 30", StringComparison.Ordinal)
            .Replace("≥90% 93% 10 10", "93% ≥90% 10 10", StringComparison.Ordinal);
        Assert.Equal(Rows(Sample.Form(InTenThousands)), Rows(Sample.Form(text)));
    }

    [Fact]
    public void Read_ColumnOfAnotherKindThatRowsLeaveBlank_IsLeftOutWithDoubt()
    {
        var text = InTenThousands.Replace("年度指标值（A） 实际完成值（B）", "年度指标值（A） 计算方法 实际完成值（B）", StringComparison.Ordinal)
            .Replace("3间 3间", "3间 实数 3间", StringComparison.Ordinal);
        var reading = Sample.Form(text);
        Assert.Equal(Rows(Sample.Form(InTenThousands)), Rows(reading));
        Assert.DoesNotContain(reading.Confidence.Keys, k => k.StartsWith("/indicators/0/", StringComparison.Ordinal));
        foreach (var cell in new[] { "level3", "target", "actual" }) Assert.All(Enumerable.Range(1, reading.Form.Indicators.Length - 1), r => Assert.Contains($"/indicators/{r}/{cell}", reading.Confidence.Keys));
    }

    [Fact]
    public void Read_NegativeAmountInBrackets_IsNegative() =>
        Assert.Equal(-982_500m, Sample.Form(InTenThousands.Replace("120 100.5 98.25 10", "120 100.5 (98.25) 10", StringComparison.Ordinal)).Form.Funds.Total.Executed.Value);

    [Theory]
    [InlineData("项目支出绩效目标申报表", ReadProblemCode.OtherForm)]
    [InlineData("2023年项目支出绩效运行监控表", ReadProblemCode.OtherForm)]
    [InlineData("部门整体支出绩效自评表", ReadProblemCode.OverallForm)]
    public void Read_AnotherForm_IsNamedAndNotRead(string title, string code)
    {
        var result = new DocumentReader().Read(System.Text.Encoding.UTF8.GetBytes(InTenThousands.Replace("项目支出绩效自评表", title, StringComparison.Ordinal)), "upload.txt", TestContext.Current.CancellationToken);
        Assert.Empty(result.Forms);
        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_FormBehindACoverAndAListOfContents_IsTheOnlyForm()
    {
        var text = "项目支出绩效自评表\n填报单位：教育局\n目录\n1 项目支出绩效自评表\n\n" + InTenThousands;
        var result = new DocumentReader().Read(System.Text.Encoding.UTF8.GetBytes(text), "upload.txt", TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal("", Cells.Differences(Sample.Form(InTenThousands).Form, Assert.Single(result.Forms).Form));
    }

    [Fact]
    public void Read_ValuesRunTogether_PartsThemOrDoubts()
    {
        var text = Sample.Text();
        var start = text.IndexOf("年初预算数", StringComparison.Ordinal);
        var end = text.IndexOf("(限40字", StringComparison.Ordinal);
        var glued = string.Join('\n', text[start..end].Replace("发\n", "发", StringComparison.Ordinal).Replace("值 *", "值*", StringComparison.Ordinal).Split('\n').Select(l => l.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)));
        Assert.Equal("", Misreadings.Silent(Cells.Expected(Sample.Plain), Sample.Form(text[..start] + glued + text[end..])));
    }

    private static List<string> Rows(FormReading reading) =>
        [.. reading.Form.Indicators.Select(r => $"{r.Level1}/{r.Level2}/{r.Name}/{r.Target}/{r.Actual}/{r.Weight}/{r.Score}/{r.Deviation}")];
}
