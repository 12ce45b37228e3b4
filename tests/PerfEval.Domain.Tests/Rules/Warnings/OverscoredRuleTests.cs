using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class OverscoredRuleTests
{

    /// <summary>15 × 90 % = 13.50; the deviation keeps the row from missing its reason.</summary>
    [Fact]
    public void Row_is_not_met_and_takes_more_than_its_share_Is_reported()
    {
        var finding = Findings.IsAdded(
            Findings.Plain, "overscored", "劳务派遣人员工资发放及时性",
            ("/indicators/2/actual", "90%"), ("/indicators/2/score", "14"), ("/total/score", "99"), ("/indicators/2/deviation", "系统升级延误，将提前测试。"));

        Assert.True(finding.Grave);
        Assert.Equal("15 × 90% ÷ 100% = 13.5", finding.Expected);
    }

    [Theory]
    [InlineData("13.5")]
    [InlineData("13.55")]
    [InlineData("12")]
    [InlineData("15")]
    public void Score_is_within_the_margin_or_full_Says_nothing(string score) => Findings.AreSilent(
        Findings.Plain, "overscored", ("/indicators/2/actual", "90%"), ("/indicators/2/score", score), ("/indicators/2/deviation", "系统升级延误，将提前测试。"));

    [Fact]
    public void Row_is_not_carried_out_and_takes_a_part_Is_reported() => Findings.AreAdded(
        Findings.Plain,
        [("/indicators/2/actual", "未实施"), ("/indicators/2/score", "5"), ("/total/score", "90"), ("/indicators/2/deviation", "疫情影响，将于次年补办。")],
        ("overscored", "劳务派遣人员工资发放及时性"));

    [Fact]
    public void Score_is_missing_Says_nothing() => Findings.AreSilent(Findings.Plain, "overscored", ("/indicators/2/actual", "90%"), ("/indicators/2/score", ""));
}
