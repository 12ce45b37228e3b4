using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>The columns of 资金使用情况 in printed order, with the units that their own labels name.</summary>
internal sealed class FundHeading
{
    private const int LongestRemark = 60;
    private const int FewestColumns = 2;
    private readonly List<FundColumn> _columns = new(6);
    private readonly Dictionary<FundColumn, decimal> _units = [];

    private FundHeading()
    {
    }

    /// <summary>The columns; empty where no label is printed.</summary>
    public List<FundColumn> Columns => _columns;

    /// <summary>The index behind the last label.</summary>
    public int End { get; private set; }

    /// <summary>Whether an amount stands behind a label's colon, so that it does not stand over its amounts.</summary>
    public bool HasAmountsBeside { get; private set; }

    /// <summary>Whether the label of an amount stands below another's line, beside labels of that line: then their order in the text is not that of the columns.</summary>
    public bool IsOverLines { get; private set; }

    /// <summary>The unit that a column's label names, in yuan; null where it names none.</summary>
    public decimal? Unit(FundColumn column) => _units.TryGetValue(column, out var unit) ? unit : null;

    /// <summary>Reads the labels from an index up to the first amount below them, or to another index.</summary>
    public static FundHeading Read(FormText text, int start, int end)
    {
        var heading = new FundHeading { End = start };
        var (line, isAlone) = (0, true);
        for (var i = start; i < end;)
        {
            var match = Labels.Match(Labels.FundColumns, text.Span(i, end));
            if (match < 0)
            {
                if (heading._columns.Count > 1 && text.GapBefore(i) != Gap.None && NumberText.TryParseAmount(text.Span(i, text.TokenEnd(i, end)), out _)) break;
                i++;
                continue;
            }

            var (label, column) = Labels.FundColumns[match];
            isAlone &= text.GapBefore(i) >= Gap.Line;
            heading.IsOverLines |= column <= FundColumn.Executed && line > 0 && line < text.LineOf(i) && !isAlone && !heading._columns.Contains(column);
            line = text.LineOf(i);
            heading.End = i += label.Length;
            if (RemarkEnd(text, i, end) is { } behind && AmountUnit.In(text.Text[i..behind]) is { } unit) heading._units[column] = unit;
            if (column <= FundColumn.Executed && IsBeforeAmount(text, i, end)) heading.HasAmountsBeside = true;
            heading.Add(label, column);
        }

        heading.SkipRest(text, end);
        return heading;
    }

    /// <summary>The index behind the brackets that stand at an index; null where none do, or they do not close soon.</summary>
    public static int? RemarkEnd(FormText text, int i, int end)
    {
        if (i >= end || text.Text[i] is not ('(' or '（')) return null;
        var close = text.Span(i, Math.Min(end, i + LongestRemark)).IndexOfAny(')', '）');
        return close < 0 ? null : i + close + 1;
    }

    // 资金结余 behind 得分: a column that is none of ours, and no line.
    private void SkipRest(FormText text, int end)
    {
        if (_columns.Count < FewestColumns) return;
        for (var i = End; i < end && text.GapBefore(i) < Gap.Line; i = End)
        {
            var next = text.TokenEnd(i, end);
            if (NumberText.TryParseAmount(text.Span(i, next), out _) || NumberText.IsDash(text.Span(i, next)) || LabelText.Of(text.Span(i, next).ToString()).Words.FundRow is not null) return;
            End = next;
        }
    }

    private static bool IsBeforeAmount(FormText text, int i, int end) =>
        i + 1 < end && text.Text[i] is '：' or ':' && NumberText.TryParseAmount(text.Span(i + 1, text.TokenEnd(i + 1, end)), out _);

    private void Add(string label, FundColumn column)
    {
        if (!_columns.Contains(column))
        {
            _columns.Add(column);
            return;
        }

        var isAdjusted = label.StartsWith("调整后", StringComparison.Ordinal) || label.StartsWith("全年", StringComparison.Ordinal);
        if (column != FundColumn.AnnualBudget || !isAdjusted) return;
        var before = _columns.IndexOf(FundColumn.AnnualBudget);

        // 年度预算数（万元） before 年初预算 and 调整后预算数 is the heading over the lines' names; else 预算数 is what was there before the adjustment.
        if (_columns.Contains(FundColumn.InitialBudget)) _columns.RemoveAt(before);
        else _columns[before] = FundColumn.InitialBudget;
        _columns.Add(FundColumn.AnnualBudget);
    }
}
