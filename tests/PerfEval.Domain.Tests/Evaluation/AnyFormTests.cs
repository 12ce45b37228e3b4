using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Evaluation;

/// <summary>What holds for any form, however strange.</summary>
public sealed class AnyFormTests
{
    private static readonly FormEvaluator Evaluator = new(RuleProfiles.Get("generic-a-b"));

    private static readonly Gen<string> Texts = Gen.Elements(
        "", "13人", "100%", "及时", "-1", "0", "未开展", "不适用", "支出进度", "偏差愿意：", "根据实际情况填写", "建议", "99999999999999次", "0.000000000001%", "0.000000000001次", "999999999999999次", "{0}",
        "～", "12345", "2022年", "培训5次，培训次数6次。由90%提高到95%", "一", "亿亿亿", "\0\uD800", "（", "“", "《", "效益指标", "数量指标", "培训次数", "率", "440304221061500000004");

    private static readonly Gen<NumberCell> Numbers = Gen.OneOf(
        Gen.Elements<NumberCell>(NumberCell.Absent, NumberCell.Blank, 0m, 10m, 100m, -5m, 0.01m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 1_000_000_000_000_000m),
        Gen.Choose(-1000, 100000).Select(number => (NumberCell)(number / 7m)));

    private static readonly Gen<TextCell> Cells = Gen.OneOf(Texts.Select(text => (TextCell)text), Gen.Constant(TextCell.Absent), ArbMap.Default.GeneratorFor<string>().Select(text => (TextCell)(text ?? "")));

    private static readonly Gen<Indicator> Rows =
        from texts in Gen.ArrayOf(Cells, 6)
        from numbers in Gen.ArrayOf(Numbers, 2)
        select new Indicator { Level1 = texts[0], Level2 = texts[1], Name = texts[2], Target = texts[3], Actual = texts[4], Deviation = texts[5], Weight = numbers[0], Score = numbers[1] };

    private static readonly Gen<FormReading> Forms =
        from texts in Gen.ArrayOf(Cells, 6)
        from numbers in Gen.ArrayOf(Numbers, 20)
        from rows in Gen.Resize(Gen.ListOf(Rows), 12)
        select new FormReading
        {
            Form = new SelfEvaluationForm
            {
                ProjectCode = texts[0],
                ProjectName = texts[1],
                ImplementingUnit = texts[2],
                PrimaryBudgetUnit = texts[3],
                FiscalYear = numbers[0],
                Goal = new Goal { Expected = texts[4], Actual = texts[5] },
                Funds = new Funds
                {
                    Total = new FundTotal { InitialBudget = numbers[1], AnnualBudget = numbers[2], Executed = numbers[3], Weight = numbers[4], ExecutionRate = numbers[5], Score = numbers[6] },
                    CurrentYearAppropriation = new FundLine { InitialBudget = numbers[7], AnnualBudget = numbers[8], Executed = numbers[9] },
                    CarriedOver = new FundLine { InitialBudget = numbers[10], AnnualBudget = numbers[11], Executed = numbers[12] },
                    Other = new FundLine { InitialBudget = numbers[13], AnnualBudget = numbers[14], Executed = numbers[15] },
                },
                Indicators = [.. rows],
                SectionWeights = ImmutableSortedDictionary<string, NumberCell>.Empty.WithComparers(StringComparer.Ordinal).Add("产出指标", numbers[16]).Add("效益指标", numbers[17]),
                Total = new FormTotal { Weight = numbers[18], Score = numbers[19] },
            },
        };

    [Property(MaxTest = 1500)]
    public Property Any_form_is_evaluated_with_scores_within_the_weights() => Prop.ForAll(Forms.ToArbitrary(), reading =>
    {
        foreach (var evaluation in new[] { Evaluator.Evaluate(reading), Findings.Evaluate(reading) })
        {
            Assert.Equal(reading.Form.Indicators.Length, evaluation.Rows.Length);
            foreach (var row in evaluation.Rows)
                if (row.Recomputed is { } score && reading.Form.Indicators[row.Row - 1].Weight.Value is > 0 and < 1_000_000 and var weight) Assert.InRange(score, 0, Math.Round(weight, 6));
            Assert.Equal(evaluation.Findings.Length, evaluation.Findings.Select(finding => (finding.Rule, finding.Row, finding.Where)).Distinct().Count());
        }
    });

    [Property(MaxTest = 300)]
    public Property Any_submission_is_compared() => Prop.ForAll(Gen.Resize(Gen.ListOf(Forms), 5).ToArbitrary(), readings =>
        Assert.Equal(readings.Count, Submissions.Compare(readings).Forms.Length));
}
