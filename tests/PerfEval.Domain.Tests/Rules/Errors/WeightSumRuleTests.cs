using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class WeightSumRuleTests
{

    [Fact]
    public void Total_weight_is_not_the_sum_Is_reported()
    {
        var finding = Findings.IsAdded(Findings.Plain, "weight-sum", "total", ("/total/weight", "99"));

        Assert.Equal("99", finding.Printed);
        Assert.Equal("10 + 10 + 10 + 15 + 15 + 30 + 10 = 100", finding.Expected);
    }

    [Fact]
    public void Sum_is_not_the_full_score_Is_reported_though_the_total_agrees() => Findings.AreAdded(
        Findings.Plain,
        [("/indicators/0/weight", "9"), ("/indicators/0/score", "9"), ("/total/weight", "99"), ("/total/score", "99")],
        ("weight-sum", "total"), ("section-weight", "产出指标"));

    [Fact]
    public void Total_weight_is_not_printed_Still_checks_the_sum() =>
        Assert.Contains(
            Findings.Evaluate(Findings.Without(SampleForms.Altered(Findings.Plain, ("/indicators/0/weight", "9")), "/total/weight")).Findings,
            finding => finding.Rule == "weight-sum");

    [Fact]
    public void Sum_is_right_with_other_decimals_Says_nothing() => Findings.AreSilent(Findings.Plain, "weight-sum", ("/total/weight", "100.0"));

    [Fact]
    public void A_weight_is_missing_Says_nothing() => Findings.AreSilent(Findings.Plain, "weight-sum", ("/indicators/0/weight", ""));

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "weight-sum", "/indicators/0/weight", ("/total/weight", "99"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/indicators/0/weight", finding.Cells);
    }
}
