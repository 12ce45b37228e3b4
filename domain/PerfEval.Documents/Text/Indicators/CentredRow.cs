using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// A row of centred cells: a name of so many lines and a deviation of so many stand around the line of the values, half
/// of each above it. The two numbers settle which piece is whose, wherever it stands.
/// </summary>
internal sealed class CentredRow
{
    private static readonly string[] Markers = ["偏差", "原因", "措施", "改进", "建议", "由于", "导致", "不合理", "未能", "未达", "下一年"];

    private const double Convincing = 1.2;

    private readonly FormText _text;
    private readonly IReadOnlyList<CentredLine> _lines;
    private readonly int _middle;
    private readonly int _above;

    public CentredRow(FormText text, IReadOnlyList<CentredLine> lines, int middle, int above)
    {
        _text = text;
        _lines = lines;
        _middle = middle;
        _above = above;
    }

    public List<CellRange> Name { get; private set; } = [];

    public List<CellRange> Deviation { get; private set; } = [];

    /// <summary>Whether another division fits as well.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>The row's height in lines.</summary>
    public int Height => Math.Max(1, Math.Max(Name.Count, Deviation.Count));

    /// <summary>How far from the values, in lines, each line above or below them stands, the nearest first.</summary>
    public double[] Distances()
    {
        var distances = new SortedSet<double>();
        foreach (var count in (ReadOnlySpan<int>)[Name.Count, Deviation.Count])
        {
            for (var i = 0; i < count / 2; i++) distances.Add(i + (count % 2 == 0 ? 0.5 : 1));
        }

        return [.. distances];
    }

    /// <summary>Parts the pieces; false where no division fits the lines.</summary>
    public bool TryRead(bool scoreIsBelowWeight)
    {
        var best = double.MaxValue;
        var second = double.MaxValue;
        for (var name = _lines[_middle].First.IsEmpty ? 0 : 1; name <= (2 * _above) + 1; name += 2)
        {
            for (var deviation = _lines[_middle].Second.IsEmpty ? 0 : 1; deviation <= (2 * _above) + 1; deviation += 2)
            {
                if (!TryPlace(name, deviation, out var names, out var deviations)) continue;
                var cost = Cost(names, deviations, scoreIsBelowWeight);
                if (cost < best)
                {
                    second = best;
                    best = cost;
                    Name = names;
                    Deviation = deviations;
                }
                else
                {
                    second = Math.Min(second, cost);
                }
            }
        }

        IsDoubtful = second - best < Convincing;
        return best < double.MaxValue;
    }

    // Lines of equal parity share lines; otherwise they stand half a line apart, each on a line of its own.
    private bool TryPlace(int name, int deviation, out List<CellRange> names, out List<CellRange> deviations)
    {
        names = [];
        deviations = [];
        var (n, d) = (name / 2, deviation / 2);
        var shared = name % 2 == deviation % 2;
        if ((shared ? Math.Max(n, d) : n + d) != _above) return false;
        foreach (var direction in (ReadOnlySpan<int>)[-1, 1])
        {
            var (takenNames, takenDeviations) = (0, 0);
            for (var step = 1; step <= _above; step++)
            {
                var line = _lines[_middle + (direction * step)];
                bool hasName;
                bool hasDeviation;
                if (shared)
                {
                    hasName = step <= n;
                    hasDeviation = step <= d;
                }
                else
                {
                    var nameAt = takenNames + (name % 2 == 0 ? 0.5 : 1);
                    var deviationAt = takenDeviations + (deviation % 2 == 0 ? 0.5 : 1);
                    hasName = takenNames < n && (takenDeviations >= d || nameAt < deviationAt);
                    hasDeviation = !hasName;
                }

                if (line.Pieces != (hasName ? 1 : 0) + (hasDeviation ? 1 : 0)) return false;
                if (hasName)
                {
                    names.Insert(direction < 0 ? 0 : names.Count, line.First);
                    takenNames++;
                }

                if (hasDeviation)
                {
                    deviations.Insert(direction < 0 ? 0 : deviations.Count, hasName ? line.Second : line.First);
                    takenDeviations++;
                }
            }

            if (direction > 0) continue;
            if (!_lines[_middle].First.IsEmpty) names.Add(_lines[_middle].First);
            if (!_lines[_middle].Second.IsEmpty) deviations.Add(_lines[_middle].Second);
        }

        return true;
    }

    private double Cost(List<CellRange> names, List<CellRange> deviations, bool scoreIsBelowWeight)
    {
        var cost = 0.0;
        if (names.Count == 0) cost += 4;
        foreach (var piece in names)
        {
            var text = _text.Span(piece.Start, piece.End);
            if (IsMarked(text)) cost += 2;
            if (text.IndexOfAny("。；：:") >= 0) cost += 1;
        }

        for (var i = 1; i + 1 < names.Count; i++) cost += Ragged(names[0], names[i]);
        if (deviations.Count == 0) return cost + (scoreIsBelowWeight ? 1.5 : 0);
        if (!scoreIsBelowWeight) cost += 1;
        var marked = false;
        foreach (var piece in deviations) marked |= IsMarked(_text.Span(piece.Start, piece.End));
        if (!marked) cost += 1;
        for (var i = 1; i + 1 < deviations.Count; i++) cost += Ragged(deviations[0], deviations[i]);
        return cost;
    }

    // The lines of a cell but its last are filled alike.
    private double Ragged(CellRange first, CellRange other) =>
        Math.Abs(Glyph.Width(_text.Span(first.Start, first.End)) - Glyph.Width(_text.Span(other.Start, other.End))) > 4 ? 0.5 : 0;

    private static bool IsMarked(ReadOnlySpan<char> text)
    {
        foreach (var marker in Markers)
        {
            if (text.IndexOf(marker, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
