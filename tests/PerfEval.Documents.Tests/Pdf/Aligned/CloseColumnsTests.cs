using PerfEval.Documents.Tests.Layouts;
using PerfEval.Documents.Tests.Pdf.Paper;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Pdf.Aligned;

/// <summary>Tables without lines whose columns stand close to one another.</summary>
public sealed class CloseColumnsTests
{
    private static readonly SelfEvaluationForm Form = Cells.Expected(Sample.WithDeviations);

    [Theory]
    [InlineData(1.5)]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0)]
    public void Read_ColumnsCloserThanWords_AreReadWithDoubt(double padding)
    {
        var result = Read(Form, padding, FormPaper.Widths);

        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(Form, reading.Form));
        Assert.Empty(reading.Source.Keys.Except(reading.Confidence.Keys));
        Assert.Contains("挨得很近", Assert.Single(result.Problems).MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2.5)]
    public void Read_ColumnsThatBothMeasuresPartAlike_AreSure(double padding)
    {
        var result = Read(Form, padding, FormPaper.Widths);

        Assert.Empty(result.Problems);
        Assert.Empty(Assert.Single(result.Forms).Confidence);
    }

    public static TheoryData<string> Codes() => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_AnyFormInCloseColumns_NoPrintedCellIsWrongWithoutDoubt(string code)
    {
        var form = Cells.Expected(code);
        foreach (var padding in new[] { 2, 1, 0.4 })
        {
            var reading = Assert.Single(Read(form, padding, FormPaper.Widths).Forms);
            Assert.Equal("", Misreadings.Silent(form, reading));
        }
    }

    [Fact]
    public void Read_ColumnsThatTouch_SaysThatTheyCannotBeToldApart()
    {
        var result = Read(Form, 0, [48, 64, 96, 72, 72, 40, 40, 96]);

        Assert.Empty(result.Forms);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(ReadProblemCode.NoCells, problem.Code);
        Assert.Contains("Excel", problem.MessageZh, StringComparison.Ordinal);
    }

    private static ReadResult Read(SelfEvaluationForm form, double padding, double[] widths)
    {
        var paper = new PdfPaper(height: 2400);
        paper.Text(200, 30, 12, "项目支出绩效自评表");
        FormPaper.Print(form, new PdfTable(paper, 20, 50, widths) { IsRuled = false, Padding = padding, Bottom = 2390 });
        return new DocumentReader().Read(paper.ToArray(), "upload.pdf", TestContext.Current.CancellationToken);
    }
}
