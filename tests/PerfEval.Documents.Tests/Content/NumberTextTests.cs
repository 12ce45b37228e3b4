using System.Globalization;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Tests.Content;

/// <summary>A printed number is read with every digit and decimal that it has, or not at all.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("007.50", "7.50")]
    [InlineData("1,234,567.00", "1234567.00")]
    [InlineData("１２３．４０", "123.40")]
    [InlineData("－１，２３４", "-1234")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("¥ 1 234 567", "1234567")]
    [InlineData("12.5 万元", "12.5")]
    [InlineData("95.00%", "95.00")]
    [InlineData("999999999999999999", "999999999999999999")]
    [InlineData("9,999,999,999,999,999,999.99", "9999999999999999999.99")]
    [InlineData("-0.1234567890123456789012345678", "-0.1234567890123456789012345678")]
    public void TryParseCell_ANumber_KeepsItsDigitsAndDecimals(string text, string number)
    {
        Assert.True(NumberText.TryParseCell(text, out var value));
        Assert.Equal(number, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("元")]
    [InlineData("¥")]
    [InlineData("1.2.3")]
    [InlineData("12-5")]
    [InlineData("--1")]
    [InlineData(".-1")]
    [InlineData("1,23")]
    [InlineData(",123")]
    [InlineData("1,234.5,678")]
    [InlineData("约40")]
    [InlineData("40人")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParseCell_AnotherText_IsNoNumber(string text) => Assert.False(NumberText.TryParseCell(text, out _));
}
