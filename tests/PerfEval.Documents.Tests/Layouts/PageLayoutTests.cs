using System.Text;

namespace PerfEval.Documents.Tests.Layouts;

public sealed class PageLayoutTests
{
    public static TheoryData<string> Codes() => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_FormLaidOutAtOtherWidths_NoCellIsWrongWithoutDoubt(string code)
    {
        var form = Cells.Expected(code);
        var silent = new StringBuilder();
        for (var seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            var style = new PageStyle
            {
                NameWidth = 2 * random.Next(6, 18),
                ValueWidth = 2 * random.Next(5, 13),
                DeviationWidth = 2 * random.Next(8, 22),
                ExpectedGoalWidth = 2 * random.Next(25, 45),
                ActualGoalWidth = 2 * random.Next(20, 35),
                LastLineApart = random.Next(0, 100),
                RowsTogether = random.Next(0, 40),
                GroupApart = random.Next(0, 60),
                StraySpaces = random.Next(0, 10),
                PageNumbers = random.Next(0, 10),
                Footnotes = random.Next(2) == 0,
                NewLine = random.Next(2) == 0 ? "\n" : "\r\n",
            };
            var wrong = Misreadings.Silent(form, Misreadings.Read(PageText.Of(form, style, seed)));
            if (wrong.Length > 0) silent.AppendLine(null, $"{seed}: {wrong}");
        }

        Assert.True(silent.Length == 0, silent.ToString());
    }
}
