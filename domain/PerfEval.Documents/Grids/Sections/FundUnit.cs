using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>The unit in which a form prints its funds: as a heading or a label names it, else as the form says it of all amounts, else yuan.</summary>
internal sealed class FundUnit
{
    private const int DecimalsOfYuan = 2;
    private const int LongestRemark = 60;
    private const int LongestLabel = 40;

    private readonly ReadingNotes _notes;
    private readonly decimal _unit;
    private readonly bool _isUnsure;
    private readonly bool _isSaid;

    /// <param name="rows">The rows of the form that are not of its table.</param>
    /// <param name="labels">The labels of the funds.</param>
    /// <param name="notes">Where the unit of each amount goes.</param>
    public FundUnit(List<GridRow> rows, FundLabels labels, ReadingNotes notes)
    {
        _notes = notes;
        var said = Named(rows, labels) ?? Said(rows);
        var beside = said is null ? OfAmountAlike(rows, labels) : null;
        _unit = said ?? beside ?? 1m;
        _isSaid = said is not null || beside is not null;

        // Somewhere in the head amounts are in 万元, and nothing says whether these are.
        _isUnsure = said is null && (beside is not null || rows.Exists(r => r.Starting.Any(c => c.Text.Length <= LongestRemark && AmountUnit.In(c.Text) is > 1m)));
    }

    /// <summary>Whether nothing says in which unit an amount is, and another may be meant than yuan.</summary>
    /// <param name="cell">The amount.</param>
    /// <param name="column">The label of its column.</param>
    /// <param name="line">The label of its line.</param>
    public bool IsUnsureOf(GridCell cell, GridCell column, GridCell line) =>
        _isUnsure && AmountUnit.In(column.Text) is null && AmountUnit.In(line.Text) is null && AmountUnit.Of(cell.Text) is null;

    /// <summary>An amount in yuan. What the file stores is the amount; what it shows may be rounded to the unit's decimals.</summary>
    /// <param name="shown">The amount as shown.</param>
    /// <param name="cell">Its cell.</param>
    /// <param name="column">The label of its column.</param>
    /// <param name="line">The label of its line; null where it has none that may name a unit.</param>
    public decimal InYuan(decimal shown, GridCell cell, GridCell column, GridCell? line)
    {
        var own = AmountUnit.Of(cell.Text) ?? AmountUnit.In(column.Text) ?? (line is null ? null : AmountUnit.In(line.Text));
        var unit = own ?? _unit;
        if (shown != 0) _notes.AmountUnit(unit, _isSaid || own is not null);
        var amount = cell.Stored is { } stored && IsRoundedTo(stored, shown) ? stored : shown;
        if (Math.Abs(amount) > decimal.MaxValue / unit) return amount;
        return amount == shown ? (unit == 1m ? shown : shown * unit) : Math.Round(amount * unit, DecimalsOfYuan, MidpointRounding.AwayFromZero);
    }

    // 2.38 beside 财政拨款 2.38万元: the same amount, which says its unit once.
    private static decimal? OfAmountAlike(List<GridRow> rows, FundLabels labels)
    {
        var amounts = rows.Where(labels.Used.Contains).SelectMany(r => r.Starting).Where(c => c.IsAmount).ToList();
        foreach (var amount in amounts)
        {
            if (AmountUnit.Of(amount.Text) is not { } unit || !NumberText.TryParseAmount(amount.Text, out var printed) || printed == 0) continue;
            if (amounts.Exists(c => AmountUnit.Of(c.Text) is null && NumberText.TryParseAmount(c.Text, out var other) && other == printed)) return unit;
        }

        return null;
    }

    private static bool IsRoundedTo(decimal stored, decimal shown) =>
        stored != shown && Math.Abs(stored) < decimal.MaxValue / 100 && Math.Round(stored, shown.Scale, MidpointRounding.AwayFromZero) == shown;

    private static decimal? Said(List<GridRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Starting)
            {
                if (cell.Text.Length <= LongestRemark && AmountUnit.Said(cell.Text) is { } said) return said;
                if (cell.Label.Core is "单位" or "金额单位" or "资金单位" or "计量单位" or "货币单位" && row.RightOf(cell) is { } right && AmountUnit.Alone(right.Text) is { } beside) return beside;
            }
        }

        return null;
    }

    // What the funds say themselves holds, whatever the head says of all amounts.
    private static decimal? Named(List<GridRow> rows, FundLabels labels) => Named(rows, labels, true) ?? Named(rows, labels, false);

    private static decimal? Named(List<GridRow> rows, FundLabels labels, bool ofFunds)
    {
        foreach (var row in rows)
        {
            if (labels.Used.Contains(row) != ofFunds) continue;
            foreach (var cell in row.Starting)
            {
                if (cell.Text.Length > LongestLabel || AmountUnit.In(cell.Text) is not { } unit) continue;
                var core = cell.Label.Core;
                if (labels.HasColumn(cell)) continue;
                if (ofFunds || core.Contains("单位", StringComparison.Ordinal) || core.Contains("资金", StringComparison.Ordinal) || core.Contains("预算", StringComparison.Ordinal) || core.Length == 0) return unit;
            }
        }

        return null;
    }
}
