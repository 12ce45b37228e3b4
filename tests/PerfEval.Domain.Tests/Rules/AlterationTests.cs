using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Rules;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules;

/// <summary>Each rule fires alone on a real form altered for it.</summary>
public sealed class AlterationTests
{
    public static TheoryData<string> OfOneForm => [.. Alteration.All.Select(alteration => alteration.Rule)];

    public static TheoryData<string> OfSubmissions => [.. SubmissionAlteration.All.Select(alteration => alteration.Rule)];

    [Fact]
    public void Every_rule_that_runs_has_an_altered_form() => Assert.Equal(
        RuleCatalogue.Ids.Where(id => RuleProfiles.Default.Rules[id].Enabled).Order(StringComparer.Ordinal),
        OfOneForm.Concat(OfSubmissions).Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(OfOneForm))]
    public void Altered_form_fires_the_rule_alone(string rule)
    {
        var alteration = Alteration.All.Single(known => known.Rule == rule);

        Findings.IsAdded(alteration.Code, rule, alteration.Where, alteration.Changes);
    }

    [Theory]
    [MemberData(nameof(OfSubmissions))]
    public void Altered_submission_fires_the_rule_alone(string rule)
    {
        var alteration = SubmissionAlteration.All.Single(known => known.Rule == rule);

        var (before, after) = (Submissions.Compare(SampleForms.All), Submissions.Compare(alteration.Forms));

        Assert.Equal([rule], Groups(after).Except(Groups(before)).Select(group => group[..group.LastIndexOf('-')]));
        Assert.Empty(Groups(before).Except(Groups(after)));
        Assert.Empty(OfForms(after).Except(OfForms(before)));
    }

    private static IEnumerable<string> Groups(SubmissionEvaluation submission) => submission.Findings.Select(finding => finding.Group);

    private static IEnumerable<string> OfForms(SubmissionEvaluation submission) => submission.Forms.SelectMany(
        (form, index) => form.Findings.Where(finding => finding.Group is null).Select(finding => $"{index} {finding.Rule} {finding.Row}"));
}
