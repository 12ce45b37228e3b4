using System.Text;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

/// <summary>Rules beyond the list: notes, off unless a profile turns them on.</summary>
public sealed class ProposedRulesTests
{
    private static readonly FormEvaluator TurnedOn = new(RuleProfile.Parse(Encoding.UTF8.GetBytes("""
        { "extends": "futian-2022", "rules": { "execution-counted-twice": { "enabled": true }, "deduction-for-target": { "enabled": true } } }
        """)));

    [Theory]
    [InlineData("execution-counted-twice")]
    [InlineData("deduction-for-target")]
    public void Shipped_profiles_leave_it_off(string rule) => Assert.All(RuleProfiles.Names, name => Assert.False(RuleProfiles.Get(name).Rules[rule].Enabled));

    [Fact]
    public void Row_repeats_the_budget_execution_Is_noted_with_what_both_weigh()
    {
        var finding = Assert.Single(Of("execution-counted-twice", Findings.Plain));

        Assert.Equal((Severity.Note, 4), (finding.Severity, finding.Row));
        Assert.Contains("25", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void No_row_repeats_it_Says_nothing() => Assert.Empty(Of("execution-counted-twice", Findings.Plain, ("/indicators/3/level3", "成本节约率")));

    [Fact]
    public void Budget_is_missing_Says_nothing() => Assert.Empty(Of("execution-counted-twice", Findings.Plain, ("/funds/total/annualBudget", "")));

    [Fact]
    public void Points_are_lost_for_the_target_Is_noted()
    {
        var finding = Assert.Single(Of("deduction-for-target", Findings.Qualitative));

        Assert.Equal((Severity.Note, 6), (finding.Severity, finding.Row));
        Assert.Contains("2分", finding.MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/indicators/5/score", "30")]
    [InlineData("/indicators/5/deviation", "偏差原因：人员变动。改进措施：完善指标值设置。")]
    [InlineData("/indicators/5/deviation", "")]
    public void No_points_are_lost_or_for_another_reason_or_none_Says_nothing(string cell, string value) =>
        Assert.Empty(Of("deduction-for-target", Findings.Qualitative, (cell, value)));

    private static IEnumerable<Finding> Of(string rule, string code, params (string Pointer, System.Text.Json.Nodes.JsonNode? Value)[] changes) =>
        TurnedOn.Evaluate(SampleForms.Altered(code, changes)).Findings.Where(finding => finding.Rule == rule);
}
