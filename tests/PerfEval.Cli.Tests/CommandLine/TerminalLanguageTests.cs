using PerfEval.Cli.CommandLine;

namespace PerfEval.Cli.Tests.CommandLine;

public sealed class TerminalLanguageTests
{
    [Theory]
    [InlineData("zh_CN.UTF-8", "zh-CN")]
    [InlineData("zh_TW", "zh-CN")]
    [InlineData("en_US.UTF-8", "en")]
    [InlineData("de_DE", "en")]
    [InlineData("C", "en")]
    public void The_locale_decides(string locale, string language) =>
        Assert.Equal(language, TerminalLanguage.Choose([], name => name == "LANG" ? locale : null).Name);

    [Fact]
    public void LC_ALL_outdoes_LANG()
    {
        var variables = new Dictionary<string, string> { ["LC_ALL"] = "zh_CN.UTF-8", ["LANG"] = "en_US.UTF-8" };

        Assert.Equal("zh-CN", TerminalLanguage.Choose([], variables.GetValueOrDefault).Name);
    }

    [Theory]
    [InlineData("--lang", "en")]
    [InlineData("--lang=en")]
    [InlineData("read", "form.txt", "--lang", "EN")]
    public void The_option_outdoes_the_locale(params string[] arguments) =>
        Assert.Equal("en", TerminalLanguage.Choose(arguments, _ => "zh_CN.UTF-8").Name);

    [Fact]
    public void After_two_dashes_nothing_is_an_option() =>
        Assert.Equal("zh-CN", TerminalLanguage.Choose(["read", "--", "--lang", "en"], _ => "zh_CN.UTF-8").Name);
}
