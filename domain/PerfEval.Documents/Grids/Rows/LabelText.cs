using System.Buffers;
using System.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>A cell's text as a label: without stars, spaces, numbering, colon and remarks in brackets.</summary>
/// <param name="Core">The label itself; empty where the cell can be none.</param>
/// <param name="Remarks">What stands in brackets: （万元）, (20分), (B/A).</param>
internal readonly record struct LabelText(string Core, string Remarks)
{
    private const int Longest = 60;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");

    /// <summary>Reads a cell's text as a label.</summary>
    public static LabelText Of(string text)
    {
        if (text.Length > Longest) return new LabelText("", "");
        var core = new StringBuilder(text.Length);
        var remarks = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '（' or '[' or '【') depth++;
            else if (c is ')' or '）' or ']' or '】') depth = Math.Max(0, depth - 1);
            else if (depth > 0) remarks.Append(c);
            else if (!Glyph.IsBlank(c) && c is not ('*' or '＊' or '☆' or '★' or '#')) core.Append(c);
            if (depth == 0 && remarks.Length > 0 && remarks[^1] != ' ') remarks.Append(' ');
        }

        return new LabelText(Bare(core.ToString()), remarks.ToString());
    }

    private static string Bare(string core)
    {
        var text = core.AsSpan().TrimEnd("：:%％");
        var numerals = text.IndexOfAnyExcept(Numerals);
        if (numerals > 0 && text[numerals] is '、' or '.' or '．') text = text[(numerals + 1)..];
        foreach (var prefix in (ReadOnlySpan<string>)["其中：", "其中:", "其中"])
        {
            if (text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal)) text = text[prefix.Length..];
        }

        return text.Length == core.Length ? core : text.ToString();
    }
}
