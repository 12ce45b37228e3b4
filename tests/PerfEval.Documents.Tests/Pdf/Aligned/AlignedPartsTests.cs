using PerfEval.Documents.Tests.Pdf.Paper;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Pdf.Aligned;

/// <summary>Tables without lines whose parts have columns of their own and stand close under one another.</summary>
public sealed class AlignedPartsTests
{
    private static readonly SelfEvaluationForm Form = Cells.Expected(Sample.WithDeviations);

    [Fact]
    public void Read_LargerTitleCloseAboveACell_IsNoPartOfIt()
    {
        var paper = new PdfPaper(height: 1200);
        paper.Text(303, 45, 13, "项目支出绩效自评表");
        FormPaper.Print(Form, new PdfTable(paper, 20, 50, FormPaper.Widths) { IsRuled = false, Bottom = 1190 });

        AssertExact(paper);
    }

    private static void AssertExact(PdfPaper paper)
    {
        var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(Form, reading.Form));
        Assert.Empty(reading.Confidence);
    }
}
