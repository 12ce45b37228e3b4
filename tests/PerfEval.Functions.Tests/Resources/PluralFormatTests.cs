using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Tests.Resources;

public sealed class PluralFormatTests
{
    [Theory]
    [InlineData(0, "0 forms wait")]
    [InlineData(1, "1 form waits")]
    [InlineData(2, "2 forms wait")]
    public void Of_ACount_ChoosesTheWords(int count, string expected) => Assert.Equal(expected, PluralFormat.Of("{0} {0:form waits|forms wait}", count));

    [Fact]
    public void Of_OtherArguments_AreWrittenAsEverywhere() =>
        Assert.Equal("1.5 x 07 ", PluralFormat.Of("{0} {1} {2:00} {3}", 1.5m, "x", 7, null));

    [Fact]
    public void Get_AMessageThatCounts_SaysOneAsOne() =>
        Assert.Equal(("有 1 张绩效自评表待您审核", "1 form waits for your decision"), Messages.Get("AskSubject", 1));
}
