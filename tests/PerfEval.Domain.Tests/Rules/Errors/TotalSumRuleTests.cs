using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class TotalSumRuleTests
{

    [Theory]
    [InlineData("99.99")]
    [InlineData("101")]
    [InlineData("90")]
    public void Total_is_not_the_sum_Is_reported(string total)
    {
        var finding = Findings.IsAdded(Findings.Plain, "total-sum", "total", ("/total/score", total));

        Assert.Equal("10 + 10 + 10 + 15 + 15 + 30 + 10 = 100", finding.Expected);
    }

    [Theory]
    [InlineData("90")]
    [InlineData("110")]
    public void Difference_Is_told_without_a_sign(string total) =>
        Assert.Contains("相差10。", Findings.IsAdded(Findings.Plain, "total-sum", "total", ("/total/score", total)).MessageZh, StringComparison.Ordinal);

    [Fact]
    public void Total_is_the_sum_with_other_decimals_Says_nothing() => Findings.AreSilent(Findings.Plain, "total-sum", ("/total/score", "100.00"));

    [Theory]
    [InlineData("/total/score")]
    [InlineData("/indicators/0/score")]
    [InlineData("/funds/total/score")]
    public void A_score_is_missing_Says_nothing(string cell) => Findings.AreSilent(Findings.Plain, "total-sum", (cell, ""));

    [Fact]
    public void A_row_that_is_not_used_has_no_score_Counts_nothing() => Findings.AreSilent(Findings.Plain, "total-sum", ("/indicators/4/score", ""));

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "total-sum", "/indicators/5/score", ("/total/score", "90"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/indicators/5/score", finding.Cells);
    }
}
