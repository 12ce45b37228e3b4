using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Finds the heading of funds that stand between the rows of an indicator table and its total: 年初预算, 实际支出 and 执行率 on one line.</summary>
internal static class FundsBelow
{
    private const uint Budgets = (1u << (int)FundColumn.InitialBudget) | (1u << (int)FundColumn.AnnualBudget);
    private const uint Spent = (1u << (int)FundColumn.Executed) | (1u << (int)FundColumn.Rate);

    /// <summary>The index of a line that holds labels of a budget, of what was spent and of the rate, and no number; null where there is none.</summary>
    /// <param name="text">The form.</param>
    /// <param name="from">The end of the table's heading.</param>
    /// <param name="upper">The table's total.</param>
    public static int? Find(FormText text, int from, int upper)
    {
        for (var start = from; start < upper;)
        {
            var (end, columns) = (start, 0u);
            for (; end < upper && (end == start || text.GapBefore(end) < Gap.Line); end = text.TokenEnd(end, upper))
            {
                if (Glyph.IsDigit(text.Text[end])) columns = 0;
                else if (LabelText.Of(text.Span(end, text.TokenEnd(end, upper)).ToString()).Words.FundColumn is { } column) columns |= 1u << (int)column;
            }

            if ((columns & Budgets) != 0 && (columns & Spent) == Spent) return start;
            start = end;
        }

        return null;
    }
}
