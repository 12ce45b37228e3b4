using PerfEval.Documents.Tests.Pdf.Paper;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Pdf.Characters;

/// <summary>What is printed over a table, a watermark or a seal, is not read as its text without a word.</summary>
public sealed class OverlaidTextTests
{
    private static readonly SelfEvaluationForm Form = Cells.Expected(Sample.WithDeviations);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_WatermarkOverCells_IsLeftOutWithDoubt(bool isFirst)
    {
        var paper = new PdfPaper();
        if (isFirst) Watermark(paper, 300);
        FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 6, Leading = 1.5 });
        if (!isFirst) Watermark(paper, 300);

        var reading = Read(paper);

        Assert.Equal("", Cells.Differences(Form, reading.Form));
        Assert.NotEmpty(reading.Confidence);
        Assert.All(reading.Confidence.Values, d => Assert.Equal(ReadMessages.DoubtOverlaid, d.Reason));
    }

    [Fact]
    public void Read_CellsDrawnAfterAllOthers_BringNoDoubt()
    {
        var paper = new PdfPaper();
        var table = new PdfTable(paper, 50, 50, 60, 60, 60);
        for (var i = 0; i < 12; i++) table.Row((1, "数量指标"), (1, i == 3 ? "" : "完成率"), (1, i == 7 ? "" : "10"));
        paper.Text(113, 112, 8, "及时");
        paper.Text(173, 174, 8, "20");

        Assert.All(PdfSample.Grids(paper.ToArray()).Grids.SelectMany(g => g.Cells), c => Assert.Null(c.Doubt));
    }

    [Fact]
    public void Read_WatermarkAnywhere_NoCellIsWrongWithoutDoubt()
    {
        for (var y = 60d; y < 500; y += 7)
        {
            var paper = new PdfPaper();
            FormPaper.Print(Form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 6, Leading = 1.5 });
            Watermark(paper, y);

            var result = new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);
            foreach (var reading in result.Forms)
            {
                foreach (var (pointer, expected, actual) in Cells.DifferingCells(Form, reading.Form))
                {
                    var isNamed = result.Problems.Length > 0 || reading.Confidence.Keys.Any(k => pointer == k || pointer.StartsWith(k + "/", StringComparison.Ordinal)) || (actual == "(absent)" && !reading.Confidence.IsEmpty);
                    Assert.True(isNamed, $"{y}: {pointer}: {expected} | {actual}");
                }
            }
        }
    }

    [Fact]
    public void Read_TextWiderThanItsCellDrawnSignBySign_IsTheCells()
    {
        var paper = new PdfPaper();
        new PdfTable(paper, 50, 50, 50, 50).Row((1, ""), (1, ""));
        for (var i = 0; i < 9; i++) paper.Text(53 + (i * 7), 60, 7, "项目编码项目编码项"[i..(i + 1)]);

        Assert.Equal(["项目编码项目编码项"], Assert.Single(PdfSample.Grids(paper.ToArray()).Grids).Cells.Select(c => c.Text));
    }

    private static void Watermark(PdfPaper paper, double y) => paper.Text(150, y, 30, "内部资料");

    private static FormReading Read(PdfPaper paper) => Assert.Single(new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken).Forms);
}
