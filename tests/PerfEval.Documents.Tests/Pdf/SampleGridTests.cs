using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Pdf;

/// <summary>The cells of the sample forms' pages, before any label is looked at.</summary>
public sealed class SampleGridTests
{
    public static TheoryData<string> Codes => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_SampleForm_EachIndicatorIsARow(string code)
    {
        var (grids, problems) = PdfSample.Grids(PdfSample.Bytes(code));

        Assert.Empty(problems);
        GridRows.AssertIndicators(Cells.Expected(code), Assert.Single(grids));
    }

    [Fact]
    public void Read_JoinedSample_EachFormIsAGridOnItsOwnPage()
    {
        var (grids, problems) = PdfSample.Grids(File.ReadAllBytes(Path.Combine(PdfSample.Folder, "submission-2022.pdf")));

        Assert.Empty(problems);
        Assert.Equal(Enumerable.Range(1, 28), grids.Select(g => Assert.Single(g.Cells.Select(c => c.Position.Page!.Value).Distinct())));
    }
}
