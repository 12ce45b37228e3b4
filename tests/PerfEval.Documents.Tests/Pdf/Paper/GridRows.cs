using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>Compares a grid's rows below the heading of the indicators with a form's.</summary>
internal static class GridRows
{
    public static void AssertIndicators(SelfEvaluationForm expected, Grid grid)
    {
        var heading = grid.Cells.First(c => c.Text == "三级指标").Row;
        for (var i = 0; i < expected.Indicators.Length; i++)
        {
            var row = expected.Indicators[i];
            string[] texts =
            [
                row.Level1.ToString(), row.Level2.ToString(), row.Name.ToString(), row.Target.ToString(), row.Actual.ToString(),
                row.Weight.ToString(), row.Score.ToString(), row.Deviation.ToString(),
            ];
            var actual = Enumerable.Range(0, 8).Select(column => At(grid, heading + 1 + i, column, heading)).ToArray();
            actual[0] = actual[0].Split('(', '（')[0];
            Assert.Equal(texts, actual);
        }

        Assert.Equal("总分", At(grid, heading + 1 + expected.Indicators.Length, 0, heading));
    }

    // The text that covers a row below the n-th heading.
    private static string At(Grid grid, int row, int heading, int headingRow)
    {
        var head = grid.Cells.Where(c => c.Row == headingRow).ElementAt(heading);
        return grid.Cells.FirstOrDefault(c => c.Row <= row && c.Row + c.RowSpan > row && c.Column <= head.Column && c.Column + c.ColumnSpan > head.Column)?.Text ?? "";
    }
}
