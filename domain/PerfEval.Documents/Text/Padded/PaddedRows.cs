namespace PerfEval.Documents.Text.Padded;

/// <summary>
/// Tells to which row each line of a column's cells belongs, where a row is known by the line of its numbers: cells begin on
/// that line, or stand centred around it. The cheapest way to part them is taken, and how much dearer the next one is is kept.
/// </summary>
internal sealed class PaddedRows
{
    private const double Misplaced = 3;
    private const double Parted = 0.7;
    private const double OverBlank = 1.5;
    private const double NotFull = 0.6;
    private const double Convincing = 0.5;
    private const double Dear = 0.7;
    private const int MostInGap = 30;
    private const int Reach = 2;
    private const int Room = 3;

    private readonly int[] _anchors;
    private readonly Func<int, int, int> _blanksBetween;
    private readonly bool _isCentred;

    /// <param name="anchors">The lines of the rows' numbers.</param>
    /// <param name="blanksBetween">How many empty lines stand between two lines.</param>
    /// <param name="isCentred">Whether cells stand around that line, and do not begin on it.</param>
    public PaddedRows(int[] anchors, Func<int, int, int> blanksBetween, bool isCentred)
    {
        _anchors = anchors;
        _blanksBetween = blanksBetween;
        _isCentred = isCentred;
    }

    /// <summary>What the parting so far costs.</summary>
    public double Cost { get; private set; }

    /// <summary>Whether it was cheap for every row, and no other way nearly as cheap.</summary>
    public bool IsSure { get; private set; } = true;

    /// <summary>The parts of each row's cell of a column; null where there are too many to tell.</summary>
    /// <param name="parts">The column's parts, downwards.</param>
    public List<PaddedPart>[]? Part(IReadOnlyList<PaddedPart> parts)
    {
        var rows = _anchors.Length;
        var own = new PaddedPart?[rows];
        var gaps = new List<PaddedPart>[rows + 1];
        for (var g = 0; g <= rows; g++) gaps[g] = [];
        foreach (var part in parts)
        {
            var row = Array.BinarySearch(_anchors, part.Line);
            if (row >= 0) own[row] = part;
            else gaps[~row].Add(part);
        }

        if (Array.Exists(gaps, g => g.Count > MostInGap)) return null;
        var full = parts.Count == 0 ? 0 : parts.Max(p => p.Right - p.Left) - Room;
        var cuts = Cheapest(own, gaps, full);
        return [.. Enumerable.Range(0, rows).Select(r => Cell(own[r], gaps, r, cuts[r], cuts[r + 1]))];
    }

    // How many parts of each gap go to the row above it.
    private int[] Cheapest(PaddedPart?[] own, List<PaddedPart>[] gaps, int full)
    {
        var rows = own.Length;
        var (forward, backward) = (new double[rows + 1][], new double[rows + 1][]);
        for (var g = 0; g <= rows; g++)
        {
            forward[g] = new double[gaps[g].Count + 1];
            backward[g] = new double[gaps[g].Count + 1];
            Array.Fill(forward[g], double.MaxValue);
            Array.Fill(backward[g], double.MaxValue);
        }

        forward[0][0] = 0;
        backward[rows][gaps[rows].Count] = 0;
        var costs = new double[rows][,];
        for (var r = 0; r < rows; r++)
        {
            costs[r] = new double[gaps[r].Count + 1, gaps[r + 1].Count + 1];
            for (var above = 0; above <= gaps[r].Count; above++)
            {
                for (var below = 0; below <= gaps[r + 1].Count; below++)
                {
                    costs[r][above, below] = CostOf(Cell(own[r], gaps, r, above, below), own[r], _anchors[r], full);
                    if (forward[r][above] < double.MaxValue) forward[r + 1][below] = Math.Min(forward[r + 1][below], forward[r][above] + costs[r][above, below]);
                }
            }
        }

        for (var r = rows - 1; r >= 0; r--)
        {
            for (var above = 0; above <= gaps[r].Count; above++)
            {
                for (var below = 0; below <= gaps[r + 1].Count; below++)
                {
                    if (backward[r + 1][below] < double.MaxValue) backward[r][above] = Math.Min(backward[r][above], backward[r + 1][below] + costs[r][above, below]);
                }
            }
        }

        var best = forward[rows][gaps[rows].Count];
        Cost += best;
        var cuts = new int[rows + 1];
        cuts[rows] = gaps[rows].Count;
        for (var g = 1; g < rows; g++)
        {
            var totals = Enumerable.Range(0, gaps[g].Count + 1).Select(k => forward[g][k] + backward[g][k]).ToArray();
            cuts[g] = Array.IndexOf(totals, totals.Min());
            if (costs[g - 1][cuts[g - 1], cuts[g]] >= Dear || totals.Where((_, k) => k != cuts[g]).DefaultIfEmpty(double.MaxValue).Min() < best + Convincing) IsSure = false;
        }

        if (costs[rows - 1][cuts[rows - 1], cuts[rows]] >= Dear) IsSure = false;
        return cuts;
    }

    private static List<PaddedPart> Cell(PaddedPart? own, List<PaddedPart>[] gaps, int row, int above, int below)
    {
        var cell = gaps[row].GetRange(above, gaps[row].Count - above);
        if (own is not null) cell.Add(own);
        cell.AddRange(gaps[row + 1].GetRange(0, below));
        return cell;
    }

    private double CostOf(List<PaddedPart> cell, PaddedPart? own, int anchor, int full)
    {
        if (cell.Count == 0) return 0;
        var above = cell.Count(p => p.Line < anchor);
        var below = cell.Count - above - (own is null ? 0 : 1);
        var cost = !_isCentred ? Misplaced * (above + (own is null ? below : 0)) : Math.Abs(above - below) is <= 1 and var slant ? slant * 0.3 : Math.Abs(above - below);
        for (var i = 1; i < cell.Count; i++)
        {
            var (one, next) = (cell[i - 1], cell[i]);

            // Lines of a cell of three stand over, on and below the numbers, those of a cell of two between them.
            if (next.Line - one.Line > Reach) cost += Parted;
            cost += OverBlank * _blanksBetween(one.Line, next.Line);
            if (one.Right - one.Left < full) cost += NotFull;
        }

        return cost;
    }
}
