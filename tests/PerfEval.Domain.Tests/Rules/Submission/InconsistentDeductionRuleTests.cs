using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Submission;

public sealed class InconsistentDeductionRuleTests
{

    /// <summary>Two forms of a unit whose third row, of weight 15, is met alike and takes these scores.</summary>
    private static IEnumerable<SubmissionFinding> Compare(string one, string other, string actual = "及时", string unit = "甲单位") => Submissions.Compare(
    [
        SampleForms.Altered(Findings.Plain, ("/indicators/2/target", "及时"), ("/indicators/2/actual", actual), ("/indicators/2/score", one), ("/implementingUnit", "甲单位")),
        SampleForms.Altered(Findings.Limits, ("/indicators/2/target", "及时"), ("/indicators/2/actual", actual), ("/indicators/2/score", other), ("/implementingUnit", unit)),
    ]).Findings.Where(finding => finding.Rule == "inconsistent-deduction");

    /// <summary>0.5 of 15 is 3.33 %, 0.5 of 10 is 5 %: 1.67 points apart.</summary>
    [Fact]
    public void Shares_differ_by_more_than_a_point_Is_reported_with_shares_and_points()
    {
        var finding = Assert.Single(Compare("14.5", "9.5"));

        Assert.Equal(["甲单位", "及时", "及时", "2", "3.3", "5.0"], finding.Detail);
        Assert.Contains("3.3% (0.5/15) × 1、5.0% (0.5/10) × 1", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("3.3% (0.5/15) × 1, 5.0% (0.5/10) × 1", finding.MessageEn, StringComparison.Ordinal);
    }

    /// <summary>0.6 of 15 is 4 %, 0.5 of 10 is 5 %: exactly one point.</summary>
    [Fact]
    public void Shares_differ_by_a_point_Says_nothing() => Assert.Empty(Compare("14.4", "9.5"));

    [Fact]
    public void Rows_were_not_carried_out_Says_nothing() => Assert.Empty(Compare("0", "5", "未开展"));

    [Fact]
    public void Units_differ_or_are_missing_Says_nothing()
    {
        Assert.Empty(Compare("14.5", "5", unit: "乙单位"));
        Assert.Empty(Compare("14.5", "5", unit: ""));
    }

    [Fact]
    public void A_score_is_missing_Says_nothing() => Assert.Empty(Compare("", "5"));
}
