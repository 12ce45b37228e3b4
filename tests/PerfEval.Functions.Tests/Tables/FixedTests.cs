using System.Globalization;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Tables;

public class FixedTests
{
    [Theory]
    [InlineData("1877403.78", 187740378L)]
    [InlineData("9.985", 999L)]
    [InlineData("-0.005", -1L)]
    [InlineData("0", 0L)]
    public void Hundredths_OfADecimal_RoundsHalfAwayFromZero(string value, long expected) =>
        Assert.Equal(expected, Fixed.Hundredths(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Hundredths_OfNothing_IsNothing() => Assert.Null(Fixed.Hundredths(null));

    [Fact]
    public void Hundredths_OfWhatDoesNotFit_IsNothing() => Assert.Null(Fixed.Hundredths(decimal.MaxValue));
}
