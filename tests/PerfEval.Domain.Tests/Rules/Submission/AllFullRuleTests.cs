using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Submission;

public sealed class AllFullRuleTests
{

    private static IEnumerable<SubmissionFinding> Compare(params string[] scores) => Submissions.Compare(scores.Select((score, form) => SampleForms.Altered(
        Findings.Plain, ("/projectCode", $"44030422106150000010{form}"), ("/total/score", score)))).Findings.Where(finding => finding.Rule == "all-full");

    [Fact]
    public void Three_forms_of_a_unit_are_full_Is_noted() => Assert.Equal(Severity.Note, Assert.Single(Compare("100", "99.5", "99.9")).Severity);

    [Fact]
    public void One_is_below_Says_nothing() => Assert.Empty(Compare("100", "99.49", "100"));

    [Fact]
    public void Two_forms_only_Says_nothing() => Assert.Empty(Compare("100", "100"));

    [Fact]
    public void A_score_is_missing_Says_nothing() => Assert.Empty(Compare("100", "", "100"));

    [Fact]
    public void Withdrawn_forms_are_left_out()
    {
        var full = Enumerable.Range(0, 3).Select(form => SampleForms.Altered(Findings.Plain, ("/projectCode", $"44030422106150000010{form}"), ("/implementingUnit", "甲单位")));
        var withdrawn = SampleForms.Altered(Findings.Withdrawn, ("/implementingUnit", "甲单位"));

        Assert.Equal([0, 1, 2], Assert.Single(Submissions.Compare(full.Append(withdrawn)).Findings, finding => finding.Rule == "all-full").Forms.Select(form => form.Index));
    }
}
