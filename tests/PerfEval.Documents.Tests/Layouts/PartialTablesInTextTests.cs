using PerfEval.Documents.Tests.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Indicator tables without some of their columns, or with labels over two lines: text gives what cells give.</summary>
public sealed class PartialTablesInTextTests
{
    private const string Head = """
        项目支出绩效自评表 | < | < | < | < | < | < | <
        项目编码 | 440300220000000000001 | < | 项目名称 | 河道清淤 | < | 绩效自评年度 | 2022
        实施单位 | 水务所 | < | 一级预算单位 | 水务局 | < | < | <
        项目资金（元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 1000 | 900 | 855 | 10 | 95% | 9.5
        年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
        ^ | 完成清淤3公里。 | < | < | 完成清淤3公里，按期验收。 | < | < | <

        """;

    private const string Foot = """
        填表人：张三 | 联系电话：0755-12345678 | < | < | < | < | < | <
        """;

    private const string Whole = """
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
        产出指标 | 数量指标 | 清淤长度 | ≥3公里 | 3公里 | 20 | 20 |
        ^ | 质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |
        ^ | 时效指标 | 完成时间 | 12月底前 | 11月30日 | 10 | 10 |
        效益指标 | 社会效益指标 | 投诉下降率 | ≥10% | 8% | 20 | 14 | 雨季偏长，明年提前施工。
        ^ | ^ | 内涝影响程度 | 明显减轻 | 有所减轻 | 10 | 8 | 程度有限
        满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 93% | 10 | 10 |

        """;

    private const string Total = """
        总分 | | | | | 100 | 91.5 |

        """;

    private static IEnumerable<string> Numbered => Whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((row, i) => (i == 0 ? "序号" : $"{i}") + " | " + row);

    /// <summary>The columns of the whole table that are left.</summary>
    public static TheoryData<string> Columns() => ["012347", "01234", "234", "2347", "234567", "23456", "0123467", "0123457", "0124567", "02346", "2456", "243", "01235467", "0123546", "01236457"];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Read_TableWithoutSomeColumns_ReadsWhatCellsGiveAndNamesTheSame(string columns)
    {
        var spec = Head + With(Whole + (columns.AsSpan().ContainsAny('5', '6') ? Total : ""), columns) + Foot;
        var inCells = SmallForm.Read(TestWorkbook.Of(spec));
        foreach (var separator in new[] { ' ', '\t' })
        {
            var inText = Sample.Read(LayoutText.Printed(spec, separator));
            Assert.Equal(inCells.Problems.Select(p => (p.Code, Missing(p))), inText.Problems.Select(p => (p.Code, Missing(p))));
            Assert.Equal("", Cells.Differences(Assert.Single(inCells.Forms).Form, Assert.Single(inText.Forms).Form));
        }
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\n')]
    public void Read_RowsWithTheirNumbers_AreReadAsWithoutThem(char separator)
    {
        var expected = Sample.Form(LayoutText.Printed(Head + Whole + Total, separator));
        var read = Sample.Form(LayoutText.Printed(Head + Lines(Numbered) + Total, separator));
        Assert.Equal("", Cells.Differences(expected.Form, read.Form));
        Assert.Equal(expected.Confidence.Keys, read.Confidence.Keys);
    }

    [Fact]
    public void Read_RowsWithTheirNumbersBelowAHeadingPrintedAgain_AreReadAsWithoutThem()
    {
        var rows = Numbered.ToList();
        var expected = Sample.Form(LayoutText.Printed(Head + Whole + Total));
        var read = Sample.Form(LayoutText.Printed(Head + Lines([.. rows[..4], rows[0], .. rows[4..]]) + Total));
        Assert.Equal("", Cells.Differences(expected.Form, read.Form));
        Assert.Equal(expected.Confidence.Keys, read.Confidence.Keys);
    }

    [Fact]
    public void Read_RowsWithTheirNumbersInFormsWithoutTotals_AreReadInEach()
    {
        var expected = Assert.Single(Sample.Read(LayoutText.Printed(Head + Whole + Foot)).Forms);
        var form = LayoutText.Printed(Head + Lines(Numbered) + Foot);
        var read = Sample.Read(form + form).Forms;
        Assert.Equal(2, read.Length);
        Assert.All(read, f => Assert.Equal("", Cells.Differences(expected.Form, f.Form)));
        Assert.All(read, f => Assert.Equal(expected.Confidence.Keys, f.Confidence.Keys));
    }

    [Fact]
    public void Read_TableWithoutNumbersAndFoot_IsReadToTheTextsEnd()
    {
        var text = LayoutText.Printed(Head + With(Whole, "01234"));
        Assert.Equal(6, Assert.Single(Sample.Read(text).Forms).Form.Indicators.Length);
        var cut = Assert.Single(Sample.Read(text.TrimEnd()).Problems);
        Assert.Contains("总分", cut.MessageZh, StringComparison.Ordinal);
        Assert.Contains("没有导出完整", cut.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TableWithoutTotal_IsReadWhereSomethingStandsBelowIt()
    {
        var read = Sample.Read(LayoutText.Printed(Head + Whole + Foot));
        Assert.Equal(6, Assert.Single(read.Forms).Form.Indicators.Length);
        Assert.Contains("总分", Missing(Assert.Single(read.Problems)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TableWithoutTotalAtTheTextsEnd_IsReadWhereItsWeightsAddUpAndItsLastLineEnds()
    {
        var text = LayoutText.Printed(Head + Whole);
        var read = Sample.Read(text);
        Assert.Equal(6, Assert.Single(read.Forms).Form.Indicators.Length);
        Assert.Contains("总分", Missing(Assert.Single(read.Problems)), StringComparison.Ordinal);
        foreach (var cut in new[] { text.TrimEnd(), text[..text.IndexOf("满意度指标", StringComparison.Ordinal)], text.Replace("90% 93% 10 10", "90% 93% 10 10\n其他满意度指标 不适用 无 无 0 0", 1) })
        {
            Assert.Equal(ReadProblemCode.Truncated, Assert.Single(Sample.Read(cut).Problems).Code);
        }
    }

    [Fact]
    public void Read_EachCellOnALineOfItsOwnUnderLabelsNotKnown_SaysThatTheColumnsCannotBeTold()
    {
        var text = LayoutText.Of("split-target").Replace(' ', '\n');
        Assert.Equal(ReadProblemCode.NoCells, Assert.Single(Sample.Read(text).Problems).Code);
    }

    [Fact]
    public void Read_AFormOnOneLine_SaysThatItsRowsCannotBeTold()
    {
        var problem = Assert.Single(Sample.Read(LayoutText.Printed(Head + Whole + Total).ReplaceLineEndings(" ")).Problems);
        Assert.Equal(ReadProblemCode.NoCells, problem.Code);
        Assert.Contains("连成一行", problem.MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("labelled-total")]
    [InlineData("placeholders")]
    [InlineData("named-subtotals")]
    [InlineData("merged-weights")]
    [InlineData("merged-own-cells")]
    [InlineData("merged-four-levels")]
    [InlineData("execution-row")]
    [InlineData("nature-and-direction")]
    [InlineData("standards-column")]
    public void Read_RowsPartedByTabs_AreReadAsCellsAre(string layout)
    {
        var spec = File.ReadAllText(Repository.Layout(layout, "grid"));
        var inCells = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        var inText = Assert.Single(Sample.Read(LayoutText.Printed(spec, '\t')).Forms);
        Assert.Equal("", Misreadings.Silent(inCells.Form with { Funds = inText.Form.Funds, Goal = inText.Form.Goal }, inText));
        Assert.Equal(inCells.Form.Indicators.Select(i => i.Name), inText.Form.Indicators.Select(i => i.Name));
    }

    [Theory]
    [InlineData("merged-parts-of-values")]
    [InlineData("scores-by-assessor")]
    public void Read_RowsWithMoreTabsThanTheirHeading_AreDoubted(string layout)
    {
        var text = Assert.Single(Sample.Read(LayoutText.Printed(File.ReadAllText(Repository.Layout(layout, "grid")), '\t')).Forms);
        Assert.All(text.Source.Keys.Where(k => k.StartsWith("/indicators/", StringComparison.Ordinal)), k => Assert.Contains(k, text.Confidence.Keys));
    }

    [Fact]
    public void Read_CellThatGoesOnBelowItsLine_IsJoinedWithDoubt()
    {
        var form = Sample.Form(LayoutText.Printed(Head + Whole + Total, '\t').Replace("雨季偏长，明年", "雨季偏长，\n明年", 1));
        Assert.Equal("雨季偏长，明年提前施工。", form.Form.Indicators[3].Deviation.Text);
        Assert.Equal(["/indicators/3/deviation"], form.Confidence.Keys.Where(k => k.StartsWith("/indicators/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_WeightsInPercent_AreRead()
    {
        var text = LayoutText.Printed(Head + Whole + Total);
        var read = Sample.Form(System.Text.RegularExpressions.Regex.Replace(text, @" (\d+) (\d+)( [^\d%]*)?$", " $1% $2$3", System.Text.RegularExpressions.RegexOptions.Multiline).Replace("总分 100% 91.5", "总分 100 91.5", StringComparison.Ordinal));
        Assert.Equal("", Cells.Differences(Sample.Form(text).Form, read.Form));
    }

    [Fact]
    public void Read_GradeBehindTheTotalScore_IsLeftOut()
    {
        var text = LayoutText.Printed(Head + Whole + Total);
        var read = Sample.Form(text.Replace("总分 100 91.5", "总分 100分 91.5分（优）", 1));
        Assert.Equal(Sample.Form(text).Form.Total, read.Form.Total);
    }

    [Fact]
    public void Read_TotalInTheFirstRow_IsTheTotalOfThoseBelow()
    {
        var text = LayoutText.Printed(Head + Whole + Total);
        var heading = text.Split('\n').Single(l => l.StartsWith("一级指标", StringComparison.Ordinal)) + "\n";
        var read = Sample.Form(text.Replace("总分 100 91.5\n", "", 1).Replace(heading, heading + "总分 100 91.5\n", 1));
        Assert.Equal("", Cells.Differences(Sample.Form(text).Form, read.Form));
    }

    [Fact]
    public void Read_RowsWithoutNumbersThatAreBroken_AreDoubted()
    {
        var text = LayoutText.Printed(Head + With(Whole, "012347") + Foot)
            .Replace("居民满意度 ≥90%", "居民\n满意度 ≥90%", 1).Replace("雨季偏长，明年", "雨季偏长，\n明年", 1).Replace("清淤长度 ≥3公里 3公里", "清淤 长度 ≥ 3 公里 3 公里", 1);
        var form = Assert.Single(Sample.Read(text).Forms);
        Assert.Equal("", Misreadings.Silent(Assert.Single(Sample.Read(LayoutText.Printed(Head + With(Whole, "012347") + Foot)).Forms).Form, form with { Form = form.Form with { Indicators = form.Form.Indicators[..6] } }));
        Assert.Contains("/indicators/6/target", form.Confidence.Keys);
    }

    [Fact]
    public void Read_WordsEachOnALineOfItsOwn_SaysThatCellsCannotBeToldApart()
    {
        var text = LayoutText.Printed(Head) + "一级指标 二级指标 三级指标 年度指标值 实际完成值\n产出指标\n数量指标\n清淤长度\n≥3公里\n3公里\n质量指标\n验收合格率\n100%\n100%\n";
        var problem = Assert.Single(Sample.Read(text).Problems);
        Assert.Equal(ReadProblemCode.NoCells, problem.Code);
        Assert.Contains("Excel", problem.MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一级  二级  三级  年度  实际完成  分值  得分  偏差原因分析及\n指标  指标  指标  指标值  值  改进措施\n")]
    [InlineData("一级指标  二级指标  三级指标  年度指标值  实际完成  分值  得分  偏差原因分析\n值  及改进措施\n")]
    [InlineData("一级\t二级\t三级\t年度\t实际\t分值\t得分\t偏差原因分析\n指标\t指标\t指标\t指标值\t完成值\t\t\t及改进措施\n")]
    [InlineData("一级  二级  三级  年度  实际  分  得  偏差原因\n指标  指标  指标  指标  完成  值  分  分析及改进\n值  值  措施\n")]
    public void Read_LabelsOverLines_AreTheColumns(string heading)
    {
        var text = LayoutText.Printed(Head + Whole + Total, heading.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ');
        var expected = Sample.Form(text);
        var read = Sample.Form(WithHeading(text, heading));
        Assert.Equal("", Cells.Differences(expected.Form, read.Form));
        Assert.Equal(expected.Confidence.Keys, read.Confidence.Keys);
    }

    [Fact]
    public void Read_LabelsCentredOverLines_AreTheColumnsAndAllIsDoubted()
    {
        const string Heading = "                                          实际完            自评得\n一级指标    二级指标    三级指标    年度指标值           分值         偏差原因分析\n                                          成值              分\n";
        var text = LayoutText.Printed(Head + Whole + Total);
        var read = Sample.Form(WithHeading(text, Heading));
        Assert.Equal("", Cells.Differences(Sample.Form(text).Form, read.Form));
        Assert.All(read.Source.Keys, k => Assert.Contains(k, read.Confidence.Keys));
    }

    [Fact]
    public void Read_LabelsBrokenBeyondReading_SaysSo()
    {
        var text = LayoutText.Printed(Head + Whole + Total);
        var problem = Assert.Single(Sample.Read(WithHeading(text, "一级指 年度指 实际完\n二级指标 三级指标 分值 得分 原因\n标 标值 成值\n")).Problems);
        Assert.Equal(ReadProblemCode.NoCells, problem.Code);
        Assert.Contains("表头", problem.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ColumnsPrintedOneAfterTheOther_SaysSo()
    {
        const string Heading = "一级指标\n产出指标\n效益指标\n满意度指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n偏差原因分析及改进措施\n";
        var text = LayoutText.Printed(Head + Whole + Total);
        var problem = Assert.Single(Sample.Read(WithHeading(text, Heading)).Problems);
        Assert.Equal(ReadProblemCode.NoCells, problem.Code);
        Assert.Contains("先列完一栏", problem.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ShortNamesOfGroups_AreTheirsOrDoubted()
    {
        var text = LayoutText.Printed(Head + Whole + Total).Replace("质量指标 ", "质量 ", 1).Replace("时效指标 ", "时效 ", 1);
        var read = Sample.Form(text);
        Assert.Contains("/indicators/1/level3", read.Confidence.Keys);
        Assert.Contains("/indicators/2/level2", read.Confidence.Keys);
        var partial = Assert.Single(Sample.Read(LayoutText.Printed(Head + With(Whole + Total, "012346") + Foot).Replace("质量指标 ", "质量 ", 1)).Forms);
        Assert.Equal("质量", partial.Form.Indicators[1].Level2.Text);
        Assert.Equal("验收合格率", partial.Form.Indicators[1].Name.Text);
    }

    [Fact]
    public void Read_HeadCellsThatGoOnBelowOneAnother_AreBothDoubted()
    {
        var read = Sample.Form(LayoutText.Printed(Head + Whole + Total).Replace("实施单位 水务所 一级预算单位 水务局", "实施单位 水务所 一级预算单位 水务局\n河道科", 1));
        Assert.Contains(CellPointer.ImplementingUnit, read.Confidence.Keys);
        Assert.Contains(CellPointer.PrimaryBudgetUnit, read.Confidence.Keys);
    }

    [Fact]
    public void Read_FundLabelsOverLines_AreTheColumns()
    {
        var text = LayoutText.Printed(Head + Whole + Total);
        var cut = text.Replace("项目资金（元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分", "项目资金 年初 全年 全年 分值 执行率 得分\n（元） 预算数 预算数 执行数 （B/A）", 1);
        Assert.Equal("", Cells.Differences(Sample.Form(text).Form, Sample.Form(cut).Form));
    }

    [Fact]
    public void Read_AmountsBehindLabelsThatAreNoPairs_AreDoubted()
    {
        var text = LayoutText.Printed(Head + Whole + Total)
            .Replace("项目资金（元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 1000 900 855 10 95% 9.5", "预算执行情况 执行\n全年预算数： 900 全年执行数： 855 95%\n率：", 1);
        var read = Assert.Single(Sample.Read(text).Forms);
        Assert.True(read.Form.Funds.Total.AnnualBudget == (NumberCell)900m || read.Confidence.ContainsKey("/funds/total/annualBudget"));
    }

    private static string Lines(IEnumerable<string> rows) => string.Join('\n', rows) + '\n';

    private static string WithHeading(string text, string heading) => text.Replace(text.Split('\n').Single(l => l.StartsWith("一级指标", StringComparison.Ordinal)) + "\n", heading, 1);

    // What the message says behind the name of the form.
    private static string Missing(ReadProblem problem) => problem.MessageZh.Split("）")[^1];

    private static string With(string table, string columns) =>
        string.Concat(table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => Cut(row.Split('|'), columns)));

    private static string Cut(string[] cells, string columns)
    {
        var kept = columns.Select(c => cells[c - '0'].Trim()).ToArray();
        if (cells[0].Trim() == "总分") kept[0] = "总分";
        return string.Join(" | ", kept.Concat(Enumerable.Repeat("", 8 - kept.Length))) + "\n";
    }
}
