using System.Text;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Cells that begin with the words of labels and are none.</summary>
public sealed class LabelWordsInCellsTests
{
    private const string Head = """
        项目支出绩效自评表
        项目名称|河道清淤|绩效自评年度|2022
        实施单位|水务所|一级预算单位|水务局

        """;

    private const string Funds = """
        资金使用情况
        年初预算数|全年预算数|全年执行数|分值|执行率|得分
        年度资金总额|1000|900|855|10|95%|9.5

        """;

    private const string Goals = """
        年度总体目标
        预期目标|实际完成情况
        完成清淤3公里。

        按期完成，并通过验收。

        """;

    private const string Table = """
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标|数量指标|清淤长度|≥3公里|3公里|50|50|
        效益指标|社会效益指标|投诉下降率|≥10%|8%|40|34|雨季偏长。
        总分|100|93.5
        """;

    [Theory]
    [InlineData("项目资金监管", '\t')]
    [InlineData("资金来源审计", '\t')]
    [InlineData("资金总额管理平台", ' ')]
    [InlineData("年度资金核查", ' ')]
    [InlineData("预期目标：达标", ' ')]
    [InlineData("便民热线：受理群众诉求", '\t')]
    public void Read_NameThatBeginsAsAHeadingDoes_IsTheName(string name, char separator)
    {
        var form = Read((Head + Funds + Goals + Table).Replace("河道清淤", name, StringComparison.Ordinal), separator).Form;
        Assert.Equal((TextCell)name, form.ProjectName);
        Assert.Equal((TextCell)"水务局", form.PrimaryBudgetUnit);
        Assert.Equal((NumberCell)855m, form.Funds.Total.Executed);
        Assert.Equal((TextCell)"完成清淤3公里。", form.Goal.Expected);
    }

    [Fact]
    public void Read_BlankUnitBeforeAHeading_LeavesTheHeadingAlone()
    {
        var form = Read(Head.Replace("水务局\n", "", StringComparison.Ordinal) + Funds + Goals + Table, ' ').Form;
        Assert.Equal(TextCell.Blank, form.PrimaryBudgetUnit);
        Assert.Equal((NumberCell)855m, form.Funds.Total.Executed);
    }

    [Theory]
    [InlineData("项目资金专款专用，完成3项工作。")]
    [InlineData("年度资金按时到位，完成率100%。")]
    [InlineData("1.资金来源合规；2.总额不超。")]
    public void Read_GoalsAboveFundsThatBeginAsFundsDo_AreGoals(string goal)
    {
        var reading = Read((Head + Goals + Funds + Table).Replace("完成清淤3公里。", goal, StringComparison.Ordinal), ' ');
        Assert.Equal((TextCell)goal, reading.Form.Goal.Expected);
        Assert.Equal((NumberCell)1000m, reading.Form.Funds.Total.InitialBudget);
    }

    [Fact]
    public void Read_GoalsThatCannotBeToldFromFundsBelowThem_AreDoubtful()
    {
        var reading = Read((Head + Goals + Funds + Table).Replace("完成清淤3公里。", "资金使用情况良好", StringComparison.Ordinal), ' ');
        Assert.Contains(CellPointer.GoalExpected, reading.Confidence.Keys);
        Assert.Contains(CellPointer.GoalActual, reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("3公里|50", "总计：3|50")]
    [InlineData("3公里|50", "合计3项|50")]
    [InlineData("清淤长度", "合计")]
    public void Read_ValueThatBeginsAsTheTotalDoes_EndsNoTable(string cell, string other)
    {
        var form = Read((Head + Funds + Goals + Table).Replace(cell, other, StringComparison.Ordinal), '\t').Form;
        Assert.Equal(2, form.Indicators.Length);
        Assert.Equal((TextCell)"雨季偏长。", form.Indicators[1].Deviation);
        Assert.Equal((NumberCell)93.5m, form.Total.Score);
    }

    [Fact]
    public void Read_ReasonThatGoesOnWithTheTotalsWord_EndsNoTable()
    {
        var form = Read((Head + Funds + Goals + Table).Replace("3公里|50|50|", "3公里|50|48|部分河段延期，\n合计 2 处未完成。", StringComparison.Ordinal), ' ').Form;
        Assert.Equal(2, form.Indicators.Length);
        Assert.Equal((NumberCell)93.5m, form.Total.Score);
    }

    [Fact]
    public void Read_TotalBehindANumberOfItsRow_IsTheTotal()
    {
        var form = Read((Head + Funds + Goals + Table).Replace("总分|", "3|总分|", StringComparison.Ordinal), '\t').Form;
        Assert.Equal(((NumberCell)100m, (NumberCell)93.5m), (form.Total.Weight, form.Total.Score));
    }

    [Theory]
    [InlineData("≥")]
    [InlineData("不低于")]
    [InlineData("大于")]
    public void Read_ComparisonApartFromItsNumber_IsOfTheTarget(string comparison)
    {
        var reading = Read((Head + Funds + Goals + Table).Replace("≥10%", comparison + " 10%", StringComparison.Ordinal), ' ');
        Assert.Equal(("投诉下降率", comparison + "10%"), (reading.Form.Indicators[1].Name.Text, reading.Form.Indicators[1].Target.Text));
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [InlineData("1.5亿元", 150_000_000)]
    [InlineData("0.1万", 1_000)]
    [InlineData("2百万元", 2_000_000)]
    [InlineData("3千元", 3_000)]
    [InlineData("60万元", 600_000)]
    [InlineData("5000元", 5_000)]
    public void Read_AmountThatNamesItsUnit_IsInYuan(string printed, decimal yuan)
    {
        var lines = Read(Head + Funds.Replace("1000|", printed + "|", StringComparison.Ordinal) + Goals + Table, ' ').Form;
        Assert.Equal((NumberCell)yuan, lines.Funds.Total.InitialBudget);
        var pairs = Read($"{Head}项目资金\n预算数：{printed}|执行数：{printed}|执行率：100%\n{Goals}{Table}", ' ').Form;
        Assert.Equal((NumberCell)yuan, pairs.Funds.Total.Executed);
    }

    [Theory]
    [InlineData("2022 年 12 月")]
    [InlineData("第 3 季度")]
    public void Read_ValueWithNumbersApart_MakesItsRowDoubtful(string value)
    {
        var reading = Read((Head + Funds + Goals + Table).Replace("3公里|50", value + "|50", StringComparison.Ordinal), ' ');
        Assert.All(["level3", "target", "actual", "weight", "score"], cell => Assert.Contains("/indicators/0/" + cell, reading.Confidence.Keys));
    }

    [Fact]
    public void Read_ReasonThatBeginsWithANumberApart_MakesItsRowDoubtful()
    {
        var reading = Read((Head + Funds + Goals + Table).Replace("清淤长度|≥3公里|3公里|50|50|", "完成时间|12月底前|11月30日|50|50|10 月完成。", StringComparison.Ordinal), ' ');
        Assert.All(["level3", "target", "actual", "weight", "score", "deviation"], cell => Assert.Contains("/indicators/0/" + cell, reading.Confidence.Keys));
    }

    [Fact]
    public void Read_RowThatIsCalledAsItsGroup_HasADoubtfulName()
    {
        var reading = Read((Head + Funds + Goals + Table).Replace("数量指标|清淤长度", "数量指标|数量指标", StringComparison.Ordinal), ' ');
        Assert.Contains("/indicators/0/level2", reading.Confidence.Keys);
        Assert.Contains("/indicators/0/level3", reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("完成情况")]
    [InlineData("年度目标")]
    [InlineData("合计：2处未完成")]
    [InlineData("小计")]
    public void Read_RowOfAWorkbookWithSuchACell_IsARow(string cell)
    {
        var spec = SmallForm.With("1个", "1个");
        string[] altered =
        [
            spec.Replace("乙质量", cell, StringComparison.Ordinal),
            spec.Replace("好 | 好", "好 | " + cell, StringComparison.Ordinal),
            spec.Replace("#50 | #50 |", "#50 | #50 | " + cell, StringComparison.Ordinal),
        ];
        Assert.All(altered, one =>
        {
            Assert.NotEqual(spec, one);
            var form = Assert.Single(SmallForm.Read(TestWorkbook.Of(one)).Forms).Form;
            Assert.Equal(2, form.Indicators.Length);
            Assert.Contains(cell, form.Indicators[1].Name.Text + form.Indicators[1].Actual.Text + form.Indicators[1].Deviation.Text, StringComparison.Ordinal);
            Assert.Equal((TextCell)"完成。", form.Goal.Actual);
            Assert.Equal((NumberCell)99.5m, form.Total.Score);
        });
    }

    private static FormReading Read(string text, char separator) =>
        Assert.Single(new DocumentReader().Read(Encoding.UTF8.GetBytes(text.Replace('|', separator)), "upload.txt", TestContext.Current.CancellationToken).Forms);
}
