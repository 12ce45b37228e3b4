using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Takes in what stands before or above the first label of an indicator table's header and belongs to it.</summary>
internal static class LabelsAboveHeader
{
    private const int LongestLabel = 8;

    /// <summary>The header with the kinds of groups, the reasons and the group that stand before or above it; itself where none do.</summary>
    public static TableHeader TakenInto(TableHeader header, FormText text)
    {
        var whole = WithKinds(header, text);
        return WithBand(whole.Has(IndicatorColumn.Deviation) ? whole : WithReasons(whole, text), text);
    }

    // 产出指标（50分） alone on the line above a heading that has no column for it.
    private static TableHeader WithBand(TableHeader header, FormText text)
    {
        if (header.Has(IndicatorColumn.Level1) || header.Start == 0 || text.GapBefore(header.Start) != Gap.Line) return header;
        var line = text.LineOf(header.Start - 1);
        var from = header.Start - 1;
        while (from > 0 && text.LineOf(from - 1) == line) from--;
        var name = LevelVocabulary.Match(text.Span(from, header.Start)).Text;
        if (!name.EndsWith("指标", StringComparison.Ordinal)) return header;
        var rest = text.Span(from + name.Length, header.Start);
        return rest.IsEmpty || (rest[0] is '（' or '(' && TableScanner.TryParseWeight(rest, out _)) ? header with { Start = from, Band = from } : header;
    }

    // 指标类别 before 指标名称, in a table without groups of better names.
    private static TableHeader WithKinds(TableHeader header, FormText text)
    {
        if (header.HasLevels || header.Start == 0 || text.GapBefore(header.Start) > Gap.Line) return header;
        var from = header.Start - 1;
        while (from > 0 && text.GapBefore(from) == Gap.None) from--;
        if (header.Start - from > LongestLabel || LabelIndex.IndicatorAtWorst(LabelText.Of(text.Span(from, header.Start).ToString()).Core) != IndicatorColumn.Level1) return header;
        return header with { Start = from, LabelsAt = from, Columns = header.Columns.Insert(0, IndicatorColumn.Level1), HasKinds = true };
    }

    // 偏差原因分析 and 改进措施 at the end of the line above: labels over two lines, beside 指标完成情况 over 分值 and 得分.
    private static TableHeader WithReasons(TableHeader header, FormText text)
    {
        if (header.Start == 0 || text.GapBefore(header.Start) != Gap.Line) return header;
        var line = text.LineOf(header.Start - 1);
        var from = header.Start - 1;
        while (from > 0 && text.LineOf(from - 1) == line) from--;
        var reasons = 0;
        for (var i = from; i < header.Start; i = text.TokenEnd(i, header.Start))
        {
            var isReason = TableHeaderReader.ColumnAt(text, i) == IndicatorColumn.Deviation;
            if (!isReason && (reasons > 0 || LabelText.Of(text.Span(i, text.TokenEnd(i, header.Start)).ToString()).Core.Length is 0 or > LongestLabel)) return header;
            if (isReason) reasons++;
        }

        return reasons == 0 ? header : header with { Start = from, Columns = header.Columns.Add(IndicatorColumn.Deviation), HasSeveralReasons = reasons > 1 };
    }
}
