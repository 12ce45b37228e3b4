using System.Text;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>Puts characters in lines, and lines into the text that was wrapped into them.</summary>
internal static class TextLines
{
    private const double SameLine = 0.45;
    private const double WordGap = 0.2;
    private const double WideGap = 1.5;
    private const double Padding = 1.2;

    // A line of so many digits and no space among them is the beginning of a code.
    private const int LeastCode = 10;
    private const string Closing = "%％‰.,，。、；：！？）)》」』”’";

    /// <summary>The lines of characters that have one turn, from top to bottom; spaces at the ends of a line are left out.</summary>
    public static List<TextRun> Of(IEnumerable<PdfGlyph> glyphs)
    {
        var lines = new List<List<PdfGlyph>>();
        foreach (var glyph in glyphs.OrderBy(g => g.Baseline))
        {
            if (lines.Count > 0 && IsOnLine(lines[^1], glyph)) lines[^1].Add(glyph);
            else lines.Add([glyph]);
        }

        var runs = new List<TextRun>(lines.Count);
        foreach (var line in lines)
        {
            var sorted = line.OrderBy(g => g.Left).ToList();
            var endsInSpace = sorted[^1].IsSpace;
            while (sorted.Count > 0 && sorted[^1].IsSpace) sorted.RemoveAt(sorted.Count - 1);
            var lead = sorted.FindIndex(g => !g.IsSpace);
            if (lead >= 0) runs.Add(new TextRun(lead == 0 ? sorted : sorted[lead..]) { EndsInSpace = endsInSpace });
        }

        return runs;
    }

    /// <summary>The text of a cell: its lines with their wrapping undone.</summary>
    /// <param name="glyphs">The characters in the cell.</param>
    /// <param name="width">The cell's inner width, to tell a line that is full from one that ends.</param>
    /// <returns>The text, and why it may not be what is printed; null where it is.</returns>
    public static (string Text, string? Doubt) Text(IReadOnlyCollection<PdfGlyph> glyphs, double width)
    {
        if (glyphs.Count == 0) return ("", null);
        if (VerticalText.Of(glyphs) is { } vertical) return (vertical, glyphs.Any(g => g.IsUnsure) ? ReadMessages.DoubtFontMap : null);
        var text = new StringBuilder(glyphs.Count + 8);
        string? doubt = null;
        foreach (var turned in glyphs.GroupBy(g => g.Turn).OrderBy(g => g.Key))
        {
            // Which of two directions is read first is not known.
            if (text.Length > 0 && turned.Any(g => !g.IsSpace)) doubt = ReadMessages.DoubtOverprinted;
            TextRun? before = null;
            foreach (var line in Of(turned))
            {
                if (before is not null)
                {
                    var (isSpace, isSure) = Break(before, line, turned.Key == 0 ? width : double.PositiveInfinity);
                    if (isSpace) text.Append(' ');
                    if (!isSure) doubt = ReadMessages.DoubtBrokenWord;
                }

                Append(text, line.Glyphs);
                if (Overlaps(line.Glyphs) || (before is not null && !IsDrawnAfter(before, line))) doubt = ReadMessages.DoubtOverprinted;
                if (line.Glyphs.Any(g => g.IsUnsure)) doubt = ReadMessages.DoubtFontMap;
                before = line;
            }
        }

        var read = text.ToString().Trim();
        return (read, ReferenceEquals(doubt, ReadMessages.DoubtBrokenWord) && BrokenAmount.Is(read, Of(glyphs).Select(l => Text(l.Glyphs))) ? null : doubt);
    }

    /// <summary>Where the lines of a cell's text stand, and whether the last has no room for another character.</summary>
    /// <param name="glyphs">The characters in the cell.</param>
    /// <param name="width">The cell's inner width.</param>
    public static TextExtent Extent(IReadOnlyCollection<PdfGlyph> glyphs, double width)
    {
        var (highest, lowest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var glyph in glyphs)
        {
            if (IsPrinted(glyph)) (highest, lowest) = (Math.Min(highest, glyph.Baseline), Math.Max(lowest, glyph.Baseline));
        }

        var (left, right, size, widest) = (double.PositiveInfinity, double.NegativeInfinity, 0d, 0d);
        foreach (var glyph in glyphs)
        {
            if (!IsPrinted(glyph) || lowest - glyph.Baseline > glyph.Size / 2) continue;
            (left, right) = (Math.Min(left, glyph.Left), Math.Max(right, glyph.Right));
            (size, widest) = (Math.Max(size, glyph.Size), Math.Max(widest, glyph.Right - glyph.Left));
        }

        return new TextExtent(highest, lowest, size, right >= left && width - (right - left) < (size * Padding) + Math.Max(size, widest));
    }

    private static bool IsPrinted(PdfGlyph glyph) => glyph.Turn == 0 && !string.IsNullOrWhiteSpace(glyph.Text);

    /// <summary>Two parts of a text that was cut between two lines.</summary>
    public static string Joined(string one, string other)
    {
        var isCutBetweenWords = one.Length > 0 && other.Length > 0 && char.IsAsciiLetter(one[^1]) && char.IsAsciiLetter(other[0]);
        return isCutBetweenWords ? one + " " + other : one + other;
    }

    /// <summary>The text of characters on one line.</summary>
    public static string Text(IReadOnlyList<PdfGlyph> line)
    {
        var text = new StringBuilder(line.Count + 8);
        Append(text, line);
        return text.ToString().Trim();
    }

    // Lines of one text are drawn in their order; two texts beside one another need not be.
    private static bool IsDrawnAfter(TextRun before, TextRun line) => before.Glyphs.Max(g => g.Order) < line.Glyphs.Min(g => g.Order);

    // Chinese signs are set closer than they are wide, by half of it at most. What stands further in one another, or was
    // drawn in another order than it stands in, has no sure order: the font's widths are wrong.
    private static bool Overlaps(IReadOnlyList<PdfGlyph> line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var (one, next) = (line[i - 1], line[i]);
            if (one.Sequence == next.Sequence && next.Order < one.Order) return true;
            if (!one.IsSpace && !next.IsSpace && one.Right - next.Left > next.Size * (one.IsWide ? 0.6 : 0.2)) return true;
        }

        return false;
    }

    private static bool IsOnLine(List<PdfGlyph> line, PdfGlyph glyph) => glyph.Baseline - line[0].Baseline <= SameLine * Math.Max(line[0].Size, glyph.Size);

    private static void Append(StringBuilder text, IReadOnlyList<PdfGlyph> line)
    {
        PdfGlyph? before = null;
        var space = false;
        foreach (var glyph in line)
        {
            if (glyph.IsSpace)
            {
                space = true;
                continue;
            }

            if (before is { } last)
            {
                var gap = glyph.Left - last.Right;
                var least = (last.IsWide || glyph.IsWide ? WideGap : WordGap) * Math.Max(last.Size, glyph.Size);
                if (space || gap > least) text.Append(' ');
            }

            text.Append(glyph.Text);
            (before, space) = (glyph, false);
        }
    }

    // A line ends at a space only where both sides are written with spaces; a full line may have broken a word where it stands.
    private static (bool IsSpace, bool IsSure) Break(TextRun line, TextRun next, double width)
    {
        var (last, first) = (line.Glyphs[^1], next.Glyphs[0]);
        if (!IsWordLike(last) || !IsWordLike(first)) return (false, true);
        var room = width - (line.Right - line.Left);
        var padding = Padding * line.Size;
        if (!line.EndsInSpace && IsDigit(last) && Unbroken(next) is { } piece && room < piece + padding) return (false, room < piece);
        if (line.EndsInSpace) return (true, true);
        if (IsDigit(last) && IsDigit(first) && line.Glyphs.Count >= LeastCode && line.Glyphs.All(g => !g.IsSpace && !g.IsWide)) return (false, true);

        // Digits above digits may be one number, where a cell has more room beside its text than most; 2. above them begins a point.
        if (room > first.Right - first.Left + padding) return (true, !IsDigit(last) || !IsDigit(first) || IsNumbered(next));
        var isOneWord = line.Glyphs.All(g => !g.IsSpace && !g.IsWide);
        return (false, isOneWord || (IsDigit(last) && IsDigit(first)));
    }

    // How wide the digit at a line's beginning is with the signs behind it that may not begin a line, 0%。 of 90%。; null where there are none.
    private static double? Unbroken(TextRun line)
    {
        var end = 0;
        while (end < line.Glyphs.Count && IsDigit(line.Glyphs[end])) end++;
        var digits = end;
        while (end < line.Glyphs.Count && Closing.Contains(line.Glyphs[end].Text[^1], StringComparison.Ordinal)) end++;
        return digits == 0 || end == digits ? null : line.Glyphs[end - 1].Right - line.Glyphs[0].Left;
    }

    private static bool IsNumbered(TextRun line)
    {
        var end = line.Glyphs.TakeWhile(IsDigit).Count();
        return end < line.Glyphs.Count && line.Glyphs[end].Text[0] is '.' or '、' or '．' && (end + 1 == line.Glyphs.Count || !IsDigit(line.Glyphs[end + 1]));
    }

    private static bool IsDigit(PdfGlyph glyph) => char.IsAsciiDigit(glyph.Text[^1]);

    private static bool IsWordLike(PdfGlyph glyph) => !glyph.IsWide && char.IsLetterOrDigit(glyph.Text[0]);
}
