using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>A label above the table, with the value that stands in its own cell.</summary>
/// <param name="Field">What it names.</param>
/// <param name="Value">The value behind its colon; empty where the value stands in another cell.</param>
/// <param name="HasColon">Whether it ends in a colon.</param>
internal readonly record struct HeadLabel(HeaderField Field, string Value, bool HasColon)
{
    private const int LongestRemark = 10;
    private const int LongestLabel = 24;
    private const string PartMarks = "/／";

    // Who signs, and how, beside a unit: 主要领导签字, the longest first.
    private static readonly string[] Signatures =
    [
        .. (from who in new[] { "主要领导", "分管领导", "单位领导", "领导", "单位主要负责人", "单位负责人", "部门负责人", "财务负责人", "项目负责人", "主要负责人", "负责人", "法定代表人", "法人代表", "经办人", "审核人", "制表人" }
            from how in new[] { "签字", "签名", "签章", "盖章", "签批", "审签", "" }
            select who + how).OrderByDescending(label => label.Length),
    ];

    /// <summary>The place, from 0, of its value among those that a slash parts, where its cell names several fields so: 实施单位/负责人.</summary>
    public int Part { get; init; }

    /// <summary>How many fields its cell names so; 0 where it names one.</summary>
    public int Parts { get; init; }

    /// <summary>What of a value is its own: of 培训中心/王某 the part in its place.</summary>
    /// <param name="value">The value of all that the cell names.</param>
    /// <returns>The part; null where the value has not as many.</returns>
    public string? Own(string value)
    {
        if (Parts == 0) return value;
        var parts = value.Split([.. PartMarks]);
        return parts.Length == Parts ? parts[Part].Trim() : null;
    }

    /// <summary>The labels of a cell, in printed order; empty where its text begins with none.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="label">The same as a label.</param>
    public static HeadLabel[] In(string text, LabelText label)
    {
        var core = label.Core;
        if (core.Length <= LongestLabel && core.AsSpan().IndexOfAny('/', '／') is > 0 and var slash && Slashed(text, core, slash) is { } parts) return parts;
        if (core.Length > 0 && (label.Words.Header ?? LabelIndex.HeaderLike(core)) is { } field) return [new HeadLabel(field, "", text.AsSpan().TrimEnd().EndsWith('：') || text.EndsWith(':'))];
        if (text.AsSpan().IndexOfAny('：', ':') is var colon && colon < 0) return [];
        var starts = new List<(int Start, int ValueStart, HeadLabel[] Named)>();
        for (var i = colon; i < text.Length; i++)
        {
            if (text[i] is not ('：' or ':')) continue;
            var from = starts.Count == 0 ? 0 : starts[^1].ValueStart;
            if (Before(text, from, i) is { } found && First(text, from, found.Start) is var start && (starts.Count > 0 || start == 0)) starts.Add((start, i + 1, Named(text, start, i, found.Field)));
            else if (starts.Count == 0) return [];
        }

        var labels = new List<HeadLabel>();
        for (var n = 0; n < starts.Count; n++)
        {
            var end = n + 1 < starts.Count ? starts[n + 1].Start : text.Length;
            var value = text[starts[n].ValueStart..end].Trim();
            labels.AddRange(starts[n].Named.Select(named => named with { Value = value }));
        }

        return [.. labels];
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

        return Whole(text, from, end) ?? (from > 0 ? Signature(text, from, end) : null);
    }

    // 主要领导签字： behind the unit.
    private static (int Start, HeaderField Field)? Signature(string text, int from, int end)
    {
        var before = text.AsSpan(from, end - from).TrimEnd();
        foreach (var label in Signatures)
        {
            if (before.EndsWith(label, StringComparison.Ordinal)) return (from + before.Length - label.Length, HeaderField.Other);
        }

        return null;
    }

    // 实施单位/负责人 names both, whose values a slash parts too.
    private static HeadLabel[]? Slashed(string text, string core, int slash)
    {
        if (FieldOf(core[..slash]) is null) return null;
        var words = core.Split([.. PartMarks]);
        var labels = new HeadLabel[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (FieldOf(words[i]) is not { } field) return null;
            labels[i] = new HeadLabel(field, "", text[^1] is '：' or ':') { Part = i, Parts = words.Length };
        }

        return labels;
    }

    // 实施单位/负责人：培训中心/王某 in one cell.
    private static HeadLabel[] Named(string text, int start, int colon, HeaderField field)
    {
        if (text.AsSpan(start, colon - start).IndexOfAny('/', '／') > 0 && text[start..(colon + 1)] is var label && LabelText.Of(label).Core is var core
            && core.AsSpan().IndexOfAny('/', '／') is > 0 and var slash && Slashed(label, core, slash) is { } parts) return parts;
        return [new HeadLabel(field, "", true)];
    }

    // Where a label begins of which another one stands before a slash: 负责人/电话：.
    private static int First(string text, int from, int start)
    {
        while (start > from + 1 && PartMarks.Contains(text[start - 1], StringComparison.Ordinal) && Before(text, from, start - 1) is { } before) start = before.Start;
        return start;
    }

    private static HeaderField? FieldOf(string core) => LabelWords.Of(core).Header ?? LabelIndex.HeaderLike(core);

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
