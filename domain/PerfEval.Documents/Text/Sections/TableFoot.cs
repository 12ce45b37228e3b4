using System.Buffers;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Finds what stands below an indicator table that has no total: 填表人：, 注：, 其他需要说明的事项.</summary>
internal static class TableFoot
{
    private const int LongestLabel = 20;
    private const int MostWords = 2;
    private const string Numerals = "一二三四五六七八九十";
    private static readonly SearchValues<char> EndsOfNotesLabel = SearchValues.Create("：:0123456789");
    private static readonly string[] Notes = ["注", "说明", "备注", "填表说明", "填报说明", "填写说明"];
    private static readonly string[] Ends = ["事项", "结论", "意见", "签字", "盖章", "签章", "等级", "等次", "综述", "情况说明"];

    /// <summary>The index of the first line of the foot; the text's end where it has none.</summary>
    /// <param name="text">The form.</param>
    /// <param name="from">The index behind the table's heading.</param>
    public static int Find(FormText text, int from)
    {
        for (var i = from; i < text.Length; i = text.TokenEnd(i, text.Length))
        {
            if (text.GapBefore(i) >= Gap.Line && (IsLabelled(text.Span(i, text.TokenEnd(i, text.Length))) || IsAlone(text, i))) return i;
        }

        return text.Length;
    }

    /// <summary>Whether a line below a form begins what is said of filling it in: 填表说明：, 注：1.….</summary>
    public static bool BeginsNotes(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(EndsOfNotesLabel);
        var label = end < 0 ? line : line[..end];
        return label.Length is > 0 and <= LongestLabel && Array.IndexOf(Notes, LabelText.Of(label.ToString()).Core) >= 0;
    }

    private static bool IsLabelled(ReadOnlySpan<char> word)
    {
        var colon = word.IndexOfAny('：', ':');
        return colon is > 0 and <= LongestLabel && LabelText.Of(word[..colon].ToString()) is var label && (label.Words.Header is not null || Array.IndexOf(Notes, label.Core) >= 0);
    }

    // A row of the table has more words.
    private static bool IsAlone(FormText text, int i)
    {
        var end = i;
        for (var words = 0; end == i || (end < text.Length && text.GapBefore(end) < Gap.Line); end = text.TokenEnd(end, text.Length))
        {
            if (++words > MostWords) return false;
        }

        var word = text.Span(i, text.TokenEnd(i, text.Length));
        if (word.Length > 2 && Numerals.Contains(word[0], StringComparison.Ordinal) && word[..3].Contains('、')) return true;
        var core = word.Length <= LongestLabel ? LabelText.Of(word.ToString()).Core : "";
        return Array.IndexOf(Notes, core) >= 0 || Array.Exists(Ends, e => core.EndsWith(e, StringComparison.Ordinal));
    }
}
