using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Tables;

public class TableKeyTests
{
    [Theory]
    [InlineData("深圳市政务服务中心", "深圳市政务服务中心")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a\\b#c?d", "a%5Cb%23c%3Fd")]
    [InlineData("100%", "100%25")]
    [InlineData("tab\there", "tab%09here")]
    [InlineData("", "~")]
    public void FromText_WhatKeysCannotHold_IsPercentEncoded(string text, string key) => Assert.Equal(key, TableKey.FromText(text));

    [Fact]
    public void FromText_LongerThanAKey_IsCutAndEndsInAHash()
    {
        var key = TableKey.FromText(new string('单', 300));

        Assert.Equal(TableKey.MaxLength, key.Length);
        Assert.Matches("~[0-9a-f]{16}$", key);
    }

    [Fact]
    public void FromText_TwoLongTextsThatDifferAtTheEnd_GiveTwoKeys() =>
        Assert.NotEqual(TableKey.FromText(new string('单', 300) + "a"), TableKey.FromText(new string('单', 300) + "b"));

    [Fact]
    public void FromText_CutInsideAnEscape_KeepsNoHalfEscape()
    {
        for (var lead = 178; lead <= 186; lead++)
        {
            var key = TableKey.FromText(new string('a', lead) + new string('/', 50));

            Assert.Matches("^a+(%2F)*~[0-9a-f]{16}$", key);
        }
    }

    [Fact]
    public void FromText_CutInsideASurrogatePair_KeepsNoHalfOfIt()
    {
        for (var lead = 180; lead <= 184; lead++)
        {
            var key = TableKey.FromText(new string('a', lead) + string.Concat(Enumerable.Repeat("𠮷", 50)));

            Assert.All(key.EnumerateRunes(), rune => Assert.NotEqual(0xFFFD, rune.Value));
        }
    }

    [Fact]
    public void FromNumber_SortsAsTheNumberDoes() =>
        Assert.True(string.CompareOrdinal(TableKey.FromNumber(9), TableKey.FromNumber(10)) < 0);
}
