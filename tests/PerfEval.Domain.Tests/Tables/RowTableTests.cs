using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Tables;

/// <summary>
/// Rows of weight and self-score 10 with what the rules make of each, in <c>rows.txt</c>: level, name, target, actual, recomputed
/// score, outcome (M met, N not met, C not carried out, U cannot be verified), and the row's findings.
/// </summary>
public sealed class RowTableTests
{
    public static TheoryData<string> Lines => TextTable.Lines("rows.txt");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Row_IsScoredAndJudgedAsTheRulesSay(string line)
    {
        if (line.Split('|') is not [var level, var name, var target, var actual, var score, var outcome, var findings]) throw new FormatException(line);
        var form = new SelfEvaluationForm
        {
            FiscalYear = 2022,
            Indicators = [new Indicator { Level1 = TextTable.Section(level), Level2 = level + "指标", Name = name, Target = target, Actual = actual, Weight = 10m, Score = 10m, Deviation = "" }],
        };

        var evaluation = TextTable.Evaluate(form);

        var row = evaluation.Rows[0];
        Assert.Equal($"{decimal.Parse(score, CultureInfo.InvariantCulture):0.##} {outcome} {findings}", $"{row.Recomputed:0.##} {Letter(row.Outcome)} {FindingsOf(evaluation)}");
    }

    private static string FindingsOf(FormEvaluation evaluation) =>
        string.Join(' ', evaluation.Findings.Where(finding => finding.Row == 1).Select(finding => finding.Rule).Order(StringComparer.Ordinal));

    private static string Letter(IndicatorOutcome outcome) => outcome switch
    {
        IndicatorOutcome.Met => "M",
        IndicatorOutcome.NotMet => "N",
        IndicatorOutcome.NotCarriedOut => "C",
        _ => "U",
    };
}
