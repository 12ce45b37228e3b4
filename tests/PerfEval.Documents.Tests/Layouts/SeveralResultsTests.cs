using System.Text;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>A table that says twice what was reached and scored, at mid-year and at its end or by the unit and a reviewer, gives the unit's own of the year, or says why it is not read.</summary>
public sealed class SeveralResultsTests
{
    private const string OfMidYear = """
        2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | <
        项目名称 | 河道清淤 | < | < | 实施单位 | 河道所 | < | < | <
        一级指标 | 二级指标 | 三级指标 | 中期 | < | < | 年末 | < | <
        ^ | ^ | ^ | 目标值 | 完成值 | 得分 | 目标值 | 完成值 | 得分
        产出指标 | 数量指标 | 清淤长度 | 5公里 | 4公里 | 20 | 12公里 | 11公里 | 48
        效益指标 | 生态效益指标 | 达标率 | ≥80% | 79% | 30 | ≥95% | 94% | 46
        总分 | | | | | 50 | | | 94
        """;

    [Fact]
    public void Read_TargetsOfMidYearAndYearEnd_AreThoseOfTheYear()
    {
        foreach (var (name, content) in new[] { ("a.xlsx", TestWorkbook.Of(OfMidYear)), ("a.docx", TestDocument.Of(OfMidYear)), ("a.csv", TestCsv.Of(OfMidYear)) })
        {
            var form = Assert.Single(new DocumentReader().Read(content, name, TestContext.Current.CancellationToken).Forms).Form;
            Assert.Equal(["12公里|11公里|48", "≥95%|94%|46"], form.Indicators.Select(i => $"{i.Target.Text}|{i.Actual.Text}|{i.Score}"));
            Assert.Equal(94m, form.Total.Score.Value);
        }
    }

    [Theory]
    [InlineData("完成值 | 完成值 | 得分 | 得分")]
    [InlineData("得分 | 完成值 | 得分 | 完成值")]
    [InlineData("一季度完成值 | 三季度完成值 | 一季度得分 | 三季度得分")]
    [InlineData("一季度完成值 | 三季度完成值 | 分值 | 得分")]
    public void Read_ResultsTwiceOfWhichNoneIsSaidToBeTheUnitsOfTheYear_AreDoubted(string labels)
    {
        var spec = $"2023年度项目支出绩效自评表 | < | < | < | < | < | < | <\n项目名称 | 河道清淤 | < | < | 实施单位 | 河道所 | < | <\n一级指标 | 二级指标 | 三级指标 | 目标值 | {labels}\n产出指标 | 数量指标 | 清淤长度 | 50公里 | 41 | 42 | 43 | 44\n总分 | | | | 41 | 42 | 43 | 44";
        var reading = Assert.Single(new DocumentReader().Read(TestWorkbook.Of(spec), "a.xlsx", TestContext.Current.CancellationToken).Forms);
        Assert.Equal(["/indicators/0/actual", "/indicators/0/score", "/total/score"], reading.Confidence.Keys.Where(k => k is not "/total/weight").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("values-of-mid-year")]
    [InlineData("values-of-reviewers")]
    [InlineData("values-twice")]
    public void Read_ResultsTwiceBetweenSpaces_AreNotReadAndSaySo(string name)
    {
        var result = Sample.Read(LayoutText.Of(name));
        Assert.Empty(result.Forms);
        Assert.Contains("几组完成值和得分", Assert.Single(result.Problems).MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ResultsOfReviewersBetweenTabs_AreNotTheUnits()
    {
        var text = LayoutText.Printed(File.ReadAllText(Repository.Layout("values-of-reviewers", "grid")), '\t');
        var form = Assert.Single(new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "a.txt", TestContext.Current.CancellationToken).Forms).Form;
        Assert.Equal(["12公里|50", "96%|38"], form.Indicators.Select(i => $"{i.Actual.Text}|{i.Score}"));
        Assert.Equal(97.9m, form.Total.Score.Value);
    }
}
