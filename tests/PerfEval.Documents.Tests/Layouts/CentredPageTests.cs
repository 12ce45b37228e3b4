using System.Text;

namespace PerfEval.Documents.Tests.Layouts;

public sealed class CentredPageTests
{
    public static TheoryData<string> Codes() => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_CentredCellsPrintedLineByLine_NoCellIsWrongWithoutDoubt(string code)
    {
        var form = Cells.Expected(code);
        var silent = new StringBuilder();
        for (var width = 12; width <= 34; width += 2)
        {
            var wrong = Misreadings.Silent(form, Misreadings.Read(CentredPageText.Of(form, width, width + 4)));
            if (wrong.Length > 0) silent.Append(width).Append(": ").AppendLine(wrong);
        }

        Assert.True(silent.Length == 0, silent.ToString());
    }

    [Fact]
    public void Read_NameAroundItsValuesAndDeviationAroundItsRow_ReadsBoth()
    {
        var form = Cells.Expected(Sample.WithDeviations);
        var reading = Misreadings.Read(CentredPageText.Of(form, 14, 20));
        Assert.Equal("", Cells.Differences(form, reading.Form));
    }
}
