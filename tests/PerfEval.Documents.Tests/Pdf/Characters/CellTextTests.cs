using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf.Characters;

/// <summary>The text of single cells.</summary>
public sealed class CellTextTests
{
    [Fact]
    public void Read_WrappedChinese_HasNoSpaceAtTheWrap() => Assert.Equal("偏差原因分析及改进措施", Only(("偏差原因分", 12), ("析及改进措", 24), ("施", 36)));

    [Fact]
    public void Read_WrappedLatinWords_KeepTheirSpace() => Assert.Equal("use of Office", Only(("use of ", 12), ("Office", 24)));

    [Fact]
    public void Read_NumberWiderThanItsCell_IsOneNumber() => Assert.Equal("440304221061500000004", Only(("440304221061", 12), ("500000004", 24)));

    [Fact]
    public void Read_RadicalsNamedForCharacters_ReadAsTheCharacters() => Assert.Equal("一级指标页", Only(("\u2F00级指标\u2EDA", 12)));

    [Theory]
    [InlineData("\u2F3E", "户")]
    [InlineData("\u301C", "～")]
    [InlineData("\u2215", "／")]
    [InlineData("\u2329", "〈")]
    public void Read_CodesThatShareAGlyph_ReadAsThoseInUse(string named, string meant) => Assert.Equal(meant, PdfCharacters.Read(named));

    [Theory]
    [InlineData("建议≥9", "0%。", "建议≥90%。")]
    [InlineData("10", "20", "10 20")]
    public void Read_LineThatEndsInADigit_GoesOnWhereASignMayNotBeginALine(string first, string second, string whole) => Assert.Equal(whole, Only((first, 12), (second, 24)));

    [Theory]
    [InlineData("3,500,00", "0.00", "3,500,000.00", false)]
    [InlineData("3,500,000.", "00", "3,500,000.00", false)]
    [InlineData("3,500", "0.00", "3,5000.00", true)]
    [InlineData("3500", "0.00", "35000.00", true)]
    public void Read_AmountWiderThanItsCell_IsDoubtedWhereItsPartsMayBeTwo(string first, string second, string whole, bool isDoubted)
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, paper.WidthOf(first, 8) + 14, 60) { Padding = 6 }.Row((1, first + second), (1, "乙"));

        var cell = Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells, c => c.Text == whole);

        Assert.Equal(isDoubted, cell.Doubt is not null);
    }

    [Fact]
    public void Read_TextPrintedTwiceForBold_IsReadOnce()
    {
        var paper = Boxes();
        paper.Text(52, 62, 10, "分值11");
        paper.Text(52.3, 62, 10, "分值11");

        Assert.Equal("分值11", Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells).Text);
    }

    [Fact]
    public void Read_TextRunningOverItsCell_StaysInIt()
    {
        var paper = Boxes();
        paper.Text(52, 62, 10, "一段比格子宽的文字");

        var cell = Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells);
        Assert.Equal(("一段比格子宽的文字", 0), (cell.Text, cell.Column));
    }

    [Fact]
    public void Read_CharactersPrintedOverOneAnother_AreMarked()
    {
        var paper = Boxes();
        paper.Text(52, 62, 10, "100");
        paper.Text(54, 62, 10, "29");

        Assert.NotNull(Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells).Doubt);
    }

    [Fact]
    public void Read_FontWhoseMapHasGaps_AllThatItPrintsIsMarked()
    {
        var paper = Boxes();
        paper.Text(52, 62, 10, "成本");
        paper.Text(116, 62, 10, "\u301C");

        Assert.All(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells, c => Assert.NotNull(c.Doubt));
    }

    [Fact]
    public void Read_ColumnsFromRightToLeft_ReadDownwards()
    {
        var paper = Boxes();
        foreach (var (x, y, sign) in new[] { (90, 60, "产"), (90, 71, "出"), (90, 82, "指"), (90, 93, "标"), (76, 60, "5"), (76, 71, "0"), (76, 82, "分") }) paper.Text(x, y, 10, sign);

        Assert.Equal("产出指标50分", Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells).Text);
    }

    [Fact]
    public void Read_SlantedWatermark_IsNotInTheCells()
    {
        var paper = Boxes();
        paper.Text(52, 62, 10, "分值");
        paper.Draw("BT /F1 30 Tf 0.7 0.7 -0.7 0.7 60 760 Tm <5185><90E8> Tj ET");

        Assert.Equal("分值", Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells).Text);
    }

    [Fact]
    public void Read_PageNumbersBetweenRows_AreNoRows()
    {
        var paper = new PdfPaper();
        var table = new PdfTable(paper, 50, 50, 60, 60) { Bottom = 80 };
        table.Row((1, "甲"), (1, "1"));
        paper.Text(290, 820, 8, "第 1 页 共 2 页");
        table.Row((1, "乙"), (1, "2"));
        paper.Text(290, 820, 8, "- 2 -");

        var grid = Assert.Single(PdfSample.Grids(paper.ToArray()).Grids);
        Assert.Equal(["甲", "1", "乙", "2"], grid.Cells.Select(c => c.Text));
    }

    private static string Only(params (string Text, double Down)[] lines)
    {
        var paper = Boxes();
        foreach (var (text, down) in lines) paper.Text(52, 50 + down, 10, text);
        return Assert.Single(Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells).Text;
    }

    // Two cells side by side, each six characters wide.
    private static PdfPaper Boxes()
    {
        var paper = new PdfPaper();
        foreach (var x in new double[] { 50, 114, 178 }) paper.Line(x, 50, x, 100);
        foreach (var y in new double[] { 50, 100 }) paper.Line(50, y, 178, y);
        return paper;
    }
}
