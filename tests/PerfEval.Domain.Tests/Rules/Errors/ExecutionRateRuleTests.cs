using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class ExecutionRateRuleTests
{

    /// <summary>1,356,587.20 ÷ 1,380,357.22 = 98.278 %, rounded 98.28 %.</summary>
    [Theory]
    [InlineData("98.26")]
    [InlineData("98.30")]
    [InlineData("98.1")]
    [InlineData("98.5")]
    [InlineData("96")]
    [InlineData("100")]
    [InlineData("9.828")]
    public void Printed_rate_is_another_Is_reported(string rate)
    {
        var finding = Findings.IsAdded(Findings.Limits, "execution-rate", "funds", ("/funds/total/executionRate", rate));

        Assert.Equal("1,356,587.20 ÷ 1,380,357.22 × 100% = 98.28%", finding.Expected);
    }

    [Theory]
    [InlineData("98.27")]
    [InlineData("98.29")]
    [InlineData("98.3")]
    [InlineData("98.4")]
    [InlineData("98.2")]
    [InlineData("98")]
    [InlineData("97")]
    [InlineData("99")]
    [InlineData("98.2779")]
    public void Printed_rate_is_within_one_in_its_last_place_Says_nothing(string rate) =>
        Findings.AreSilent(Findings.Limits, "execution-rate", ("/funds/total/executionRate", rate));

    [Theory]
    [InlineData("/funds/total/annualBudget")]
    [InlineData("/funds/total/executed")]
    [InlineData("/funds/total/executionRate")]
    public void A_figure_is_missing_Says_nothing(string cell) => Findings.AreSilent(Findings.Limits, "execution-rate", (cell, ""));

    [Fact]
    public void Annual_budget_is_0_The_rate_is_0() => Findings.AreSilent(
        Findings.Limits, "execution-rate", ("/funds/total/annualBudget", "0"), ("/funds/total/executed", "0"), ("/funds/total/executionRate", "0"));

    [Fact]
    public void Annual_budget_is_0_Another_rate_is_reported_without_dividing_by_it()
    {
        var finding = Findings.Evaluate(SampleForms.Altered(
            Findings.Limits, ("/funds/total/annualBudget", "0"), ("/funds/total/executed", "0"), ("/funds/total/executionRate", "100"))).Findings.Single(found => found.Rule == "execution-rate");

        Assert.Equal("0%", finding.Expected);
        Assert.DoesNotContain("÷", finding.MessageZh + finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Limits, "execution-rate", "/funds/total/executed", ("/funds/total/executionRate", "90"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/funds/total/executed", finding.Cells);
    }
}
