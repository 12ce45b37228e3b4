using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Tells a 合计 below a section of an indicator table from the one that closes the table.</summary>
internal static class SectionTotals
{
    private const int LeastOfARow = 4;
    private const int LookedAhead = 200;

    /// <summary>Whether a total closes a section: it is worth less than the whole, and below it stand further rows with a total that is worth more.</summary>
    /// <param name="rows">The rows of a file or a form.</param>
    /// <param name="facts">What they are.</param>
    /// <param name="at">The total's row.</param>
    public static bool IsOne(IReadOnlyList<GridRow> rows, IReadOnlyList<RowFacts> facts, int at)
    {
        if (!SectionTotal.MayBe(facts[at].Points)) return false;
        var hasRows = false;
        for (var k = at + 1; k < rows.Count && k <= at + LookedAhead; k++)
        {
            if (facts[k] is { Title: not null } or { NamesProject: true }) return false;
            if (facts[k] is { IsTotal: true, Table: null })
            {
                if (hasRows && facts[k].Points is { } later && later > facts[at].Points) return SectionTotal.IsOfMore(later);
            }
            else if (!hasRows && facts[k].Table is null && rows[k].Starting.Length >= LeastOfARow)
            {
                // Of another table, headed in words of its own.
                if (!rows[k].Starting.Any(c => NumberText.TryParseCell(c.Text, out _))) return false;
                hasRows = true;
            }
        }

        return false;
    }
}
