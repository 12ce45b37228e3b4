using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>
/// Forms of other regions as they come out of Word, WPS and PDF viewers when they are copied as text: a cell a line, a row
/// a line, cells cut over lines, columns in another order, notes below.
/// </summary>
public sealed class CopiedTextsTests
{
    public static TheoryData<string> Names() => [.. Repository.Texts()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_CopiedText_NoCellIsWrongInSilence(string name)
    {
        var read = Assert.Single(Sample.Read(File.ReadAllText(Repository.CopiedText(name, "txt"))).Forms);
        Assert.Equal("", Misreadings.Silent(Expected(name), read));
    }

    [Theory]
    [InlineData("remark-rows")]
    [InlineData("subtotals")]
    [InlineData("tabs-score-first")]
    [InlineData("weight-before-target")]
    [InlineData("word-cells")]
    public void Read_TextThatSaysAll_IsReadWithoutDoubt(string name)
    {
        var read = Sample.Form(File.ReadAllText(Repository.CopiedText(name, "txt")));
        Assert.Equal("", Cells.Differences(Expected(name), read.Form));
        Assert.Empty(read.Confidence);
    }

    [Theory]
    [InlineData("cells-wrapped")]
    [InlineData("two-goals")]
    [InlineData("wps-shared-weight")]
    public void Read_TextThatLeavesSomethingOpen_IsReadRight(string name) =>
        Assert.Equal("", Cells.Differences(Expected(name), Sample.Form(File.ReadAllText(Repository.CopiedText(name, "txt"))).Form));

    [Fact]
    public void Read_LabelsOfAmountsOverLines_AreDoubtedUnlessTheRateConfirmsThem()
    {
        const string Over = "全年预算数 全年执行数\n项目资金 年初预算数 分值 执行率 得分\n（A） （B）\n（万元）\n";
        var text = File.ReadAllText(Repository.CopiedText("pdf-lines", "txt"));
        Assert.Contains("/funds/total/initialBudget", Sample.Form(text).Confidence.Keys);
        Assert.DoesNotContain("/funds/total/initialBudget", Sample.Form(text.Replace(Over, "项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n", 1)).Confidence.Keys);
        Assert.DoesNotContain("/funds/total/initialBudget", Sample.Form(text.Replace(Over, "年初预算数 全年预算数\n项目资金 全年执行数 分值 执行率 得分\n（万元）\n", 1)).Confidence.Keys);
    }

    [Fact]
    public void Read_AmountBehindWordsThatNameNothing_DoubtsTheFunds()
    {
        var text = File.ReadAllText(Repository.CopiedText("rows-below-remarks", "txt"));
        Assert.Equal(646m, Sample.Form(text).Form.Funds.Total.Executed.Value);
        Assert.Contains("/funds/total/executed", Sample.Form(text.Replace("实际执行 646", "落实 646", 1)).Confidence.Keys);
    }

    private static SelfEvaluationForm Expected(string name) =>
        FormJson.Deserialize(Encoding.UTF8.GetBytes(JsonNode.Parse(File.ReadAllText(Repository.CopiedText(name, "json")))!["forms"]![0]!.ToJsonString())).Form;
}
