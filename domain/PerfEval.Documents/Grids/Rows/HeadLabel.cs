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
    /// <param name="text">The cell's text.</param>
    /// <param name="label">The same as a label.</param>
    public static HeadLabel[] In(string text, LabelText label)
    {
        var core = label.Core;
        if (core.Length > 0 && (label.Words.Header ?? LabelIndex.HeaderLike(core)) is { } field) return [new HeadLabel(field, "", text.AsSpan().TrimEnd().EndsWith('：') || text.EndsWith(':'))];
        if (text.AsSpan().IndexOfAny('：', ':') is var colon && colon < 0) return [];
        var starts = new List<(int Start, int ValueStart, HeaderField Field)>();
        for (var i = colon; i < text.Length; i++)
        {
            if (text[i] is not ('：' or ':')) continue;
            var from = starts.Count == 0 ? 0 : starts[^1].ValueStart;
            if (Before(text, from, i) is { } found && (starts.Count > 0 || found.Start == 0)) starts.Add((found.Start, i + 1, found.Field));
            else if (starts.Count == 0) return [];
        }

        var labels = new HeadLabel[starts.Count];
        for (var n = 0; n < labels.Length; n++)
        {
            var end = n + 1 < starts.Count ? starts[n + 1].Start : text.Length;
            labels[n] = new HeadLabel(starts[n].Field, text[starts[n].ValueStart..end].Trim(), true);
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
            if (end - from >= label.Length && text.AsSpan(from, end - from).EndsWith(label, StringComparison.Ordinal)) return Opening(text, end - label.Length) is > 0 and var start ? Whole(text, from, end) ?? (start, field) : (0, field);
        }

        return Whole(text, from, end);
    }

    // 预算主管部门 ends as 主管部门 does, and is a label itself.
    private static (int Start, HeaderField Field)? Whole(string text, int from, int end) =>
        from == 0 && LabelIndex.HeaderLike(LabelText.Of(text[..end]).Core) is { } like ? (0, like) : null;

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
