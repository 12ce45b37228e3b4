using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Evaluation;

/// <summary>The form has one note, no warning, and all of its weight verified.</summary>
public sealed class RiskTests
{
    [Fact]
    public void No_warning_and_all_verified_Is_clean() => Assert.Equal(RiskLevel.Clean, Risk());

    [Fact]
    public void Verified_weight_is_90_Is_clean() => Assert.Equal(RiskLevel.Clean, Risk(("/indicators/0/target", "足额"), ("/indicators/0/actual", "足额")));

    [Fact]
    public void Verified_weight_is_below_90_Is_normal() => Assert.Equal(RiskLevel.Normal, Risk(("/indicators/2/target", "及时"), ("/indicators/2/actual", "及时")));

    [Fact]
    public void One_warning_Is_normal() => Assert.Equal(RiskLevel.Normal, Risk(("/indicators/0/target", "5人")));

    [Fact]
    public void Three_warnings_Is_high() => Assert.Equal(RiskLevel.High, Risk(
        ("/indicators/0/target", "5人"), ("/indicators/1/target", "准确"), ("/indicators/2/target", "及时")));

    [Fact]
    public void Grave_finding_Is_high() => Assert.Equal(RiskLevel.High, Risk(("/indicators/3/actual", "99%")));

    [Fact]
    public void Annual_budget_of_ten_million_Is_high() => Assert.Equal(RiskLevel.High, Risk(
        ("/funds/total/initialBudget", "10000000"), ("/funds/total/annualBudget", "10000000"), ("/funds/total/executed", "10000000"),
        ("/funds/currentYearAppropriation/initialBudget", "10000000"), ("/funds/currentYearAppropriation/annualBudget", "10000000"), ("/funds/currentYearAppropriation/executed", "10000000")));

    [Fact]
    public void Annual_budget_just_below_ten_million_Is_clean() => Assert.Equal(RiskLevel.Clean, Risk(
        ("/funds/total/initialBudget", "9999999.99"), ("/funds/total/annualBudget", "9999999.99"), ("/funds/total/executed", "9999999.99"),
        ("/funds/currentYearAppropriation/initialBudget", "9999999.99"), ("/funds/currentYearAppropriation/annualBudget", "9999999.99"), ("/funds/currentYearAppropriation/executed", "9999999.99")));

    [Fact]
    public void Budget_was_withdrawn_Is_high() => Assert.Equal(RiskLevel.High, Findings.Evaluate(SampleForms.Read(Findings.Withdrawn)).Risk);

    [Fact]
    public void Error_Is_blocked() => Assert.Equal(RiskLevel.Blocked, Risk(("/total/score", "99")));

    /// <summary>The recomputed score is 100.</summary>
    [Theory]
    [InlineData("101.01", true)]
    [InlineData("101", false)]
    public void Self_score_is_above_the_recomputed_one_Is_high_where_nothing_blocks(string total, bool isHigh)
    {
        var reading = SampleForms.Altered(Findings.Plain, ("/total/score", total));
        // Without the execution score no sum can be checked, and nothing blocks.
        reading = Findings.Without(reading, "/funds/total/score");

        Assert.Equal(isHigh ? RiskLevel.High : RiskLevel.Clean, Findings.Evaluate(reading).Risk);
    }

    [Fact]
    public void A_cell_was_read_with_doubt_Is_never_clean()
    {
        var reading = SampleForms.Read(Findings.Plain);

        Assert.Equal(RiskLevel.Normal, Findings.Evaluate(reading with { Confidence = reading.Confidence.Add("/goal/expected", new CellDoubt(CellDoubt.Review, "边界不明")) }).Risk);
    }

    [Fact]
    public void Error_rests_on_a_doubted_cell_Never_blocks()
    {
        var reading = SampleForms.Altered(Findings.Plain, ("/total/score", "99"));

        Assert.Equal(RiskLevel.Normal, Findings.Evaluate(reading with { Confidence = reading.Confidence.Add("/total/score", new CellDoubt(CellDoubt.Review, "边界不明")) }).Risk);
    }

    private static RiskLevel Risk(params (string Pointer, System.Text.Json.Nodes.JsonNode? Value)[] changes) =>
        Findings.Evaluate(SampleForms.Altered(Findings.Plain, changes)).Risk;
}
