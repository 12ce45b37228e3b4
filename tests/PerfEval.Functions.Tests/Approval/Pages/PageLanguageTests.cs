using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Pages;

namespace PerfEval.Functions.Tests.Approval.Pages;

public sealed class PageLanguageTests
{
    [Theory]
    [InlineData(null, null, "zh-CN")]
    [InlineData(null, "en-US,en;q=0.9", "en")]
    [InlineData(null, "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData(null, "en;q=0.3, zh-TW;q=0.8", "zh-CN")]
    [InlineData(null, "fr-FR, en;q=0.5", "en")]
    [InlineData(null, "fr-FR", "zh-CN")]
    [InlineData(null, "en;q=0", "zh-CN")]
    [InlineData(null, "!!", "zh-CN")]
    [InlineData("en", "zh-CN", "en")]
    [InlineData("zh", "en", "zh-CN")]
    [InlineData("tlh", "en", "en")]
    public void Of_TheAddressThenTheBrowserThenChinese(string? chosen, string? preferred, string language)
    {
        var context = new DefaultHttpContext();
        if (chosen is not null) context.Request.QueryString = QueryString.Create("lang", chosen);
        if (preferred is not null) context.Request.Headers.AcceptLanguage = preferred;

        Assert.Equal(language, PageLanguage.Of(context.Request).Name);
    }
}
