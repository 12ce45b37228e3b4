using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Reads 偏差原因分析 and 改进措施 that stand in rows of their own, below those of the indicators or below the total.</summary>
internal sealed class ReasonRows
{
    private readonly CellReader _cells;

    public ReasonRows(CellReader cells) => _cells = cells;

    /// <summary>Whether there were any.</summary>
    public bool AreTaken { get; private set; }

    /// <summary>Takes 偏差原因分析及改进措施：… over the whole width for the reason of the row above it, where that one lost points; below the last, of the only one that did.</summary>
    /// <param name="indicators">The indicators so far.</param>
    /// <param name="row">The row below them.</param>
    /// <param name="goesOn">Whether the next row is another indicator.</param>
    /// <returns>Whether the row is one.</returns>
    public bool Take(ImmutableArray<Indicator>.Builder indicators, GridRow row, bool goesOn)
    {
        if (indicators.Count == 0 || row.Starting.Length > 2 || ReasonIn(row) is not { } reason) return false;
        var last = indicators[^1];
        if (!LostPoints(last) || last.Deviation.Text.Length > 0) return false;
        if (!goesOn && indicators.Count(r => LostPoints(r) && r.Deviation.Text.Length == 0) > 1) return false;
        var pointer = RowPointers.At(indicators.Count - 1).Deviation;
        var cell = row.Starting[^1];
        indicators[^1] = last with { Deviation = _cells.Text(pointer, reason, cell, cell.Position) };

        // One left blank is the form's own gap, whichever row it is for.
        if (reason.Length > 0) _cells.Doubt(pointer, ReadMessages.DoubtJoined);
        AreTaken = true;
        return true;
    }

    /// <summary>Takes the rows below the total for the reasons of those that lost points and give none in a column of their own.</summary>
    /// <param name="indicators">All indicators.</param>
    /// <param name="below">The rows below the total.</param>
    /// <returns>How many of the rows there are.</returns>
    public int TakeBelow(ImmutableArray<Indicator>.Builder indicators, ReadOnlySpan<GridRow> below)
    {
        var reasons = new List<string>();
        while (reasons.Count < below.Length && below[reasons.Count].Starting.Length is 1 or 2 && ReasonIn(below[reasons.Count]) is { Length: > 0 } reason) reasons.Add(reason);
        if (reasons.Count == 0) return 0;
        AreTaken = true;
        var (all, cell) = (reasons is [var only] ? only : CellText.Unwrapped(string.Join('\n', reasons)), below[0].Starting[^1]);
        for (var k = 0; k < indicators.Count; k++)
        {
            if (!LostPoints(indicators[k]) || indicators[k].Deviation.Text.Length > 0) continue;
            var pointer = RowPointers.At(k).Deviation;
            indicators[k] = indicators[k] with { Deviation = _cells.Text(pointer, all, cell, cell.Position) };
            _cells.Doubt(pointer, ReadMessages.DoubtJoined);
        }

        return reasons.Count;
    }

    private static bool LostPoints(Indicator row) => row.Score.Value < row.Weight.Value;

    private static string? ReasonIn(GridRow row)
    {
        var first = row.Starting[0];
        if (row.Starting.Length == 2) return LabelIndex.IsReason(first.Label.Core) ? row.Starting[1].Text : null;
        var colon = first.Text.AsSpan().IndexOfAny('：', ':');
        return colon > 0 && LabelIndex.IsReason(LabelText.Of(first.Text[..colon]).Core) ? first.Text[(colon + 1)..] : null;
    }
}
