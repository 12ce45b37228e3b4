using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>The labels of a table's heading that stand on one line, from the name of the indicators on.</summary>
/// <param name="Columns">Their columns in printed order; null for one that is none of ours: 评分标准, 数据来源.</param>
/// <param name="Parts">Which of them hold a part of the target: 指标性质, 计量单位.</param>
internal sealed record HeadingLine(ImmutableArray<IndicatorColumn?> Columns, ImmutableArray<bool> Parts)
{
    /// <summary>The labels of a heading that has others beside ours; null where they are not all on one line, one names two columns, or they are not the columns that were read of it.</summary>
    public static HeadingLine? Of(FormText text, TableHeader header)
    {
        if (header.IsRunTogether || header.HasSeveralReasons || header.End == 0 || text.GapBefore(header.End) < Gap.Line) return null;
        var line = text.LineOf(header.End - 1);
        var start = header.Start;
        while (start > 0 && text.LineOf(start - 1) == line) start--;
        if (text.LineOf(header.Start) != line) return null;
        var columns = ImmutableArray.CreateBuilder<IndicatorColumn?>();
        var parts = ImmutableArray.CreateBuilder<bool>();
        var seen = 0;
        for (var i = start; i < header.End; i = text.TokenEnd(i, header.End))
        {
            var label = text.Span(i, text.TokenEnd(i, header.End));
            if (label.ContainsAny('/', '／')) return null;
            var core = LabelText.Of(label.ToString()).Core;
            var column = LabelIndex.IndicatorLike(core);
            if (column is not null) seen++;
            if (column is { } known && !header.Has(known)) return null;

            // What stands before the name is a group's, or reaches over all rows.
            if (column is IndicatorColumn.Level1 or IndicatorColumn.Level2 || (column is null && columns.Count == 0)) continue;
            if (column is not null && columns.Contains(column)) return null;
            columns.Add(column);
            parts.Add(column is null && TargetParts.IsLabel(core));
        }

        return seen == header.Columns.Length && columns is [IndicatorColumn.Name, ..] && columns.Contains(null) ? new HeadingLine(columns.ToImmutable(), parts.ToImmutable()) : null;
    }
}
