using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf.Ruled;

/// <summary>Tables as a browser prints them, whose cells end where a page does and not where their rows or texts do.</summary>
public sealed class BrowserPrintTests
{
    [Fact]
    public void Read_TextBelowTheLastLineOfACutCell_IsTheCells()
    {
        var paper = Cut("效益指标");
        paper.Text(52, 105, 10, "（30分）");
        Row(paper, 90, "社会效益", "30");

        Assert.Equal(["效益指标（30分）", "社会效益", "30"], Texts(paper));
    }

    [Fact]
    public void Read_TextFarBelowTheLastLineOfACutCell_IsTheCells()
    {
        var paper = Cut("效益指标");
        paper.Text(52, 118, 10, "（30分）");
        Row(paper, 90, "社会效益", "30");

        Assert.Equal(["效益指标（30分）", "社会效益", "30"], Texts(paper));
    }

    [Fact]
    public void Read_TextWrittenDownwardsThatACellIsTooLowFor_IsTheCells()
    {
        var paper = Cut("");
        for (var i = 0; i < 4; i++) paper.Text(84, 80 + (i * 10), 10, "效益指标"[i..(i + 1)]);
        for (var i = 0; i < 2; i++) paper.Text(68, 80 + (i * 10), 10, "总表"[i..(i + 1)]);
        Row(paper, 90, "社会效益", "30");

        Assert.Equal(["效益指标总表", "社会效益", "30"], Texts(paper));
    }

    [Fact]
    public void Read_NoteBelowATable_IsNotTheCells()
    {
        var paper = Cut("效益指标");
        Row(paper, 90, "社会效益", "30");
        paper.Text(152, 105, 10, "附注");

        Assert.Equal(["效益指标", "社会效益", "30", "附注"], Texts(paper));
    }

    [Fact]
    public void Read_CellCutWithinARow_MakesNoRowOfItsOwn()
    {
        var paper = new PdfPaper();
        foreach (var x in new double[] { 100, 150, 200 }) paper.Line(x, 50, x, 130);
        paper.Line(50, 50, 50, 115);
        foreach (var y in new double[] { 50, 90, 130 }) paper.Line(100, y, 200, y);
        paper.Line(50, 50, 100, 50);
        paper.Line(50, 115, 100, 115);
        paper.Text(52, 85, 10, "产出指标");
        Row(paper, 75, "数量指标", "10");
        Row(paper, 112, "成本指标", "20");

        var cells = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells;

        Assert.Equal([("产出指标", 0, 2), ("数量指标", 0, 1), ("10", 0, 1), ("成本指标", 1, 1), ("20", 1, 1)], cells.Select(c => (c.Text, c.Row, c.RowSpan)));
    }

    // The first column's cell goes on over a whole page, of which it has no line across.
    [Fact]
    public void Read_RowCutBesideACellThatGoesOn_IsOneRow()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 100, 50, 35, 50, 50).Row((1, "居民满意"), (1, "10"), (1, "无"));
        paper.NewPage();
        new PdfTable(paper, 50, 50, 50, 35, 50, 50).Row((1, ""), (1, "度"), (1, ""), (1, ""));

        Assert.Equal([("居民满意度", 0), ("10", 0), ("无", 0)], Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells.Select(c => (c.Text, c.Row)));
    }

    [Fact]
    public void Read_EmptyRestOfACellAtTheTopOfAPage_DoesNotTakeTheNextGroupsName()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 100, 50, 50, 50).Row((1, "数量指标"), (1, "10"));
        paper.NewPage();
        new PdfTable(paper, 50, 50, 50, 50, 50).Row((1, ""), (1, "时效指标"), (1, "20"));
        paper.NewPage();
        new PdfTable(paper, 50, 50, 50, 50, 50).Row((1, "效益指标"), (1, "社会效益"), (1, "30"));

        var group = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids.SelectMany(g => g.Cells), c => c.Text == "效益指标");
        Assert.Equal((2, 1), (group.Row, group.RowSpan));
    }

    [Fact]
    public void Read_BoxesWithRoundCorners_AreCells()
    {
        var paper = new PdfPaper();
        foreach (var x in new[] { 50, 100 }) paper.Draw($"1 w {x + 4} 700 m {x + 46} 700 l {x + 48} 700 {x + 50} 702 {x + 50} 704 c {x + 50} 716 l {x + 50} 718 {x + 48} 720 {x + 46} 720 c {x + 4} 720 l {x + 2} 720 {x} 718 {x} 716 c {x} 704 l {x} 702 {x + 2} 700 {x + 4} 700 c S");
        paper.Text(52, 135, 10, "产出指标");
        paper.Text(91, 135, 10, "2");
        paper.Text(102, 135, 10, "数量指标");

        Assert.Equal(["产出指标2", "数量指标"], Texts(paper));
    }

    [Fact]
    public void Read_BoxesWithRoundCornersThatAPageCuts_AreCells()
    {
        var paper = new PdfPaper();
        foreach (var x in new[] { 50, 100 })
        {
            foreach (var side in new[] { $"{x} 718.5 50 1.5", $"{x} 680 1.5 40", $"{x + 48.5} 680 1.5 40" }) paper.Draw($"q {x} 680 50 40 re W n {side} re W n {x} 680 50 40 re f Q");
        }

        paper.Text(52, 135, 10, "产出");
        paper.Text(52, 147, 10, "指标");
        paper.Text(102, 135, 10, "数量");
        paper.Text(102, 147, 10, "指标");

        Assert.Equal(["产出指标", "数量指标"], Texts(paper));
    }

    [Fact]
    public void Read_UnderlinedText_MakesNoRows()
    {
        var paper = new PdfPaper();
        var table = new PdfTable(paper, 50, 50, 46, 46);
        table.Row((1, "产出指标产出指标"), (1, "10"));
        table.Row((1, "效益指标"), (1, "20"));
        foreach (var y in new[] { 61.8, 71.4 }) paper.Line(53, y + 1, 93, y + 1);

        Assert.Equal(["产出指标产出指标", "10", "效益指标", "20"], Texts(paper));
    }

    [Fact]
    public void Read_CellsWithNoLineBetweenThem_ArePartedWithDoubt()
    {
        var paper = new PdfPaper();
        var table = new PdfTable(paper, 50, 50, 50, 50);
        table.Row((1, "二级指标"), (1, "三级指标"));
        foreach (var y in new double[] { 80, 110 }) paper.Line(50, y, 150, y);
        foreach (var x in new double[] { 50, 150 }) paper.Line(x, 60, x, 110);
        paper.Text(53, 96, 8, "质量指标");
        paper.Text(103, 92, 8, "工作完成");
        paper.Text(103, 102, 8, "合格率");

        var cells = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells;

        Assert.Equal(["二级指标", "三级指标", "质量指标", "工作完成合格率"], cells.Select(c => c.Text));
        Assert.Equal([null, null, ReadMessages.DoubtMissingEdge, ReadMessages.DoubtMissingEdge], cells.Select(c => c.Doubt));
    }

    [Theory]
    [InlineData("总", "分")]
    [InlineData("（2022", "年度）")]
    public void Read_TextSetApartOverTheColumnsOfOtherRows_IsOneCell(string left, string right)
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, 50, 50).Row((1, "二级指标"), (1, "三级指标"));
        paper.Line(50, 80, 150, 80);
        foreach (var x in new double[] { 50, 150 }) paper.Line(x, 60, x, 80);
        paper.Text(60, 75, 8, left);
        paper.Text(110, 75, 8, right);

        var cell = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells[^1];

        Assert.Equal((left + right, null), (cell.Text.Replace(" ", "", StringComparison.Ordinal), cell.Doubt));
    }

    [Fact]
    public void Read_GroupWithNoLineToTheCellBesideItsFirstRow_IsOneCellWithDoubt()
    {
        var paper = new PdfPaper();
        foreach (var y in new double[] { 50, 80, 110, 140 }) paper.Line(y is 50 or 140 ? 50 : 100, y, 150, y);
        foreach (var x in new double[] { 50, 150 }) paper.Line(x, 50, x, 140);
        paper.Line(100, 80, 100, 140);
        paper.Text(53, 98, 8, "产出指标");
        paper.Text(103, 68, 8, "数量指标");
        paper.Text(103, 98, 8, "质量指标");
        paper.Text(103, 128, 8, "时效指标");

        var group = Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells, c => c.Text == "产出指标");

        Assert.Equal((0, 3, ReadMessages.DoubtMissingEdge), (group.Row, group.RowSpan, group.Doubt));
    }

    [Fact]
    public void Read_GroupWithNoLineToTheCellsBesideIt_LeavesThemTheirRows()
    {
        var paper = new PdfPaper();
        foreach (var y in new double[] { 50, 80, 110, 140 }) paper.Line(y is 50 or 140 ? 50 : 100, y, 150, y);
        foreach (var x in new double[] { 50, 150 }) paper.Line(x, 50, x, 140);
        paper.Line(100, 50, 100, 80);
        paper.Text(53, 98, 8, "产出指标");
        for (var i = 0; i < 3; i++) paper.Text(103, 68 + (i * 30), 8, "数量质量时效"[(i * 2)..((i * 2) + 2)]);

        var cells = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells;

        Assert.Equal([("产出指标", 0, 3), ("数量", 0, 1), ("质量", 1, 1), ("时效", 2, 1)], cells.Select(c => (c.Text, c.Row, c.RowSpan)));
    }

    [Fact]
    public void Read_EmptyRestsOfCellsWithNoLineBetweenThemAtTheTopOfAPage_BringNoDoubt()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, 50, 50, 50).Rows([[(1, "10")], [(1, "20")]], "产出指标", "质量指标");
        paper.NewPage();
        foreach (var y in new double[] { 50, 80, 110 }) paper.Line(y is 80 ? 100 : 50, y, 200, y);
        foreach (var x in new double[] { 50, 150, 200 }) paper.Line(x, 50, x, 110);
        paper.Line(100, 80, 100, 110);
        foreach (var (x, y, text) in new[] { (152, 68, "30"), (102, 98, "时效指标"), (152, 98, "40") }) paper.Text(x, y, 8, text);

        Assert.All(PdfSample.Grids(paper.ToArray()).Grids.SelectMany(g => g.Cells), c => Assert.Null(c.Doubt));
    }

    [Fact]
    public void Read_RowOfTextsWithoutFiguresAtTheTopOfAPage_IsDoubtedWithTheRowAbove()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, 90, 90, 50, 50).Row((1, "工作完成"), (1, "全部"), (1, "10"), (1, "9"));
        paper.NewPage();
        var table = new PdfTable(paper, 50, 50, 90, 90, 50, 50);
        table.Row((1, "合格率"), (1, "合格"), (1, ""), (1, ""));
        table.Row((1, "及时率"), (1, "及时"), (1, "10"), (1, "9"));

        var cells = PdfSample.Grids(paper.ToArray()).Grids.SelectMany(g => g.Cells);

        Assert.Equal(["工作完成", "全部", "合格率", "合格"], cells.Where(c => c.Doubt == ReadMessages.DoubtCutRow).Select(c => c.Text));
    }

    [Fact]
    public void Read_NameUnderTwoColumnsAtTheTopOfAPage_IsDoubted()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, 50, 50, 50).Row((1, "产出指标"), (1, "质量指标"), (1, "10"));
        paper.NewPage();
        var table = new PdfTable(paper, 50, 50, 50, 50, 50);
        table.Row((2, "成本指标"), (1, "10"));
        table.Row((2, "总分"), (1, "20"));

        var cells = PdfSample.Grids(paper.ToArray()).Grids.SelectMany(g => g.Cells);

        Assert.Equal(["成本指标"], cells.Where(c => c.Doubt == ReadMessages.DoubtMissingEdge).Select(c => c.Text));
    }

    [Fact]
    public void Read_TextsOfOneCellDrawnInAnotherOrderThanTheyStandIn_AreDoubted()
    {
        var paper = Cut("");
        paper.Text(52, 92, 10, "指标");
        paper.Text(52, 80, 10, "产出");
        Row(paper, 90, "社会效益", "30");

        Assert.Equal(ReadMessages.DoubtOverprinted, Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells, c => c.Text == "产出指标").Doubt);
    }

    [Fact]
    public void Read_LettersWrittenDownwardsUpright_AreOneWord()
    {
        var paper = Cut("");
        for (var i = 0; i < 3; i++) paper.Text(70, 78 + (i * 9), 8, "PC端"[i..(i + 1)]);

        Assert.Equal(["PC端"], Texts(paper));
    }

    private static IEnumerable<string> Texts(PdfPaper paper) => Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells.Select(c => c.Text);

    // The first cell of a table of one row, whose other cells are drawn later.
    private static PdfPaper Cut(string first)
    {
        var paper = new PdfPaper();
        foreach (var x in new double[] { 50, 100, 150, 200 }) paper.Line(x, 70, x, 96);
        foreach (var y in new double[] { 70, 96 }) paper.Line(50, y, 200, y);
        paper.Text(52, 92, 10, first);
        return paper;
    }

    private static void Row(PdfPaper paper, double baseline, string name, string weight)
    {
        paper.Text(102, baseline, 10, name);
        paper.Text(152, baseline, 10, weight);
    }
}
