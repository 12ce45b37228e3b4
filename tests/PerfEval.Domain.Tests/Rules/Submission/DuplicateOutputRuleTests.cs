using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Submission;

public sealed class DuplicateOutputRuleTests
{

    private static SubmissionEvaluation Compare(string target, string actual, string otherActual, string otherCode = "440304221061500000099") => Submissions.Compare(
    [
        SampleForms.Altered(Findings.Plain, ("/indicators/0/target", target), ("/indicators/0/actual", actual)),
        SampleForms.Altered(Findings.Plain, ("/indicators/0/target", target), ("/indicators/0/actual", otherActual), ("/projectCode", otherCode)),
    ]);

    [Theory]
    [InlineData("13人", "13人")]
    [InlineData("≥2个系统", "2个系统")]
    [InlineData("≥100万条", "120万条")]
    [InlineData("60万", "60.81万")]
    [InlineData("≥2000册", "2150")]
    public void Two_projects_claim_the_same_count_Is_reported(string target, string actual)
    {
        var submission = Compare(target, actual, actual);

        var finding = Assert.Single(submission.Findings, finding => finding.Rule == "duplicate-output");
        Assert.True(finding.Grave);
        Assert.Equal([0, 1], finding.Forms.Select(form => form.Index));
        Assert.All(submission.Forms, form => Assert.Equal((1, RiskLevel.High), (form.Findings.Single(row => row.Group == finding.Group).Row, form.Risk)));
    }

    [Theory]
    [InlineData("1人", "1人", "1人")]
    [InlineData("13人", "13人", "14人")]
    [InlineData("100%", "100%", "100%")]
    [InlineData("18万元", "18万元", "18万元")]
    [InlineData("3天", "3天", "3天")]
    [InlineData("24小时内", "24小时内", "24小时内")]
    [InlineData("及时", "及时", "及时")]
    [InlineData("13", "13", "13")]
    public void No_count_above_1_or_another_actual_Says_nothing(string target, string actual, string other) =>
        Assert.DoesNotContain(Compare(target, actual, other).Findings, finding => finding.Rule == "duplicate-output");

    [Fact]
    public void Same_project_twice_is_one_project() =>
        Assert.DoesNotContain(Compare("13人", "13人", "13人", Findings.Plain).Findings, finding => finding.Rule == "duplicate-output");

    [Fact]
    public void Names_are_missing_Says_nothing()
    {
        var forms = new[] { Findings.Plain, "440304221061500000099" }.Select(code => SampleForms.Altered(Findings.Plain, ("/indicators/0/level3", ""), ("/projectCode", code)));

        Assert.DoesNotContain(Submissions.Compare(forms).Findings, finding => finding.Rule == "duplicate-output");
    }
}
