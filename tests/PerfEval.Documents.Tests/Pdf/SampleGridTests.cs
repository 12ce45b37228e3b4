using PerfEval.Documents.Grids;

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
        var grid = Assert.Single(grids);
        var expected = Cells.Expected(code);
        var heading = grid.Cells.First(c => c.Text == "三级指标").Row;
        var first = heading + 1;
        for (var i = 0; i < expected.Indicators.Length; i++)
        {
            var row = expected.Indicators[i];
            string[] texts =
            [
                row.Level1.ToString(), row.Level2.ToString(), row.Name.ToString(), row.Target.ToString(), row.Actual.ToString(),
                row.Weight.ToString(), row.Score.ToString(), row.Deviation.ToString(),
            ];
            var actual = Enumerable.Range(0, 8).Select(column => At(grid, first + i, column, heading)).ToArray();
            actual[0] = actual[0].Split('(', '（')[0];
            Assert.Equal(texts, actual);
        }
    }

    // The text that covers a row below the n-th heading.
    private static string At(Grid grid, int row, int heading, int headingRow)
    {
        var head = grid.Cells.Where(c => c.Row == headingRow).ElementAt(heading);
        return grid.Cells.FirstOrDefault(c => c.Row <= row && c.Row + c.RowSpan > row && c.Column <= head.Column && c.Column + c.ColumnSpan > head.Column)?.Text ?? "";
    }
}
