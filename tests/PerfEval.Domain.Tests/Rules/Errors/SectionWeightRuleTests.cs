using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class SectionWeightRuleTests
{

    [Fact]
    public void Printed_weight_is_not_the_profiles_Is_reported()
    {
        var finding = Findings.IsAdded(Findings.Plain, "section-weight", "产出指标", ("/sectionWeights/产出指标", "40"));

        Assert.Equal("40", finding.Printed);
    }

    [Fact]
    public void Rows_do_not_add_up_Is_reported_for_each_section() => Findings.AreAdded(
        Findings.Plain,
        [("/indicators/0/weight", "15"), ("/indicators/0/score", "15"), ("/indicators/5/weight", "25"), ("/indicators/5/score", "25")],
        ("section-weight", "产出指标"), ("section-weight", "效益指标"));

    [Fact]
    public void Rows_and_printed_weight_agree_on_other_weights_Is_reported_by_the_profile() => Findings.AreAdded(
        Findings.Plain,
        [
            ("/indicators/0/weight", "15"), ("/indicators/0/score", "15"), ("/indicators/5/weight", "25"), ("/indicators/5/score", "25"),
            ("/sectionWeights/产出指标", "55"), ("/sectionWeights/效益指标", "25"),
        ],
        ("section-weight", "产出指标"), ("section-weight", "效益指标"));

    [Fact]
    public void Execution_weight_is_not_the_profiles_Is_reported_and_used()
    {
        var altered = SampleForms.Altered(Findings.Plain, ("/funds/total/weight", "20"), ("/funds/total/score", "20"), ("/indicators/5/weight", "20"), ("/indicators/5/score", "20"));

        var evaluation = Findings.Evaluate(altered);

        Assert.Contains(evaluation.Findings, finding => finding is { Rule: "section-weight", Where: "funds" });
        Assert.Equal(20m, evaluation.ExecutionScore);
        Assert.Equal(100m, evaluation.RecomputedScore);
    }

    [Fact]
    public void No_section_weights_are_printed_Says_nothing() => Findings.AreSilentWithout(Findings.Plain, "section-weight", "/sectionWeights");

    [Fact]
    public void A_rows_section_is_unknown_Says_nothing_of_sums() =>
        Findings.AreSilent(Findings.Plain, "section-weight", ("/indicators/0/level1", ""));

    [Fact]
    public void Section_is_none_of_the_profiles_Only_its_sum_is_checked() =>
        Assert.Empty(Findings.Evaluate(SampleForms.Altered(
            Findings.Plain, ("/sectionWeights", new System.Text.Json.Nodes.JsonObject { ["产出指标"] = 50, ["其他指标"] = 0 }))).Findings.Where(finding => finding.Rule == "section-weight"));

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "section-weight", "/sectionWeights/产出指标", ("/sectionWeights/产出指标", "40"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/sectionWeights/产出指标", finding.Cells);
    }
}
