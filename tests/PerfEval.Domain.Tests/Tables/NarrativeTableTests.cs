using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Tables;

/// <summary>Sentences from the life of units, and rows (<c>name=actual</c>): + where they contradict each other, - where only a careless reader would think so.</summary>
public sealed class NarrativeTableTests
{
    public static TheoryData<string> Lines => TextTable.Lines("narratives.txt");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Text_ContradictsTheRowsOrDoesNot(string line)
    {
        if (line.Split('|') is not [var sign, var text, .. var rows]) throw new FormatException(line);
        var indicators = rows.Select(row => row.Split('=')).Select(row => new Indicator
        {
            Level1 = "产出指标",
            Level2 = "数量指标",
            Name = row[0],
            Target = row[1],
            Actual = row[1],
            Weight = 10,
            Score = 10,
            Deviation = "",
        });
        var form = new SelfEvaluationForm { FiscalYear = 2022, Goal = new Goal { Actual = text }, Indicators = [.. indicators] };

        var conflicts = TextTable.Evaluate(form).Findings.Where(finding => finding.Rule == "narrative-conflict").Select(finding => finding.MessageZh).ToArray();

        if (sign == "+") Assert.Single(conflicts);
        else Assert.Empty(conflicts);
    }
}
