using System.Globalization;
using PerfEval.Documents.Tests.Composed;

namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>How a drawing is set on paper. Lengths are in points.</summary>
internal sealed record PaperStyle
{
    /// <summary>Whether lines are drawn around the cells.</summary>
    public bool IsRuled { get; init; } = true;

    /// <summary>The width of a page.</summary>
    public double Width { get; init; } = 595;

    /// <summary>The height of a page.</summary>
    public double Height { get; init; } = 842;

    /// <summary>The size of the text.</summary>
    public double Size { get; init; } = 9;

    /// <summary>White space at either side of a cell's text.</summary>
    public double Padding { get; init; } = 4;

    /// <summary>White space above and below a row's text.</summary>
    public double Leading { get; init; } = 4;

    /// <summary>How wide the widest column is, in times of the narrowest.</summary>
    public double Spread { get; init; } = 3;

    /// <summary>Whether cells stand in the middle of their rows, not at their top.</summary>
    public bool IsCentredDown { get; init; } = true;

    /// <summary>How many columns at the left stand otherwise in their rows than the others do.</summary>
    public int OtherColumns { get; init; }

    /// <summary>Whether texts stand in the middle of their columns, not at their left.</summary>
    public bool IsCentredAcross { get; init; } = true;

    /// <summary>Whether a page may end within a row, between its lines.</summary>
    public bool CutsRows { get; init; }

    /// <summary>Whether every further page begins with the heading of the indicators.</summary>
    public bool RepeatsHeading { get; init; }

    /// <summary>Whether columns are as wide as the numbers and words in them.</summary>
    public bool HoldsNumbers { get; init; } = true;

    /// <summary>After how many rows of indicators the table goes on in a second one with columns of other widths; 0 where it is one.</summary>
    public int SecondTable { get; init; }

    /// <summary>The ways chosen, to be named where a reading is wrong.</summary>
    public string Choices { get; private init; } = "";

    /// <summary>The style of a seed.</summary>
    public static PaperStyle Of(int seed, bool isRuled)
    {
        var choices = new Choices(seed + 1);
        var style = new PaperStyle
        {
            IsRuled = isRuled,
            Width = Number("width", "595", "842", "500"),
            Height = Number("height", "842", "595", "420", "3000"),
            Size = Number("size", "9", "10.5", "7.5"),
            Padding = Number("padding", "2", "4", "6", "9"),
            Leading = isRuled ? Number("leading", "0.5", "2", "4") : Number("leading", "1", "2", "3", "4", "6"),
            Spread = Number("spread", "1.5", "3", "6"),
            IsCentredDown = choices.Whether("centred down"),
            IsCentredAcross = choices.Whether("centred across"),
            CutsRows = choices.Whether("cuts rows"),
            RepeatsHeading = choices.Whether("repeats heading"),
            HoldsNumbers = choices.Of("holds numbers", "yes", "yes", "yes", "no") == "yes",
        };
        return style with { Choices = choices.ToString() };

        double Number(string what, params ReadOnlySpan<string> ways) => double.Parse(choices.Of(what, ways), CultureInfo.InvariantCulture);
    }
}
