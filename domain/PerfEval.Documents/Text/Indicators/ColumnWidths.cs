using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>The widths, in half characters, to which the layout fills the lines of names and of deviations; 0 where unknown.</summary>
internal sealed class ColumnWidths
{
    public int Name { get; private set; }

    public int Deviation { get; private set; }

    /// <summary>Learns from a name whose range is sure.</summary>
    public void LearnName(FormText text, int start, int end) => Name = Math.Max(Name, WidestFilled(text, start, end));

    /// <summary>Learns from a deviation whose range is sure.</summary>
    public void LearnDeviation(FormText text, int start, int end) => Deviation = Math.Max(Deviation, WidestFilled(text, start, end));

    // The last line of a cell says nothing about where lines break.
    private static int WidestFilled(FormText text, int start, int end)
    {
        var widest = 0;
        var from = start;
        for (var i = start + 1; i < end; i++)
        {
            if (text.GapBefore(i) < Gap.Line) continue;
            widest = Math.Max(widest, Glyph.Width(text.Span(from, i)));
            from = i;
        }

        return widest;
    }
}
