using System.Globalization;
using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Tests.Approval.Pages;

public sealed class PageTextsTests
{
    private static readonly PageTexts Texts = new(CultureInfo.GetCultureInfo(PageLanguage.EnglishName), new TimeText(TimeZoneInfo.Utc));

    [Theory]
    [InlineData("/funds/total/annualBudget", "12345678", "12,345,678.00")]
    [InlineData("/funds/other/executed", "1234.5", "1,234.50")]
    [InlineData("/funds/carriedOver/initialBudget", "-1234.5678", "-1,234.5678")]
    [InlineData("/funds/total/score", "1234", "1234")]
    [InlineData("/funds/total/executionRate", "95.5", "95.5%")]
    [InlineData("/projectCode", "440304221061500600008", "440304221061500600008")]
    [InlineData("/indicators/0/target", "12345678", "12345678")]
    public void What_a_round_printed_is_shown_as_elsewhere_on_the_page(string cell, string text, string expected) => Assert.Equal(expected, Texts.Printed(cell, text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void What_a_round_did_not_print_is_said_in_a_word(string? text) => Assert.Equal(Texts["Nothing"], Texts.Printed("/funds/total/annualBudget", text));

    [Fact]
    public void A_source_is_in_English_as_far_as_the_profile_says_it()
    {
        Assert.Equal("Budget Law", Texts.Form.Source("《预算法》", "Budget Law"));
        Assert.Equal("《预算法》", Texts.Form.Source("《预算法》", ""));
        Assert.Equal("《预算法》", new PageTexts(CultureInfo.GetCultureInfo(PageLanguage.ChineseName), new TimeText(TimeZoneInfo.Utc)).Form.Source("《预算法》", "Budget Law"));
    }
}
