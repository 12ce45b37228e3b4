using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Tests.Pdf.Paper;
using UglyToad.PdfPig;

namespace PerfEval.Documents.Tests.Pdf.Characters;

/// <summary>What is filled in on a printed form, in fields or as typed notes, is read as the text of the cells it stands in.</summary>
public sealed class FilledInTests
{
    // 偏差 in UTF-16, and 10; on paper 842 points high.
    private const string Rectangle = "/Rect[103 785 147 790]/F 4";

    [Theory]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Tx/V<FEFF504F5DEE>" + Rectangle + ">>", "偏差")]
    [InlineData("<</Type/Annot/Subtype/Widget/Parent<</FT/Tx/V(10)>>" + Rectangle + ">>", "10")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Ch/V(10)" + Rectangle + ">>", "10")]
    [InlineData("<</Type/Annot/Subtype/FreeText/Contents(95%)" + Rectangle + ">>", "95%")]
    public void Read_FilledInCell_IsItsText(string annotation, string text) => Assert.Equal(["数量指标", text], Texts(annotation));

    [Theory]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Tx/V(10)/Rect[103 785 147 790]/F 2>>")]
    [InlineData("<</Type/Annot/Subtype/Widget/FT/Btn/V/Yes" + Rectangle + ">>")]
    [InlineData("<</Type/Annot/Subtype/Text/Contents(95%)" + Rectangle + ">>")]
    public void Read_WhatIsNotPrintedInACell_IsNotItsText(string annotation) => Assert.Equal(["数量指标"], Texts(annotation));

    [Fact]
    public void Of_WidgetsThatShareALongText_EndsBehindTheMost()
    {
        const string Widget = "<</Type/Annot/Subtype/Widget/FT/Tx/V(0123456789)" + Rectangle + ">>";
        var paper = new PdfPaper { Annotations = Widget + Widget + Widget + Widget };
        paper.Text(50, 50, 10, "项目");
        using var document = PdfDocument.Open(paper.ToArray());

        Assert.Equal(2, FilledIn.Of(document.GetPage(1), document.Structure, 15).Count);
        Assert.Equal(4, FilledIn.Of(document.GetPage(1), document.Structure, 40).Count);
    }

    private static IEnumerable<string> Texts(string annotation)
    {
        var paper = new PdfPaper { Annotations = annotation };
        new PdfTable(paper, 50, 50, 50, 50).Row((1, "数量指标"), (1, ""));
        return Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells.Select(c => c.Text);
    }
}
