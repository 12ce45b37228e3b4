using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class ExecutionIndicatorMismatchRuleTests
{

    /// <summary>The form's rate is 98.28 %; its row 支出进度达标率 has the target ≥90%.</summary>
    [Theory]
    [InlineData("98.29%")]
    [InlineData("99%")]
    [InlineData("100%")]
    public void Actual_is_another_rate_Is_reported(string actual) =>
        Assert.True(Findings.IsAdded(Findings.Limits, "execution-indicator-mismatch", "支出进度达标率", ("/indicators/4/actual", actual)).Grave);

    [Theory]
    [InlineData("98.28%")]
    [InlineData("98.3%")]
    [InlineData("98%")]
    public void Actual_is_the_rate_at_its_own_decimals_Says_nothing(string actual) =>
        Findings.AreSilent(Findings.Limits, "execution-indicator-mismatch", ("/indicators/4/actual", actual));

    [Fact]
    public void Actual_is_the_rate_cut_off_Is_only_noted()
    {
        var finding = Findings.IsAdded(Findings.Limits, "execution-indicator-mismatch", "支出进度达标率", ("/indicators/4/actual", "98.2%"));

        Assert.Equal(Severity.Note, finding.Severity);
        Assert.False(finding.Grave);
    }

    [Theory]
    [InlineData("预算执行率")]
    [InlineData("预算成本执行情况")]
    public void Other_names_of_the_same_Are_known(string name) => Findings.AreAdded(
        Findings.Limits,
        [("/indicators/4/actual", "99%"), ("/indicators/4/level3", name)],
        ("execution-indicator-mismatch", name));

    [Theory]
    [InlineData("0.99")]
    [InlineData("99")]
    public void Actual_is_a_percentage_though_it_has_no_sign_Is_reported(string actual) => Assert.Contains(
        Findings.Evaluate(SampleForms.Altered(Findings.Limits, ("/indicators/4/actual", actual))).Findings, finding => finding.Rule == "execution-indicator-mismatch");

    [Theory]
    [InlineData("及时")]
    [InlineData("0.98")]
    [InlineData("0.9828")]
    public void Actual_is_no_percentage_or_the_rate_as_a_fraction_Says_nothing(string actual) =>
        Findings.AreSilent(Findings.Limits, "execution-indicator-mismatch", ("/indicators/4/actual", actual));

    [Fact]
    public void Budget_is_missing_Says_nothing() =>
        Findings.AreSilent(Findings.Limits, "execution-indicator-mismatch", ("/indicators/4/actual", "99%"), ("/funds/total/annualBudget", ""));

    [Fact]
    public void Name_is_another_Says_nothing() =>
        Findings.AreSilent(Findings.Limits, "execution-indicator-mismatch", ("/indicators/4/actual", "99%"), ("/indicators/4/level3", "资金支付合规率"));
}
