using PerfEval.Documents.Tests.Layouts;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Alterations;

/// <summary>Real forms with one cell changed: what changed is read, nothing else changes.</summary>
public sealed class AlteredFormsTests
{
    private static readonly string Text = Sample.Text(Sample.WithDeviations);

    [Theory]
    [InlineData("100% 10 9\n", "100% 10 7.25\n", "/indicators/3/score")]
    [InlineData("300人 400人 10 9", "300人 299人 10 9", "/indicators/0/actual")]
    [InlineData("300人 400人 10 9", "≥1,300人 400人 10 9", "/indicators/0/target")]
    [InlineData("培训覆盖率 ＞90%", "培训覆盖率 良好", "/indicators/2/target")]
    [InlineData("培训覆盖率", "2022年度开展24小时值守次数", "/indicators/2/level3")]
    [InlineData("总分 100 97", "总分 100 96.5", "/total/score")]
    [InlineData("≥85% 100% 10 10", "≥85% 100% 10 -1", "/indicators/9/score")]
    [InlineData("19700.00 19700.00 10 100 10", "19700.00 19,650.55 10 100 10", "/funds/total/executed")]
    [InlineData("绩效自评年\n\n度： 2022", "绩效自评年\n\n度： 2023", "/fiscalYear")]
    [InlineData("(30分)", "(35分)", "/sectionWeights/效益指标")]
    public void Read_OneCellChanged_OnlyThatCellDiffersAndNothingIsDoubted(string old, string replacement, string cell)
    {
        var at = Text.LastIndexOf(old, StringComparison.Ordinal);
        var reading = Sample.Form(Text[..at] + replacement + Text[(at + old.Length)..]);
        Assert.Equal([cell], Cells.DifferingCells(Cells.Expected(Sample.WithDeviations), reading.Form).Select(d => d.Pointer));
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_TotalThatFitsNeitherItsPartsNorItsRate_IsTheFormsErrorAndNotDoubted()
    {
        const string Total = "19700.00 19700.00 10 100 10";
        var reading = Sample.Form(Text.Replace(Total, "29700.00 19700.00 10 100 10", StringComparison.Ordinal));
        Assert.Equal(29700m, reading.Form.Funds.Total.AnnualBudget.Value);
        Assert.Empty(reading.Confidence);
        var withBlankLines = Sample.Form(LayoutText.Of("template-rows").Replace("43.2 43.2 37.24 10", "45 43.2 37.24 10", 1).Replace("10 86% 9\n", "10 88% 9\n", 1));
        Assert.DoesNotContain(withBlankLines.Confidence.Keys, k => k.StartsWith("/funds", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_DeviationDeleted_IsBlankWithoutDoubt()
    {
        var start = Text.IndexOf("偏差愿意", StringComparison.Ordinal);
        var end = Text.IndexOf("成本指标", StringComparison.Ordinal);
        var reading = Sample.Form(Text[..start] + "\n" + Text[end..]);
        Assert.True(reading.Form.Indicators[3].Deviation.IsBlank);
        Assert.Single(Cells.DifferingCells(Cells.Expected(Sample.WithDeviations), reading.Form));
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_TargetWithOperatorAndNoActual_LeavesTheActualBlankWithoutDoubt()
    {
        var reading = Sample.Form(Text.Replace("≥85% 100% 10 10", "≥85% 10 10", 1));
        Assert.True(reading.Form.Indicators[9].Actual.IsBlank);
        Assert.Equal("≥85%", reading.Form.Indicators[9].Target.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_OneOfTwoLikeValuesDeleted_DoubtsBoth()
    {
        var reading = Sample.Form(Text.Replace("300人 400人 10 9", "400人 10 9", 1));
        Assert.Equal(["/indicators/0/actual", "/indicators/0/target"], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_NameDeleted_IsBlank()
    {
        var reading = Sample.Form(Text.Replace("参与培训人员满意度 ≥85%", "≥85%", 1));
        Assert.True(reading.Form.Indicators[9].Name.IsBlank);
        Assert.Equal("≥85%", reading.Form.Indicators[9].Target.Text);
    }

    [Fact]
    public void Read_LabelPrintedAndValueMissing_IsBlankAndWithoutLabelAbsent()
    {
        Assert.True(Sample.Form(Text.Replace("窗口人员培训", "", 1)).Form.ProjectName.IsBlank);
        Assert.False(Sample.Form(Text.Replace("项目编码： 440304221061500400021 ", "", 1)).Form.ProjectCode.IsPrinted);
    }

    [Theory]
    [InlineData("第 2 页 共 3 页")]
    [InlineData("- 2 -")]
    [InlineData("2")]
    public void Read_PageNumberWithinADeviation_IsLeftOut(string mark)
    {
        var reading = Sample.Form(Text.Replace("改进措施：加强事中管理，根据\n", "改进措施：加强事中管理，根据\n\n" + mark + "\n\f\n", 1));
        Assert.Equal("", Cells.Differences(Cells.Expected(Sample.WithDeviations), reading.Form));
    }

    [Fact]
    public void Read_RowAddedWithANameOfTwoLines_IsReadWhereItStands()
    {
        var reading = Sample.Form(Text.Replace("培训覆盖率 ＞90% 100% 10 10", "培训覆盖率 ＞90% 100% 10 10\n\n窗口服务规范化培训考\n核通过率 ≥95% 96% 5 5", 1));
        var added = reading.Form.Indicators[3];
        Assert.Equal("窗口服务规范化培训考核通过率", added.Name.Text);
        Assert.Equal("质量指标", added.Level2.Text);
        Assert.Equal("≥95%", added.Target.Text);
    }

    [Fact]
    public void Read_SameFormElsewhereInAFile_HasTheSameCanonicalJson()
    {
        var alone = Sample.Form(Text);
        var joined = Sample.Read(Sample.Text() + "\n\n" + Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Forms[1];
        Assert.Equal(FormJson.Canonical(alone), FormJson.Canonical(joined));
        Assert.NotEqual(alone.Source["/total/score"], joined.Source["/total/score"]);
    }
}
