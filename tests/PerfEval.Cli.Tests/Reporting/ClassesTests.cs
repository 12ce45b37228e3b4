using PerfEval.Cli.Reporting.Figures;

namespace PerfEval.Cli.Tests.Reporting;

public sealed class ClassesTests
{
    [Theory]
    [InlineData("-0.06", "lower")]
    [InlineData("-0.05", "equal")]
    [InlineData("0.04", "equal")]
    [InlineData("1.00", "to1")]
    [InlineData("1.01", "to3")]
    [InlineData("10.00", "to10")]
    [InlineData("10.01", "more")]
    public void OfInflation_ADifferenceAtABound_FallsInTheClassThatNamesIt(string points, string key) =>
        Assert.Equal(key, Assert.Single(Classes.OfInflation([Decimal(points)]), share => share.Count == 1).Key);

    [Theory]
    [InlineData("59.99", "under60")]
    [InlineData("60", "under80")]
    [InlineData("99.99", "under100")]
    [InlineData("100", "full")]
    public void OfRates_ARateAtABound_FallsInTheClassThatBeginsThere(string percent, string key) =>
        Assert.Equal(key, Assert.Single(Classes.OfRates([Decimal(percent)]), share => share.Count == 1).Key);

    [Fact]
    public void OfKeys_AKeyThatIsNotInTheOrder_ComesAfterWithItsCount() =>
        Assert.Equal(
            [new Share("waiting", 0), new Share("approved", 2), new Share("reading", 1)],
            Classes.OfKeys(["approved", "reading", "approved"], ["waiting", "approved"]));

    [Fact]
    public void Of_EvenAndOddNumbersOfValues_IsTheMiddleOrTheMeanOfTheTwo()
    {
        Assert.Null(Median.Of([]));
        Assert.Equal(2, Median.Of([9, 1, 2]));
        Assert.Equal(2.5m, Median.Of([3, 1, 2, 9]));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
