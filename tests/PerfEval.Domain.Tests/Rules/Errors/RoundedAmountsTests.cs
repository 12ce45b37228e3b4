using System.Text.Json.Nodes;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

/// <summary>A form in 万元 with two decimals prints hundreds of yuan: its sums and its rate are those of amounts in fen.</summary>
public sealed class RoundedAmountsTests
{
    private static Finding[] Check(string annual, string executed, string appropriation, string carriedOver, string rate, string score, decimal unit = 10_000m)
    {
        (string, JsonNode?)[] changes =
        [
            ("/funds/total/initialBudget", annual), ("/funds/total/annualBudget", annual), ("/funds/total/executed", executed),
            ("/funds/currentYearAppropriation/initialBudget", appropriation), ("/funds/currentYearAppropriation/annualBudget", appropriation), ("/funds/currentYearAppropriation/executed", executed),
            ("/funds/carriedOver/initialBudget", carriedOver), ("/funds/carriedOver/annualBudget", carriedOver), ("/funds/carriedOver/executed", "0"),
            ("/funds/other/initialBudget", "0"), ("/funds/other/annualBudget", "0"), ("/funds/other/executed", "0"),
            ("/funds/total/executionRate", rate), ("/funds/total/score", score),
        ];
        return [.. Findings.Evaluate(SampleForms.Altered(Findings.Limits, changes) with { AmountUnit = unit }).Findings.Where(finding => finding.Rule is "fund-sum" or "execution-rate" or "execution-score")];
    }

    /// <summary>32,650 to 32,750 of 32,950 to 33,050 yuan are 98.79 % to 99.39 %.</summary>
    [Theory]
    [InlineData("99.21", "9.92")]
    [InlineData("98.80", "9.88")]
    public void Rate_may_be_that_of_amounts_in_fen_Is_a_warning_and_its_score_right(string rate, string score)
    {
        var finding = Assert.Single(Check("33000.00", "32700.00", "33000.00", "0", rate, score));

        Assert.Equal(("execution-rate", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("取整", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("rounding", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Rate_of_no_such_amounts_Is_an_error() =>
        Assert.All(Check("33000.00", "32700.00", "33000.00", "0", "98.20", "9.91"), finding => Assert.Equal(("execution-rate", Severity.Error), (finding.Rule, finding.Severity)));

    [Fact]
    public void Amounts_printed_in_yuan_are_exact_however_round_they_are()
    {
        Assert.Equal(Severity.Error, Check("30000", "20000", "30000", "0", "66.00", "6.60", unit: 1).Single(finding => finding.Rule == "execution-rate").Severity);
        Assert.All(Check("2074500.00", "2074500.00", "1693700.00", "380900.00", "100", "10", unit: 1), finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void Amounts_in_fen_are_exact() =>
        Assert.Equal(Severity.Error, Check("33000.00", "32700.01", "33000.00", "0", "99.21", "9.91").Single(finding => finding.Rule == "execution-rate").Severity);

    [Fact]
    public void All_of_the_budget_was_spent_The_rate_is_100() =>
        Assert.Equal(Severity.Error, Assert.Single(Check("33000.00", "33000.00", "33000.00", "0", "99.90", "10")).Severity);

    [Fact]
    public void Sum_is_off_by_the_last_place_Is_a_warning()
    {
        var findings = Check("2074500.00", "2074500.00", "1693700.00", "380900.00", "100", "10");

        Assert.Equal(["fund-sum", "fund-sum"], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.Contains("相差100.00元", findings[0].MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1693600.00", "380700.00", 2)]
    [InlineData("1693700.00", "380800.00", 0)]
    public void Sum_is_off_by_more_Or_not_at_all(string appropriation, string carriedOver, int errors) =>
        Assert.Equal(errors, Check("2074500.00", "2074500.00", appropriation, carriedOver, "100", "10").Count(finding => finding.Severity == Severity.Error));

    [Fact]
    public void One_line_is_printed_as_its_total_is() =>
        Assert.All(Check("2074500.00", "2074500.00", "2074600.00", "0", "100", "10"), finding => Assert.Equal(Severity.Error, finding.Severity));
}
