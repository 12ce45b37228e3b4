using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Tables;

/// <summary>Reasons written beside a qualitative row that lost a point, and what the rules say of each.</summary>
public sealed class DeviationTableTests
{
    public static TheoryData<string> Lines => TextTable.Lines("deviations.txt");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Deviation_IsJudgedAsTheRulesSay(string line)
    {
        if (line.Split('|') is not [var expected, var text]) throw new FormatException(line);
        var form = new SelfEvaluationForm
        {
            Indicators = [new Indicator { Level1 = "产出指标", Level2 = "质量指标", Name = "保障情况", Target = "有效", Actual = "有效", Weight = 10m, Score = 9m, Deviation = text }],
        };

        var rules = TextTable.Evaluate(form).Findings.Select(finding => finding.Rule).Where(rule => rule.StartsWith("deviation", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join(' ', rules.Order(StringComparer.Ordinal)));
    }
}
