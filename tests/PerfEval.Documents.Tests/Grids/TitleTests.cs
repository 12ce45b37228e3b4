using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>What heads a form, and what heads a part of one in the same words.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("项目绩效目标完成情况表", true)]
    [InlineData("（2022年度）项目绩效目标完成情况表", true)]
    [InlineData("2022年度项目支出绩效目标完成情况表（二）", true)]
    [InlineData("二、项目绩效目标完成情况表", false)]
    [InlineData("（二）项目绩效目标完成情况表", false)]
    [InlineData("(12)项目绩效目标完成情况表", false)]
    [InlineData("3.项目绩效目标完成情况表", false)]
    [InlineData("绩效目标完成情况表", false)]
    public void KindOf_NamedAfterItsGoals_IsAFormUnlessNumberedAsAPart(string text, bool isForm) =>
        Assert.Equal(isForm ? FormKind.Project : null, Title.KindOf(text));

    [Theory]
    [InlineData("二、项目绩效目标完成情况表")]
    [InlineData("（二）项目绩效目标完成情况表")]
    public void Read_PartNumberedWithinAForm_BeginsNoOther(string heading)
    {
        var spec = SmallForm.With("1个", "1个").Replace("一级指标 | 二级指标", $"{heading} | < | < | < | < | < | < | <\n一级指标 | 二级指标", StringComparison.Ordinal);

        var form = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms).Form;

        Assert.Equal(["甲数量", "乙质量"], form.Indicators.Select(row => row.Name.Text));
        Assert.Equal("小项目", form.ProjectName.Text);
    }
}
