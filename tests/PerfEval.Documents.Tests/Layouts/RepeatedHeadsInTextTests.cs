namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Texts whose pages print the form's title and head again above the rest of its table.</summary>
public sealed class RepeatedHeadsInTextTests
{
    private const string TableHeading = "一级指标 二级指标 三级指标 年度指标值 * 实际完成\n值 * 分值 * 得分 偏差原因分析及改进措\n\n施\n";
    private const string NextPage = "效益指标\n(30分)\n";

    // From the title to what stands above the funds.
    private static readonly string Head = Sample.Text()[..Sample.Text().IndexOf("资金使用情况", StringComparison.Ordinal)];

    [Fact]
    public void Read_HeadAboveTheRestOfTheTable_IsNoOtherForm()
    {
        var whole = Sample.Form(Sample.Text());
        var paged = Sample.Form(OnPages(Head));
        Assert.Equal("", Cells.Differences(whole.Form, paged.Form));
        Assert.Equal(whole.Confidence.Keys.Order(), paged.Confidence.Keys.Order());
    }

    [Fact]
    public void Read_TitleAndNameAboveTheRestOfTheTable_AreNoOtherForm() =>
        Assert.Equal("", Cells.Differences(Sample.Form(Sample.Text()).Form, Sample.Form(OnPages("项目支出绩效自评表\n项目编码：440304221061500000004  项目名称：劳务派遣人员 绩效自评年\n")).Form));

    [Fact]
    public void Read_AnotherProjectAboveTheRestOfATable_IsAnotherForm()
    {
        var result = Sample.Read(OnPages(Head.Replace(Sample.Plain, "440304221061500000005", StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Forms, f => f.Form.ProjectCode.Text == Sample.Plain && f.Form.Indicators.Length > 4);
        Assert.NotEmpty(result.Problems);
    }

    [Fact]
    public void Read_TheSameProjectInAnotherForm_IsAFormOfItsOwn() => Assert.Equal(2, Sample.Read(Sample.Text() + "\n" + Sample.Text()).Forms.Length);

    [Theory]
    [InlineData("填表说明：\n1.项目名称：填写预算批复的项目名称\n2.项目编码：填写21位编码\n")]
    [InlineData("注：\n一、项目名称、项目编码按预算批复填写\n")]
    [InlineData("项目名称按预算批复填写。\n")]
    [InlineData("说明：项目名称按预算批复填写，\n（一）项目名称不得更改；\n")]
    public void Read_NotesAboutNamesBelowAForm_AreNoOtherForm(string notes) =>
        Assert.Equal("", Cells.Differences(Sample.Form(Sample.Text()).Form, Sample.Form(Sample.Text() + "\n" + notes).Form));

    [Fact]
    public void Read_FormWithoutTitleBelowNotes_IsAForm()
    {
        var untitled = Sample.Text(Sample.WithDeviations).Replace("项目支出绩效自评表\n", "", 1);
        Assert.Equal(2, Sample.Read(Sample.Text() + "\n填表说明：\n1.项目名称：填写预算批复的项目名称\n\n" + untitled).Forms.Length);
    }

    private static string OnPages(string head) => Sample.Text().Replace(NextPage, head + TableHeading + NextPage, 1);
}
