using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf.Ruled;

/// <summary>Sheets printed without wrapping show of a text what has room before the next filled cell: such a text may be longer than what is read.</summary>
public sealed class CutAtEdgeTests
{
    private const double Edge = 100;
    private const double Size = 8;

    [Theory]
    [InlineData("办公用品采购次", "12次", true)]
    [InlineData("办公用品采购次", "", false)]
    [InlineData("办公用品采购", "12次", false)]
    [InlineData("办公用品采购次数", "", false)]
    public void Read_TextAcrossTheEdge_IsDoubtedWhereTheNextCellHasText(string name, string beside, bool isDoubted)
    {
        var paper = new PdfPaper();
        for (var row = 0; row <= 3; row++) paper.Line(50, 50 + (row * 15), 200, 50 + (row * 15));
        foreach (var x in (double[])[50, Edge, 200]) paper.Line(x, 50, x, 95);
        paper.Text(51, 60, Size, "指标");
        paper.Text(Edge + 1, 60, Size, "完成");
        paper.Text(51, 75, Size, name);
        if (beside.Length > 0) paper.Text(180, 75, Size, beside);
        paper.Text(51, 90, Size, "参加人数");
        paper.Text(Edge + 1, 90, Size, "35人");

        var cells = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells;

        var cell = Assert.Single(cells, c => c.Text == name);
        Assert.Equal(isDoubted ? ReadMessages.DoubtCutAtEdge : null, cell.Doubt);
        Assert.All(cells, c => Assert.True(c == cell || c.Doubt is null));
    }

    // A browser sets the bracket that ends a line half as wide as its font says.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Read_BracketWhoseEmptyHalfLiesAcrossTheEdge_EndsTheTextOfItsCell(double distance)
    {
        var paper = new PdfPaper();
        for (var row = 0; row <= 2; row++) paper.Line(50, 50 + (row * 15), 200, 50 + (row * 15));
        foreach (var x in (double[])[50, Edge, 200]) paper.Line(x, 50, x, 80);
        paper.Text(Edge + 3 - (7 * Size), 60, Size, "全年预算数额）");
        paper.Text(Edge + 3 + distance, 60, Size, "全年执行数");
        paper.Text(52, 75, Size, "100");
        paper.Text(Edge + 2, 75, Size, "90");

        var cells = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells;

        Assert.Equal(["全年预算数额）", "全年执行数", "100", "90"], cells.Select(c => c.Text));
        Assert.All(cells, c => Assert.Null(c.Doubt));
    }
}
