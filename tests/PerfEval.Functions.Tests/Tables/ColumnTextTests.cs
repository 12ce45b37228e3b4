using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Tables;

public class ColumnTextTests
{
    [Fact]
    public void Fit_TextThatAColumnHolds_StaysWhole()
    {
        var text = new string('字', ColumnText.MaxLength);

        Assert.Equal(text, ColumnText.Fit(text));
    }

    [Fact]
    public void Fit_LongerText_IsCutAndSaysSo()
    {
        var fitted = ColumnText.Fit(new string('字', ColumnText.MaxLength + 1));

        Assert.Equal(ColumnText.MaxLength, fitted.Length);
        Assert.EndsWith("…", fitted, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_CutInsideASurrogatePair_KeepsNoHalfOfIt()
    {
        var fitted = ColumnText.Fit(new string('a', ColumnText.MaxLength - 2) + "𠮷𠮷");

        Assert.All(fitted.EnumerateRunes(), rune => Assert.NotEqual(0xFFFD, rune.Value));
    }
}
