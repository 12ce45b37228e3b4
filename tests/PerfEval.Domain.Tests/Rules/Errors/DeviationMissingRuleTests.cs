using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class DeviationMissingRuleTests
{

    private const string Row = "保障单位基层党建日常管理工作正常运转";

    [Theory]
    [InlineData("")]
    [InlineData("无")]
    [InlineData("无。")]
    [InlineData("暂无")]
    [InlineData("0")]
    [InlineData("/")]
    [InlineData("—")]
    [InlineData("——")]
    public void Row_below_its_weight_says_no_reason_Is_reported(string deviation)
    {
        var finding = Findings.IsAdded(Findings.Qualitative, "deviation-missing", Row, ("/indicators/5/deviation", deviation));

        Assert.Equal(6, finding.Row);
    }

    [Fact]
    public void Row_has_its_full_weight_Says_nothing() => Findings.AreSilent(
        Findings.Qualitative, "deviation-missing", ("/indicators/5/deviation", ""), ("/indicators/5/score", "30"));

    [Fact]
    public void Form_has_no_such_column_Says_nothing() => Findings.AreSilentWithout(Findings.Qualitative, "deviation-missing", "/indicators/5/deviation");

    [Fact]
    public void Score_is_missing_Says_nothing() => Findings.AreSilent(
        Findings.Qualitative, "deviation-missing", ("/indicators/5/deviation", ""), ("/indicators/5/score", ""));

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Qualitative, "deviation-missing", "/indicators/5/deviation", ("/indicators/5/deviation", ""));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/indicators/5/deviation", finding.Cells);
    }
}
