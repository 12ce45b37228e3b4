using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>The units of a form, in whatever company their labels are printed.</summary>
public sealed class LabelsOfUnitsTests
{
    [Theory]
    [InlineData("实施单位/负责人", "甲单位/王某", "甲单位")]
    [InlineData("项目负责人／项目实施单位：", "王某／甲单位", "甲单位")]
    [InlineData("实施单位/联系人/联系电话", "甲单位/王某/0755-82000000", "甲单位")]
    public void Read_LabelWithOthersBehindASlash_TakesItsPartOfTheValue(string label, string value, string unit)
    {
        var reading = Read("实施单位： | 甲单位", $"{label} | {value}");
        Assert.Equal(unit, reading.Form.ImplementingUnit.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ValueThatIsNotPartedAsItsLabel_IsReadWholeWithDoubt()
    {
        var reading = Read("实施单位： | 甲单位", "实施单位/负责人 | 甲单位王某");
        Assert.Equal("甲单位王某", reading.Form.ImplementingUnit.Text);
        Assert.Equal([CellPointer.ImplementingUnit], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("甲单位/王某", "甲单位", false)]
    [InlineData("甲单位王某", "甲单位王某", true)]
    public void Read_LabelWithAnotherBehindASlashOverItsValue_TakesItsPartOfTheValue(string value, string unit, bool isDoubted)
    {
        var reading = Read("实施单位： | 甲单位 | < | 一级预算单位： | 总局 | < | < | <", $"实施单位/负责人 | < | < | 一级预算单位： | < | < | < | <\n{value} | < | < | 总局 | < | < | < | <");
        Assert.Equal(unit, reading.Form.ImplementingUnit.Text);
        Assert.Equal(isDoubted ? [CellPointer.ImplementingUnit] : [], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("实施单位/负责人：甲单位/王某", "甲单位", "", false)]
    [InlineData("一级预算单位/实施单位： 总局／甲单位", "甲单位", "总局", false)]
    [InlineData("实施单位/负责人：甲单位王某", "甲单位王某", "", true)]
    [InlineData("项目类型：常年 实施单位/负责人：甲单位/王某", "甲单位", "", false)]
    [InlineData("实施单位：甲单位 负责人/电话：王某/82000000", "甲单位", "", false)]
    public void Read_LabelWithAnotherBehindASlashInTheCellOfItsValue_TakesItsPartOfTheValue(string cell, string unit, string primary, bool isDoubted)
    {
        var reading = Read("实施单位： | 甲单位 | < | 一级预算单位： | 总局 | < | < | <", $"{cell} | < | < | < | < | < | < | <");
        Assert.Equal((unit, primary), (reading.Form.ImplementingUnit.Text, reading.Form.PrimaryBudgetUnit.Text));
        Assert.Equal(isDoubted ? [CellPointer.ImplementingUnit] : [], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_BothUnitsInOneLabel_TakesEachItsPart()
    {
        var form = Read("实施单位： | 甲单位 | < | 一级预算单位： | 总局", "主管部门/实施单位 | 总局/甲单位 | < | 项目类型 | 常年").Form;
        Assert.Equal(("总局", "甲单位"), (form.PrimaryBudgetUnit.Text, form.ImplementingUnit.Text));
    }

    [Theory]
    [InlineData("项目单位（盖章）：甲单位 主要领导签字：")]
    [InlineData("项目单位（盖章）：甲单位　单位负责人签章： 王某")]
    [InlineData("项目单位：甲单位  经办人：王某  填表日期：2023年4月1日")]
    public void Read_PlaceForASignatureBehindTheUnit_IsNoPartOfIt(string line)
    {
        var reading = Read("项目支出绩效自评表 | < | < | < | < | < | < | <", $"项目支出绩效自评表 | < | < | < | < | < | < | <\n{line} | < | < | < | < | < | < | <");
        Assert.Equal("甲单位", reading.Form.ImplementingUnit.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_LabelForAStampAboveTheSameLabel_IsNotTheCell()
    {
        var reading = Read("项目支出绩效自评表 | < | < | < | < | < | < | <", "项目支出绩效自评表 | < | < | < | < | < | < | <\n一级预算单位（盖章）： | < | < | < | < | < | < | 单位：元");
        Assert.Equal("总局", reading.Form.PrimaryBudgetUnit.Text);
        Assert.Empty(reading.Confidence);
    }

    private static FormReading Read(string old, string replacement) =>
        Assert.Single(SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个").Replace(old, replacement, 1))).Forms);
}
