using PerfEval.Documents.Pdf.Rulings;

namespace PerfEval.Documents.Tests.Pdf.Ruled;

/// <summary>Dots become the lines that they draw.</summary>
public sealed class DottedLinesTests
{
    [Fact]
    public void Horizontal_ABoxDrawnDotByDot_HasItsTwoLines()
    {
        var dots = Box();

        Assert.Equal([(10, 20, 50), (40, 20, 50)], dots.Horizontal().Select(r => (Math.Round(r.At), Math.Round(r.From), Math.Round(r.To))));
        Assert.Equal([(20, 10, 40), (50, 10, 40)], dots.Vertical().Select(r => (Math.Round(r.At), Math.Round(r.From), Math.Round(r.To))));
    }

    [Fact]
    public void Horizontal_DotsFarApart_AreNoLine()
    {
        var dots = new DottedLines();
        for (var x = 0; x < 10; x++) dots.Add(x * 5, 10, 0.75);

        Assert.Empty(dots.Horizontal());
    }

    // Computed positions of one line differ in their last digits.
    private static DottedLines Box()
    {
        var dots = new DottedLines();
        for (var i = 0; i <= 20; i++)
        {
            var noise = i % 3 * 1e-6;
            dots.Add(20 + (i * 1.5), 10 + noise, 0.75 - noise);
            dots.Add(20 + (i * 1.5), 40 - noise, 0.75);
            dots.Add(20 + noise, 10 + (i * 1.5), 0.75 + noise);
            dots.Add(50 - noise, 10 + (i * 1.5), 0.75);
        }

        return dots;
    }
}
