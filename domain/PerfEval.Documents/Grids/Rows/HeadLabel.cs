using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>A label above the table, with the value that stands in its own cell.</summary>
/// <param name="Field">What it names.</param>
/// <param name="Value">The value behind its colon; empty where the value stands in another cell.</param>
/// <param name="HasColon">Whether it ends in a colon.</param>
internal readonly record struct HeadLabel(HeaderField Field, string Value, bool HasColon)
{
    private const int LongestRemark = 10;

    /// <summary>The labels of a cell, in printed order; empty where its text begins with none.</summary>
    public static List<HeadLabel> In(string text)
    {
        var core = LabelText.Of(text).Core;
        if (core.Length > 0 && (LabelIndex.Header(core) ?? LabelIndex.HeaderLike(core)) is { } field) return [new HeadLabel(field, "", text.AsSpan().TrimEnd().EndsWith('：') || text.EndsWith(':'))];
        var starts = new List<(int Start, int ValueStart, HeaderField Field)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('：' or ':')) continue;
            var from = starts.Count == 0 ? 0 : starts[^1].ValueStart;
            if (Before(text, from, i) is { } label && (starts.Count > 0 || label.Start == 0)) starts.Add((label.Start, i + 1, label.Field));
            else if (starts.Count == 0) return [];
        }

        var labels = new List<HeadLabel>(starts.Count);
        for (var n = 0; n < starts.Count; n++)
        {
            var end = n + 1 < starts.Count ? starts[n + 1].Start : text.Length;
            labels.Add(new HeadLabel(starts[n].Field, text[starts[n].ValueStart..end].Trim(), true));
        }

        return labels;
    }

    private static (int Start, HeaderField Field)? Before(string text, int from, int colon)
    {
        var end = colon;
        if (end > 0 && text[end - 1] is ')' or '）')
        {
            var open = text.AsSpan(0, end).LastIndexOfAny('(', '（');
            if (open > from && end - open <= LongestRemark) end = open;
        }

        foreach (var (label, field) in Labels.Header)
        {
            if (end - from >= label.Length && text.AsSpan(from, end - from).EndsWith(label, StringComparison.Ordinal)) return (Opening(text, end - label.Length), field);
        }

        return from == 0 && LabelIndex.HeaderLike(LabelText.Of(text[..end]).Core) is { } like ? (0, like) : null;
    }

    // A star or a number before a cell's first label is its own.
    private static int Opening(string text, int start)
    {
        for (var i = 0; i < start; i++)
        {
            if (text[i] is not ('*' or '＊' or ' ')) return start;
        }

        return 0;
    }
}
