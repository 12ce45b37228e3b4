using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Submission;

public sealed class DuplicateProjectRuleTests
{
    private static readonly FormReading First = SampleForms.Read(Findings.Plain);

    [Fact]
    public void Two_forms_have_the_same_code_and_year_Both_are_blocked()
    {
        var submission = Submissions.Compare([First, SampleForms.Read(Findings.Limits), SampleForms.Altered(Findings.Plain, ("/goal/expected", "另一份"))]);

        var finding = Assert.Single(submission.Findings, finding => finding.Rule == "duplicate-project");
        Assert.Equal([0, 2], finding.Forms.Select(form => form.Index));
        Assert.Contains("（第1、3份）", finding.MessageZh, StringComparison.Ordinal);
        Assert.Equal([RiskLevel.Blocked, RiskLevel.Blocked], [submission.Forms[0].Risk, submission.Forms[2].Risk]);
        Assert.NotEqual(RiskLevel.Blocked, submission.Forms[1].Risk);
        Assert.All([0, 2], index => Assert.Single(submission.Forms[index].Findings, row => row.Group == finding.Group));
    }

    [Fact]
    public void Another_year_Says_nothing() => Assert.DoesNotContain(
        Submissions.Compare([First, SampleForms.Altered(Findings.Plain, ("/fiscalYear", 2023))]).Findings, finding => finding.Rule == "duplicate-project");

    [Fact]
    public void Code_is_missing_Unit_and_name_tell_the_project()
    {
        var form = SampleForms.Altered(Findings.Plain, ("/projectCode", ""));
        var other = SampleForms.Altered(Findings.Plain, ("/projectCode", ""), ("/projectName", "另一项目"));

        Assert.Equal([0, 1], Assert.Single(Submissions.Compare([form, form, other]).Findings, finding => finding.Rule == "duplicate-project").Forms.Select(named => named.Index));
    }

    [Fact]
    public void Names_are_typed_in_another_width_They_are_one_project_and_shown_as_printed()
    {
        var form = SampleForms.Altered(Findings.Plain, ("/projectCode", ""), ("/projectName", "活动（二期）"));
        var other = SampleForms.Altered(Findings.Plain, ("/projectCode", ""), ("/projectName", "活动 (二期)"));

        var finding = Assert.Single(Submissions.Compare([form, other]).Findings, finding => finding.Rule == "duplicate-project");

        Assert.Equal("活动（二期）", finding.Printed);
    }

    [Fact]
    public void Code_and_name_are_missing_Says_nothing()
    {
        var form = SampleForms.Altered(Findings.Plain, ("/projectCode", ""), ("/projectName", ""));

        Assert.DoesNotContain(Submissions.Compare([form, form]).Findings, finding => finding.Rule == "duplicate-project");
    }

    [Fact]
    public void Code_was_read_with_doubt_in_one_form_Both_rows_are_warnings()
    {
        var doubted = First with { Confidence = First.Confidence.Add("/projectCode", new CellDoubt(CellDoubt.Review, "字迹不清")) };

        var submission = Submissions.Compare([First, doubted]);

        Assert.All(submission.Forms, form => Assert.Equal(Severity.Warning, Assert.Single(form.Findings, row => row.Rule == "duplicate-project").Severity));
        Assert.DoesNotContain(submission.Forms, form => form.Risk == RiskLevel.Blocked);
    }
}
