using System.Globalization;

namespace PerfEval.Cli.Reporting.Charts;

/// <summary>Lengths and texts as SVG takes them. Widths are parts of the chart's own, so that text stays as large on a phone as on paper.</summary>
internal static class Svg
{
    // In half widths: a Chinese character takes two.
    private const int MaxName = 44;
    private const char FirstWide = '\u2e80';
    private const int Hundred = 100;

    /// <summary>A part of a whole as a percentage; 0 of nothing.</summary>
    public static string Percent(decimal part, decimal whole) => Length(whole > 0 ? Hundred * part / whole : 0) + "%";

    /// <summary>A length.</summary>
    public static string Length(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A name cut to what a line holds on a phone: the whole stands in the table.</summary>
    public static string Name(string name)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext())
        {
            width += name[elements.ElementIndex] >= FirstWide ? 2 : 1;
            if (width > MaxName) return name[..elements.ElementIndex] + "…";
        }

        return name;
    }
}
