using System.Buffers;
using System.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Undoes what the layout of a cell did to its text.</summary>
internal static class CellText
{
    private const decimal WholeWeight = 100m;
    private const int LongestNumber = 6;
    private const int LongestPoints = 80;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\v\f\u00A0\u2002\u2003\u2009\u2028\u202F\u3000\u200B\u200C\u200D\u2060\uFEFF");

    /// <summary>Whether a cell's text goes on on its next line where nothing tells if a word was cut there or two stand beside one another.</summary>
    public static bool IsCutBetweenWords(string above, string below) => above.Length > 0 && below.Length > 0 && Glyph.IsLatin(above[^1]) && Glyph.IsLatin(below[0]);

    /// <summary>The text on one line, itself where it is so already.</summary>
    public static string Unwrapped(string text) => text.AsSpan().ContainsAny(Blanks) || text.AsSpan().Trim().Length < text.Length || UprightSign.AnyIn(text) ? Unwrapped(text.AsSpan()) : text;

    /// <summary>
    /// The text on one line: white space goes, except one space between two Latin words or numbers; a number broken over
    /// two lines is made whole; signs turned for text that is written downwards are turned back.
    /// </summary>
    public static string Unwrapped(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IndexOfAny(Blanks) < 0 && !UprightSign.AnyIn(text)) return text.ToString();
        var cell = new StringBuilder(text.Length);
        var blanks = 0;
        var broken = false;
        var isSeveral = AreSeveralPoints(text);
        foreach (var c in text)
        {
            if (c <= ' ' || char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060')
            {
                blanks++;
                broken |= c is '\n' or '\r' or '\v' or '\u2028';
                continue;
            }

            if (blanks > 0 && cell.Length > 0 && Glyph.IsLatin(c) && Glyph.IsLatin(cell[^1])
                && !(broken && !isSeveral && char.IsAsciiDigit(c) && char.IsAsciiDigit(cell[^1]))) cell.Append(' ');
            cell.Append(UprightSign.Of(c));
            blanks = 0;
            broken = false;
        }

        return cell.ToString();
    }

    // 10 over 9.17 are the points of two rows in one cell: a number broken over lines has no whole one of 100 or less in each.
    private static bool AreSeveralPoints(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPoints || !text.ContainsAny('\n', '\r')) return false;
        var (numbers, longest, hasPoint) = (0, 0, false);
        foreach (var line in text.EnumerateLines())
        {
            var number = line.Trim();
            if (number.Length == 0) continue;
            if (number.Length > LongestNumber || number.ContainsAnyExcept(Digits) || (number[0] is '0' && number.Length > 1 && number[1] != '.') || !NumberText.TryParse(number, out var points) || points > WholeWeight || number[^1] == '.') return false;

            // 99.5 over 8 may be 99.58.
            if (hasPoint && number.Length < longest) return false;
            hasPoint |= number.Contains('.');
            longest = Math.Max(longest, number.Length);
            numbers++;
        }

        return numbers > 1;
    }
}
