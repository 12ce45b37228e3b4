using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf.Breaks;

/// <summary>A table split in two, in whose parts somebody set the widths anew, is one table.</summary>
public sealed class KeptColumnsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_TableGoesOnWithOtherWidths_KeepsItsColumns(bool isOnAnotherPage)
    {
        var paper = Drawn(isOnAnotherPage, 90, 35, 60, 15);

        Assert.Equal([("名称", 0, 1), ("目标", 1, 1), ("完成", 2, 1), ("分值", 3, 1), ("数量", 0, 1), ("1", 1, 1), ("1", 2, 1), ("9", 3, 1), ("质量", 0, 1), ("2", 1, 1), ("2", 2, 1), ("8", 3, 1), ("总分", 0, 3), ("17", 3, 1)], Columns(paper));
    }

    [Fact]
    public void Read_TableOfOtherColumns_StandsWhereItIsDrawn()
    {
        var paper = Drawn(false, 50, 100, 50);

        Assert.Equal([("质量", 0, 1), ("2", 1, 2), ("2", 3, 1), ("总分", 0, 1), ("17", 1, 2)], Columns(paper).SkipWhile(c => c.Text != "质量"));
    }

    private static PdfPaper Drawn(bool isOnAnotherPage, params double[] widths)
    {
        var paper = new PdfPaper();
        var table = new PdfTable(paper, 50, 50, 50, 50, 50, 50);
        table.Row((1, "名称"), (1, "目标"), (1, "完成"), (1, "分值"));
        table.Row((1, "数量"), (1, "1"), (1, "1"), (1, "9"));
        if (isOnAnotherPage) paper.NewPage();
        var rest = new PdfTable(paper, 50, isOnAnotherPage ? 50 : 150, widths);
        rest.Row([(1, "质量"), .. Enumerable.Repeat((1, "2"), widths.Length - 2), .. widths.Length == 4 ? new[] { (1, "8") } : [(1, "2")]]);
        rest.Row(widths.Length == 4 ? [(3, "总分"), (1, "17")] : [(1, "总分"), (1, "17"), (1, "")]);
        return paper;
    }

    private static IEnumerable<(string Text, int Column, int Span)> Columns(PdfPaper paper) =>
        Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells.Select(c => (c.Text, c.Column, c.ColumnSpan));
}
