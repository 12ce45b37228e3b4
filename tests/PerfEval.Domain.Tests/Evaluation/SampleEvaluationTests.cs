using System.Globalization;
using System.Text.Json.Nodes;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Evaluation;

public sealed class SampleEvaluationTests
{
    private static readonly FormEvaluator Evaluator = new(RuleProfiles.Default);

    public static TheoryData<string> Codes => [.. SampleForms.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Scores_of_a_real_form_equal_the_expected_ones(string code)
    {
        var reading = SampleForms.Read(code);
        var expected = SampleForms.ExpectedEvaluations["forms"]![code]!;

        var evaluation = Evaluator.Evaluate(reading);

        Assert.Equal(Number(expected["selfScore"]), evaluation.SelfScore);
        Assert.Equal(Number(expected["executionScore"]), evaluation.ExecutionScore);
        Assert.Equal(Number(expected["recomputedScore"]), evaluation.RecomputedScore);
        Assert.Equal(Number(expected["verifiedWeight"]), evaluation.VerifiedWeight);
        var rows = expected["rows"]!.AsArray().Select(row => (row!["name"]!.GetValue<string>(), Number(row["recomputed"]), row["verified"]!.GetValue<bool>()));
        var weighted = evaluation.Rows.Where(row => reading.Form.Indicators[row.Row - 1].Weight.Value > 0)
            .Select(row => (reading.Form.Indicators[row.Row - 1].Name.Text, row.Recomputed!.Value, row.Verified));
        Assert.Equal(rows, weighted);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Findings_of_a_real_form_equal_the_expected_ones(string code)
    {
        var expected = SampleForms.ExpectedEvaluations["forms"]![code]!["findings"]!.AsArray()
            .Select(finding => $"{finding!["rule"]} @ {finding["where"]}");

        var evaluation = Evaluator.Evaluate(SampleForms.Read(code));

        Assert.Equal(expected.Order(StringComparer.Ordinal), evaluation.Findings.Select(finding => $"{finding.Rule} @ {finding.Where}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_form_whose_rows_make_up_the_full_score_has_no_execution_beside_them()
    {
        var reading = SampleForms.Altered(Findings.Limits, ("/indicators/1/weight", 20), ("/indicators/1/score", 20));
        reading = Findings.Without(Findings.Without(reading, "/funds/total/weight"), "/funds/total/score");
        var before = Evaluator.Evaluate(SampleForms.Read(Findings.Limits));

        var evaluation = Evaluator.Evaluate(reading);

        Assert.Equal(before.RecomputedScore - before.ExecutionScore + 10, evaluation.RecomputedScore);
        Assert.Equal(before.VerifiedWeight, evaluation.VerifiedWeight);
        Assert.Equal(before.ExecutionRate, evaluation.ExecutionRate);
    }

    private static decimal Number(JsonNode? node) => decimal.Parse(node!.ToString(), CultureInfo.InvariantCulture);
}
