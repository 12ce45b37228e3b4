using System.Globalization;
using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf.Ruled;

/// <summary>Tables without lines whose cells are boxes of colour.</summary>
public sealed class ShadedCellsTests
{
    [Fact]
    public void Read_CellsThatAreShadedBoxes_AreCells()
    {
        var paper = new PdfPaper();
        Draw(paper, rows: 3);

        Assert.Equal(["一级指标", "指标0", "10", "指标1", "11", "指标2", "12"], Texts(paper));
    }

    [Fact]
    public void Read_TextBesideShadedBoxes_TheyAreNotTheCells()
    {
        var paper = new PdfPaper();
        Draw(paper, rows: 3);
        paper.Text(210, 61, 8, "得分");

        Assert.DoesNotContain("一级指标", Texts(paper));
    }

    // A group's name over two lines beside rows, each its own box.
    private static void Draw(PdfPaper paper, int rows)
    {
        Box(paper, 20, 50, 58, (rows * 20) - 2);
        paper.Text(22, 66, 8, "一级");
        paper.Text(22, 76, 8, "指标");
        for (var i = 0; i < rows; i++)
        {
            Box(paper, 80, 50 + (i * 20), 58, 18);
            Box(paper, 140, 50 + (i * 20), 58, 18);
            paper.Text(82, 62 + (i * 20), 8, "指标" + i.ToString(CultureInfo.InvariantCulture));
            paper.Text(142, 62 + (i * 20), 8, (10 + i).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Box(PdfPaper paper, double x, double top, double width, double height) =>
        paper.Draw(string.Create(CultureInfo.InvariantCulture, $"0.9 g {x} {842 - top - height} {width} {height} re f 0 g"));

    private static IEnumerable<string> Texts(PdfPaper paper) => PdfSample.Grids(paper.ToArray()).Grids.SelectMany(g => g.Cells).Select(c => c.Text);
}
