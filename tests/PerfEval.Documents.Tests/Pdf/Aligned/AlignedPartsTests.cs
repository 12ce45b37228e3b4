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

        AssertExact(paper, Form);
    }

    [Fact]
    public void Read_ShortGoalsAtTheLeftOfTheirColumns_StandBelowTheirLabels()
    {
        var paper = new PdfPaper(height: 1200);
        paper.Text(250, 30, 12, "项目支出绩效自评表");
        var room = new string('　', 30);
        FormPaper.Print(Form with { Goal = new Goal { Expected = "达标" + room, Actual = "已达标" + room } }, new PdfTable(paper, 20, 50, FormPaper.Widths) { IsRuled = false, Bottom = 1190 });

        AssertExact(paper, Form with { Goal = new Goal { Expected = "达标", Actual = "已达标" } });
    }

    private static void AssertExact(PdfPaper paper, SelfEvaluationForm expected)
    {
        var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(expected, reading.Form));
        Assert.Empty(reading.Confidence);
    }
}
