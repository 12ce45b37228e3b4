using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Workbooks;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Several goals, each in a cell with its label, are all read.</summary>
public sealed class SeveralGoalsTests
{
    private const string Goals = "预期目标 | < | < | < | 实际完成情况 | < | < | <\n目标。 | < | < | < | 完成。 | < | < | <\n";

    [Theory]
    [InlineData("年度绩效目标及完成情况 | 目标1：修路5公里。 | < | < | 完成情况1：修路5公里。 | < | < | <\n^ | 目标2：植树百棵。 | < | < | 完成情况2：植树98棵。 | < | < | <\n", "修路5公里。植树百棵。", "修路5公里。植树98棵。")]
    [InlineData("预期目标：修路5公里。 | < | < | < | 实际完成情况：修路4公里。 | < | < | <\n预期目标：修路5公里。 | < | < | < | 实际完成情况：修路4公里。 | < | < | <\n", "修路5公里。", "修路4公里。")]
    public void Read_GoalsInCellsOfTheirOwn_AreAllRead(string printed, string expected, string actual)
    {
        var spec = SmallForm.With("1个", "1个").ReplaceLineEndings("\n").Replace(Goals, printed, StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal((expected, actual), (reading.Form.Goal.Expected.Text, reading.Form.Goal.Actual.Text));
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [InlineData("年度总体目标 | 预期目标：修路5公里。实际完成：修路4公里。 | < | < | < | < | < | <", "修路5公里。", "修路4公里。")]
    [InlineData("年度总体目标完成情况 | 预期目标：修路5公里；\\n实际完成情况：修路4公里。 | < | < | < | < | < | <", "修路5公里；", "修路4公里。")]
    public void Read_GoalAndItsResultInOneCell_ArePartedInDoubt(string printed, string expected, string actual)
    {
        var spec = SmallForm.With("1个", "1个").ReplaceLineEndings("\n").Replace(Goals, printed + "\n", StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal((expected, actual), (reading.Form.Goal.Expected.Text, reading.Form.Goal.Actual.Text));
        Assert.Equal(["/goal/actual", "/goal/expected"], reading.Confidence.Keys);
        Assert.Equal(("B6", "B6"), (reading.Source["/goal/expected"].Cell, reading.Source["/goal/actual"].Cell));
    }

    [Theory]
    [InlineData("目标1", "/goal/expected")]
    [InlineData("目标2", "/goal/expected")]
    [InlineData("完成情况2", "/goal/actual")]
    public void Read_AnyOfSeveralGoalsInDoubt_DoubtsThem(string label, string part)
    {
        var (limits, none) = (new ReadLimits(), TestContext.Current.CancellationToken);
        var spec = SmallForm.With("1个", "1个").ReplaceLineEndings("\n").Replace(Goals, "年度绩效目标及完成情况 | 目标1：修路。 | < | < | 完成情况1：修路。 | < | < | <\n^ | 目标2：植树。 | < | < | 完成情况2：植树。 | < | < | <\n", StringComparison.Ordinal);
        using var content = new MemoryStream(TestWorkbook.Of(spec));
        var grid = Assert.Single(new WorkbookReader(limits, "form", none).Read(content)).Grid;
        var doubted = grid with { Cells = [.. grid.Cells.Select(c => c.Text.StartsWith(label, StringComparison.Ordinal) ? c with { Doubt = ReadMessages.DoubtJoined } : c)] };
        var slice = Assert.Single(GridSplitter.Split(GridRows.Of([doubted], none), none));

        Assert.Equal([part], new GridForm(slice, limits, new ProblemList("form", limits.MaxProblems), none).Read()!.Confidence.Keys);
    }

    [Fact]
    public void Read_AmountsThatStandUnderNoColumn_AreSaidToBeMissing()
    {
        var spec = SmallForm.With("1个", "1个").ReplaceLineEndings("\n")
            .Replace(" | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n年度资金总额 | #300 | #300 | #285 | #10 | #95 | #9.5 |", "预算安排及执行 | 预算安排数 | 省级：200 | 市级：100 | 合计：300 | < | < | <\n^ | 实际支出数 | 省级：200 | 市级：85 | 合计：285 | 执行率 | 95% | <", StringComparison.Ordinal);
        var result = SmallForm.Read(TestWorkbook.Of(spec));
        Assert.Contains("资金使用情况", Assert.Single(result.Problems).MessageZh, StringComparison.Ordinal);
    }
}
