using System.Text;
using PerfEval.Functions.Approval.Notifications.Channels;

namespace PerfEval.Functions.Tests.Approval.Notifications.Channels;

public class ChannelTextTests
{
    [Theory]
    [InlineData("山城区[图书馆](https://evil.example)", "山城区［图书馆］（https：／／evil.example）")]
    [InlineData("**加粗** `代码` # 标题 > 引用", "＊＊加粗＊＊ ｀代码｀ ＃ 标题 ＞ 引用")]
    [InlineData("<font color=\"warning\">x</font> <@all> @13800000000", "＜font color=\"warning\"＞x＜/font＞ ＜＠all＞ ＠13800000000")]
    [InlineData("www.evil.example", "www．evil.example")]
    [InlineData("图书馆", "图书馆")]
    public void Plain_TextWithMarks_StandsWithTheirTwins(string text, string expected) => Assert.Equal(expected, ChannelText.Plain(text));

    [Fact]
    public void Plain_HiddenCharacters_AreBlanks() => Assert.Equal("a b c d", ChannelText.Plain("a\rb\u202Ec\u200Bd\u0000"));

    [Fact]
    public void Lines_LongerThanAllowed_AreCutBetweenCharacters()
    {
        var lines = ChannelText.Lines("图书馆\n" + string.Concat(Enumerable.Repeat("馆😀", 100)), 60);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.InRange(lines.Sum(line => Encoding.UTF8.GetByteCount(line) + 1), 1, 61);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(lines[1])));
    }
}
