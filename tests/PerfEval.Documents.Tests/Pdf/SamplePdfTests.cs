using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf;

/// <summary>The sample forms as PDF, cell by cell.</summary>
public sealed class SamplePdfTests
{
    public static TheoryData<string> Codes => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_EachRealForm_EveryCellEqualsTheExpectedWithoutDoubt(string code)
    {
        var result = new DocumentReader().Read(PdfSample.Bytes(code), code + ".pdf", TestContext.Current.CancellationToken);

        Assert.Equal("", string.Join('\n', result.Problems.Select(p => p.MessageEn)));
        Assert.Equal("pdf", result.Format);
        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(Cells.Expected(code), reading.Form));
        Assert.Empty(reading.Confidence);
        Assert.All(Cells.Of(reading.Form).Keys, pointer =>
        {
            var position = reading.Source[pointer];
            Assert.Equal((code + ".pdf", 1), (position.File, position.Page));
            Assert.NotNull(position.Row);
        });
    }

    [Fact]
    public void Read_JoinedForms_EachIsReadOnItsPage()
    {
        var result = new DocumentReader().Read(File.ReadAllBytes(Path.Combine(PdfSample.Folder, "submission-2022.pdf")), "submission-2022.pdf", TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal(Repository.Codes().Order(StringComparer.Ordinal), result.Forms.Select(f => f.Form.ProjectCode.Text).Order(StringComparer.Ordinal));
        for (var i = 0; i < result.Forms.Length; i++)
        {
            var reading = result.Forms[i];
            Assert.Equal("", Cells.Differences(Cells.Expected(reading.Form.ProjectCode.Text), reading.Form));
            Assert.Empty(reading.Confidence);
            Assert.All(reading.Source.Values, p => Assert.Equal(i + 1, p.Page));
        }
    }
}
