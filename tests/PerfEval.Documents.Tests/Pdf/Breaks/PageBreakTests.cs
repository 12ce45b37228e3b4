using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf.Breaks;

/// <summary>What stands above and below the end of a page is one row only where nothing in it says that it is two.</summary>
public sealed class PageBreakTests
{
    private static readonly double[] Widths = [62, 62, 42, 30, 30];

    [Fact]
    public void Read_RowsWithAnAmountEach_AreTwoRows()
    {
        var rows = Rows(Broken(["数量指标", "家畜养殖数量", "192只", "10", "10"], ["", "其中羊养殖数", "180只", "", ""]));

        Assert.Equal(["数量指标|家畜养殖数量|192只|10|10", "其中羊养殖数|180只"], rows);
    }

    [Fact]
    public void Read_GroupsAboveAndBelow_AreTwoRows()
    {
        var rows = Rows(Broken(["产出指标（50分）", "成本指标", "", "", ""], ["效益指标（30分）", "经济效益指标", "60万元", "10", "10"]));

        Assert.Equal(["产出指标（50分）|成本指标", "效益指标（30分）|经济效益指标|60万元|10|10"], rows);
    }

    [Fact]
    public void Read_WeightThatEndsANameAboveTheBreak_BeginsNone()
    {
        var rows = Rows(Broken(["（35分）", "", "", "", ""], ["满意度指标", "受益群众满意度", "95%", "5", "5"]));

        Assert.Equal(["（35分）", "满意度指标|受益群众满意度|95%|5|5"], rows);
    }

    [Fact]
    public void Read_GroupCutBetweenItsRows_IsOneGroup()
    {
        var rows = Rows(Broken(["服务对象", "农户满意度", "95%", "5", "5"], ["满意度指标", "居民满意度", "96%", "5", "5"]));

        Assert.Equal(["服务对象满意度指标|农户满意度|95%|5|5", "居民满意度|96%|5|5"], rows);
    }

    [Theory]
    [InlineData("目标未完成", "原因分析", "目标未完成原因分析|无", null)]
    [InlineData("指标1学生意见", "指标2", "指标1学生意见|无", "指标2")]
    public void Read_TextBelowTheBreakAlone_GoesOnWhereTheTwoMakeALabel(string upper, string lower, string first, string? second)
    {
        var rows = Rows(Broken([upper, "无", "", "", ""], [lower, "", "", "", ""]));

        Assert.Equal(second is null ? [first] : [first, second], rows);
    }

    [Fact]
    public void Read_TextThatGoesOn_IsOneRow()
    {
        var rows = Rows(Broken(["数量指标", "家畜家禽养殖", "192只", "10", "10"], ["", "数量", "", "", ""]));

        Assert.Equal(["数量指标|家畜家禽养殖数量|192只|10|10"], rows);
    }

    // A sheet of another width begins below the end of the form.
    [Fact]
    public void Read_TableBelowTheEndOfAForm_LeavesItsColumnsAsTheyAre()
    {
        var paper = Broken(["数量指标", "家畜养殖数量", "192只", "10", "10"], ["满意度指标", "农户满意度", "95%", "5", "5"]);
        var other = new PdfTable(paper, 50, 200, 30, 50, 60, 25, 25);
        other.Row((1, "序号"), (1, "项目名称"), (1, "全年预算"), (2, "自评得分"));
        other.Row((1, "1"), (1, "养殖"), (1, "900"), (1, "9"), (1, "3"));

        var grids = PdfSample.Grids(paper.ToArray()).Grids;

        Assert.Equal(2, grids.Length);
        Assert.Equal([("满意度指标", 0), ("农户满意度", 1), ("95%", 2), ("5", 3), ("5", 4)], grids[0].Cells.SkipWhile(c => c.Text != "满意度指标").Select(c => (c.Text, c.Column)));
        Assert.Equal("序号", grids[1].Cells[0].Text);
    }

    private static PdfPaper Broken(string[] last, string[] first)
    {
        var paper = new PdfPaper();
        var table = new PdfTable(paper, 50, 700, Widths);
        table.Row((1, "二级指标"), (1, "三级指标"), (1, "完成值"), (1, "分值"), (1, "得分"));
        table.Row([.. last.Select(t => (1, t))]);
        paper.NewPage();
        new PdfTable(paper, 50, 50, Widths).Row([.. first.Select(t => (1, t))]);
        return paper;
    }

    private static IEnumerable<string> Rows(PdfPaper paper) =>
        Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells.GroupBy(c => c.Row).Skip(1).Select(r => string.Join('|', r.Select(c => c.Text)));
}
