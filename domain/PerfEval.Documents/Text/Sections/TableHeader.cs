using System.Collections.Immutable;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>The header of the indicator table: its columns in printed order, and where its rows begin.</summary>
/// <param name="Start">The index of its first label.</param>
/// <param name="End">The index behind its last.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="IsRunTogether">Whether no gap parts its labels; then none parts the cells either.</param>
internal sealed record TableHeader(int Start, int End, ImmutableArray<IndicatorColumn> Columns, bool IsRunTogether)
{
    private const int LongestRemark = 14;
    private static readonly string[] FirstLabels = ["一级指标", "二级指标", "三级指标", "指标名称"];

    public bool Has(IndicatorColumn column) => Columns.Contains(column);

    /// <summary>Where the rows print their weight.</summary>
    public RowOrder Order =>
        !Has(IndicatorColumn.Weight) ? RowOrder.NoWeight
        : Has(IndicatorColumn.Target) && Columns.IndexOf(IndicatorColumn.Weight) < Columns.IndexOf(IndicatorColumn.Target) ? RowOrder.WeightBeforeTarget
        : RowOrder.WeightBesideScore;

    /// <summary>Finds the first header that names the indicators and their values.</summary>
    public static TableHeader? Find(FormText text)
    {
        foreach (var label in FirstLabels)
        {
            for (var i = text.Text.IndexOf(label, StringComparison.Ordinal); i >= 0; i = text.Text.IndexOf(label, i + 1, StringComparison.Ordinal))
            {
                if (At(text, i) is { } header) return header;
            }
        }

        return null;
    }

    /// <summary>Reads a header at an index; null where none stands there.</summary>
    public static TableHeader? At(FormText text, int start)
    {
        var columns = ImmutableArray.CreateBuilder<IndicatorColumn>(8);
        var end = start;
        var parted = false;
        for (var i = start; i < text.Length;)
        {
            var match = Labels.Match(Labels.IndicatorColumns, text.Span(i, text.Length));
            if (match < 0 || columns.Contains(Labels.IndicatorColumns[match].Column)) break;
            if (columns.Count > 0 && text.GapBefore(i) != Gap.None) parted = true;
            columns.Add(Labels.IndicatorColumns[match].Column);
            i = end = SkipRemarks(text, i + Labels.IndicatorColumns[match].Text.Length);
        }

        var values = (columns.Contains(IndicatorColumn.Target) ? 1 : 0) + (columns.Contains(IndicatorColumn.Actual) ? 1 : 0) + (columns.Contains(IndicatorColumn.Score) ? 1 : 0);
        return columns.Contains(IndicatorColumn.Name) && values >= 2 ? new TableHeader(start, end, columns.ToImmutable(), !parted) : null;
    }

    // A star for a required column, or a remark in brackets such as (A) or （20分）.
    private static int SkipRemarks(FormText text, int i)
    {
        while (i < text.Length)
        {
            if (text.Text[i] is '*' or '＊')
            {
                i++;
            }
            else if (text.Text[i] is '(' or '（')
            {
                var close = text.Text.AsSpan(i, Math.Min(LongestRemark, text.Length - i)).IndexOfAny(')', '）');
                if (close < 0) break;
                i += close + 1;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
