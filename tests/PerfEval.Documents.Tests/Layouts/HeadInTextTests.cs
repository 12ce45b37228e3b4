namespace PerfEval.Documents.Tests.Layouts;

/// <summary>What stands above the funds of a text, where lines do not say which cell they are of.</summary>
public sealed class HeadInTextTests
{
    private const string Rest = "\n项目资金（元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 1000 900 855 10 95% 9.5\n"
        + "年度总体目标 预期目标 实际完成情况\n完成清淤3公里。 完成清淤3公里，按期验收。\n"
        + "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施\n产出指标 数量指标 清淤长度 ≥3公里 3公里 90 90\n总分 100 99.5\n";

    [Theory]
    [InlineData("主管部门 水务局\n实施单位 水务所\n项目预算执行情况")]
    [InlineData("主管部门 水务局\n实施单位 水务所\n资金")]
    [InlineData("主管部门 水务局\n实施单位 水务所\n年初预")]
    public void Read_HeadingBelowAUnit_IsNoPartOfItWithoutDoubt(string head)
    {
        var form = Sample.Form("2022年度项目支出绩效自评表\n项目名称 河道清淤\n" + head + Rest);
        Assert.True(form.Form.ImplementingUnit.Text == "水务所" || form.Confidence.ContainsKey("/implementingUnit"));
        Assert.DoesNotContain("/primaryBudgetUnit", form.Confidence.Keys);
    }

    [Fact]
    public void Read_LabelsAboveTheTitle_AreNotThoseOfTheCellsBelowWithoutDoubt()
    {
        var form = Sample.Form("项目名称\n主管部门\n2022年度项目支出绩效自评表\n河道清淤\n水务局" + Rest);
        Assert.Contains("/primaryBudgetUnit", form.Confidence.Keys);
        Assert.Contains("/projectName", form.Confidence.Keys);
    }

    [Theory]
    [InlineData("水务局\n财政审核", true)]
    [InlineData("水务局", false)]
    public void Read_SecondLineBelowALabelOfItsOwnLine_IsDoubted(string department, bool isDoubted)
    {
        var form = Sample.Form("2022年度项目支出绩效自评表\n项目名称\n河道清淤\n主管部门\n" + department + "\n实施单位\n水务所" + Rest);
        Assert.Equal(isDoubted, form.Confidence.ContainsKey("/primaryBudgetUnit"));
        Assert.DoesNotContain("/implementingUnit", form.Confidence.Keys);
    }

    [Theory]
    [InlineData("（2022年度）")]
    [InlineData("（项目类）")]
    public void Read_LineBetweenTitleAndHead_IsNoPartOfTheName(string line)
    {
        var text = PaddedGrid.Of(File.ReadAllText(Repository.Layout("goals-and-unreached", "grid")).Replace("（2023年度）", line, 1));
        Assert.Equal("高校学生资助", Assert.Single(Sample.Read(text).Forms).Form.ProjectName.Text);
        Assert.Equal("高校学生资助", Assert.Single(Sample.Read(text.Replace("项目名称            高校学生资助", "项目名称     高校学生资助", 1)).Forms).Form.ProjectName.Text);
    }

    [Theory]
    [InlineData("pairs")]
    [InlineData("circled-headings")]
    [InlineData("whole-score-beside-rate")]
    public void Read_LabelsAndValuesInColumns_AreNotJoinedWithThoseBelow(string name)
    {
        var expected = Sample.Read(LayoutText.Of(name)).Forms[0].Form;
        var read = Sample.Read(PaddedGrid.Of(File.ReadAllText(Repository.Layout(name, "grid")))).Forms[0].Form;
        Assert.Equal((expected.ProjectName, expected.FiscalYear, expected.ImplementingUnit, expected.PrimaryBudgetUnit), (read.ProjectName, read.FiscalYear, read.ImplementingUnit, read.PrimaryBudgetUnit));
        Assert.Equal(expected.Funds.Total.ExecutionRate, read.Funds.Total.ExecutionRate);
    }
}
