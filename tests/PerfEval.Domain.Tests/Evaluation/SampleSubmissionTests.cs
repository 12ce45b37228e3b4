using System.Text;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Evaluation;

public sealed class SampleSubmissionTests
{
    private static readonly SubmissionEvaluation Submission = Submissions.Compare(SampleForms.All);

    [Fact]
    public void Findings_across_the_real_forms_equal_the_expected_ones()
    {
        var expected = SampleForms.ExpectedEvaluations["submission"]!.AsArray()
            .Select(finding => $"{finding!["rule"]}: {string.Join(" | ", finding["detail"]!.AsArray().Select(part => part!.ToString()))}");

        var found = Submission.Findings.Select(finding => $"{finding.Rule}: {string.Join(" | ", finding.Detail)}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_finding_across_the_forms_stands_once_in_every_form_it_names()
    {
        foreach (var finding in Submission.Findings)
        {
            var holders = Enumerable.Range(0, Submission.Forms.Length)
                .Where(index => Submission.Forms[index].Findings.Count(row => row.Group == finding.Group) == 1);
            Assert.Equal(finding.Forms.Select(form => form.Index), holders);
        }
    }

    [Fact]
    public void Comparing_the_real_forms_adds_no_finding_of_a_single_form()
    {
        var alone = SampleForms.All.Select(form => new FormEvaluator(RuleProfiles.Default).Evaluate(form).Findings.Length);

        Assert.Equal(alone, Submission.Forms.Select(form => form.Findings.Count(finding => finding.Group is null)));
    }

    [Fact]
    public void Comparing_twice_gives_the_same()
    {
        var again = Submissions.Compare(SampleForms.All);

        Assert.Equal(Submission.Findings.Select(finding => finding.Group), again.Findings.Select(finding => finding.Group));
    }

    [Fact]
    public void Evaluating_the_forms_at_once_gives_what_evaluating_and_then_comparing_them_gives()
    {
        var atOnce = new SubmissionEvaluator(RuleProfiles.Default).Evaluate([.. SampleForms.All]);

        Assert.Equal(Submission.Forms.Select(Json), atOnce.Forms.Select(Json));
        Assert.Equal(Submission.Findings.Select(finding => finding.Group), atOnce.Findings.Select(finding => finding.Group));

        static string Json(FormEvaluation evaluation) => Encoding.UTF8.GetString(EvaluationJson.Serialize(evaluation));
    }

    [Fact]
    public void No_real_form_is_blocked() => Assert.DoesNotContain(Submission.Forms, form => form.Risk == RiskLevel.Blocked);
}
