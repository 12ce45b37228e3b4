using System.Text;
using PerfEval.Documents.Tests.Layouts;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Rows that add points to the full score or take them off have a score alone, and read as rows of their own.</summary>
public sealed class ExtraPointsTests
{
    private const string Spec = """
        项目支出绩效自评表（2023年度） | < | < | < | < | < | < | <
        项目名称 | 农村公路养护 | < | < | 实施单位 | 养护中心 | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
        产出指标 | 数量指标 | 养护里程 | ≥320公里 | 325公里 | 60 | 60 |
        效益指标 | 社会效益指标 | 平均通行时间 | ≤40分钟 | 38分钟 | 40 | 40 |
        加分项 | 获得省级表彰 | | | 1次 | | 2 |
        扣分项 | 审计发现问题 | | | 1个 | | -1 |
        总分 | < | < | < | < | 100 | 101 |
        """;

    [Fact]
    public void Read_PointsAddedAndTakenOff_AreRowsWithoutWeight()
    {
        foreach (var (name, content) in new[] { ("a.xlsx", TestWorkbook.Of(Spec)), ("a.docx", TestDocument.Of(Spec)), ("a.csv", TestCsv.Of(Spec)) })
        {
            var reading = Assert.Single(new DocumentReader().Read(content, name, TestContext.Current.CancellationToken).Forms);
            Assert.Equal(["加分项|获得省级表彰||2", "扣分项|审计发现问题||-1"], reading.Form.Indicators.Skip(2).Select(i => $"{i.Level1}|{i.Name}|{i.Weight}|{i.Score}"));
            Assert.Equal(["/indicators/2/level3", "/indicators/3/level3"], reading.Confidence.Keys);
        }
    }

    [Fact]
    public void Read_PointsAddedBetweenSpaces_AreDoubted()
    {
        var result = new DocumentReader().Read(Encoding.UTF8.GetBytes(LayoutText.Printed(Spec)), "a.txt", TestContext.Current.CancellationToken);
        var reading = Assert.Single(result.Forms);
        var extra = Enumerable.Range(0, reading.Form.Indicators.Length).Where(i => reading.Form.Indicators[i].Name.Text.Contains("加分项", StringComparison.Ordinal));
        Assert.All(extra, i => Assert.True(reading.Confidence.ContainsKey($"/indicators/{i}/weight") && reading.Confidence.ContainsKey($"/indicators/{i}/score")));
        Assert.Equal([60m, 40m], reading.Form.Indicators.Take(2).Select(i => i.Score.Value!.Value));
    }
}
