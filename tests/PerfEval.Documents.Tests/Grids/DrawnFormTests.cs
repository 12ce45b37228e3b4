using PerfEval.Documents.Tests.Layouts;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Every real form in layouts nobody drew: what is read silently is right.</summary>
public sealed class DrawnFormTests
{
    private const int Layouts = 12;

    public static TheoryData<string> Codes() => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_ARealFormInAnyLayout_HasNoWrongCellAndNoDoubt(string code)
    {
        var form = Cells.Expected(code);
        for (var seed = 0; seed < Layouts; seed++)
        {
            var (drawing, expected) = DrawnForm.Of(form, seed);
            var result = SmallForm.Read(TestWorkbook.Of([drawing]));
            Assert.True(result.Problems.IsEmpty, $"{seed}: {string.Join(' ', result.Problems.Select(p => p.MessageEn))}");
            var reading = Assert.Single(result.Forms);
            Assert.True(Misreadings.Silent(expected, reading) is "" && reading.Confidence.IsEmpty, $"{seed}: {Cells.Differences(expected, reading.Form)} {string.Join(' ', reading.Confidence.Keys)}");
        }
    }
}
