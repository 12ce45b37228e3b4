using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class UnmetFullScoreRuleTests
{

    [Fact]
    public void Row_is_not_met_and_takes_the_full_weight_Is_reported_with_the_arithmetic()
    {
        var finding = Findings.IsAdded(Findings.Limits, "unmet-full-score", "合同审查数量", ("/indicators/1/target", "300份"));

        Assert.Equal("10 × 259份 ÷ 300份 = 8.63", finding.Expected);
        Assert.Equal(2, finding.Row);
    }

    [Theory]
    [InlineData("未开展")]
    [InlineData("财政已收回")]
    [InlineData("已调出至其他项目")]
    public void Row_is_not_carried_out_and_takes_the_full_weight_Is_reported(string actual) =>
        Findings.IsAdded(Findings.Plain, "unmet-full-score", "劳务派遣人员工资发放准确率", ("/indicators/1/actual", actual));

    [Fact]
    public void Actual_is_blank_Is_not_carried_out() => Findings.AreAdded(
        Findings.Plain,
        [("/indicators/1/actual", "")],
        ("missing-field", "劳务派遣人员工资发放准确率"), ("unmet-full-score", "劳务派遣人员工资发放准确率"));

    [Fact]
    public void Actual_is_blank_Asks_for_it_and_claims_no_more()
    {
        var finding = Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/1/actual", ""))).Findings.Single(found => found.Rule == "unmet-full-score");

        Assert.Contains("完成值为空", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("the actual is blank", finding.MessageEn, StringComparison.Ordinal);
    }

    /// <summary>10 × 99.6 % = 9.96 and 10 × 99.5 % = 9.95 are within 0.05 of 10; 9.94 is not.</summary>
    [Theory]
    [InlineData("99.6%", 0)]
    [InlineData("99.5%", 0)]
    [InlineData("99.4%", 1)]
    public void Recomputed_score_is_short_by_the_margin_at_most_Says_nothing(string actual, int findings) =>
        Assert.Equal(findings, Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/1/actual", actual))).Findings.Count(finding => finding.Rule == "unmet-full-score"));

    [Theory]
    [InlineData("及时")]
    [InlineData("13天")]
    [InlineData("-5%")]
    public void Row_cannot_be_verified_Says_nothing(string actual) => Findings.AreSilent(Findings.Plain, "unmet-full-score", ("/indicators/1/actual", actual));

    [Fact]
    public void Withdrawn_form_claims_the_full_weight_Is_reported() => Findings.AreAdded(
        Findings.Withdrawn,
        [("/indicators/0/score", "10"), ("/total/score", "10")],
        ("unmet-full-score", "发放离退休干部慰问金人数"));

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Limits, "unmet-full-score", "/indicators/1/actual", ("/indicators/1/target", "300份"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/indicators/1/actual", finding.Cells);
    }
}
