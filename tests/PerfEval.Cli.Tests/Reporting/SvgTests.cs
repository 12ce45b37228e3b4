using PerfEval.Cli.Reporting.Charts;

namespace PerfEval.Cli.Tests.Reporting;

public sealed class SvgTests
{
    [Theory]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二", "一二三四五六七八九十一二三四五六七八九十一二")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二…")]
    [InlineData("Deduction without a reason that holds", "Deduction without a reason that holds")]
    public void Name_TooWideForALine_IsCutAndSaysSo(string name, string cut) => Assert.Equal(cut, Svg.Name(name));

    [Fact]
    public void Percent_OfNothing_IsNothing() => Assert.Equal(("0%", "12.5%"), (Svg.Percent(1, 0), Svg.Percent(1, 8)));
}
