using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Indicators;

namespace PerfEval.Documents.Text.Padded;

/// <summary>Tells beside which rows each name of a group stands: on the first of them, or in their middle.</summary>
internal sealed class PaddedLevels
{
    private const double Near = 1.5;
    private const double Exact = 0.5;
    private const double Foreign = 25;
    private const double Tie = 0.6;
    private const int MostLines = 6;
    private readonly (int Top, int Bottom)[] _rows;
    private readonly int[] _anchors;
    private readonly bool? _isCentred;

    /// <param name="rows">The first and the last line of each row.</param>
    /// <param name="anchors">The lines of the rows' numbers.</param>
    /// <param name="isCentred">Whether cells stand in the middle of their rows; null where the rows do not tell.</param>
    public PaddedLevels((int Top, int Bottom)[] rows, int[] anchors, bool? isCentred) => (_rows, _anchors, _isCentred) = (rows, anchors, isCentred);

    /// <summary>Whether every name's place was clear.</summary>
    public bool IsSure { get; private set; } = true;

    /// <summary>The name that begins beside each row; empty where one goes on.</summary>
    /// <param name="parts">The column's parts, downwards.</param>
    /// <param name="inner">The names of the groups within these, as they were told of the next column; null where there is none.</param>
    public string[] Names(IReadOnlyList<PaddedPart> parts, string[]? inner)
    {
        var labels = Labels(parts);
        var names = new string[_rows.Length];
        Array.Fill(names, "");
        if (labels.Count == 0) return names;
        if (labels.Count > _rows.Length)
        {
            IsSure = false;
            return names;
        }

        // A name a row stands beside it, wherever its lines are.
        var first = labels.Count == _rows.Length ? [.. Enumerable.Range(0, labels.Count)] : First(labels, inner);
        for (var k = 0; k < labels.Count; k++) names[first[k]] = labels[k].Text;
        return names;
    }

    // 服务对象满意 over 度指标, and （10分） below: lines go together as long as they make a name of what is none yet.
    private List<(string Text, int Top, int Bottom)> Labels(IReadOnlyList<PaddedPart> parts)
    {
        var labels = new List<(string Text, int Top, int Bottom)>();
        for (var i = 0; i < parts.Count;)
        {
            var (count, text) = (1, parts[i].Text);
            var best = IsName(text) ? (Count: 1, Text: text) : (Count: 0, Text: "");
            while (i + count < parts.Count && count < MostLines)
            {
                text += parts[i + count++].Text;
                if (IsName(text)) best = (count, text);
            }

            if (best.Count == 0)
            {
                // A name nobody listed: lines that touch.
                best = (1, parts[i].Text);
                while (i + best.Count < parts.Count && parts[i + best.Count].Line - parts[i + best.Count - 1].Line == 1 && !IsName(parts[i + best.Count].Text)) best = (best.Count + 1, best.Text + parts[i + best.Count].Text);
                if (best.Count > 1) IsSure = false;
            }

            labels.Add((CellText.Unwrapped(best.Text), parts[i].Line, parts[i + best.Count - 1].Line));
            i += best.Count;
        }

        return labels;
    }

    private static bool IsName(string text) => LevelVocabulary.IsName(SectionWeight.Parted(CellText.Unwrapped(text), out _));

    // The row that each name's group begins with. Where rows do not tell how cells stand, the groups within do; where these do not, it is open.
    private int[] First(List<(string Text, int Top, int Bottom)> labels, string[]? inner)
    {
        if (_isCentred == true) return Centred(labels, inner);
        var top = AtTop(labels);
        if (_isCentred == false) return top;
        var isTopSure = IsSure && ForeignIn(labels, top, inner) == 0;
        IsSure = true;
        var centred = Centred(labels, inner);
        var isCentredSure = IsSure && ForeignIn(labels, centred, inner) == 0;
        IsSure = (isTopSure || isCentredSure) && (isTopSure != isCentredSure || top.SequenceEqual(centred));
        return isTopSure ? top : centred;
    }

    private int ForeignIn(List<(string Text, int Top, int Bottom)> labels, int[] first, string[]? inner)
    {
        var foreign = 0;
        for (var k = 0; k < labels.Count; k++)
        {
            var before = ForeignBefore(labels[k].Text, inner);
            foreign += before[k + 1 < labels.Count ? first[k + 1] : _rows.Length] - before[first[k]];
        }

        return foreign;
    }

    private int[] AtTop(List<(string Text, int Top, int Bottom)> labels)
    {
        var first = new int[labels.Count];
        for (var k = 0; k < labels.Count; k++)
        {
            var row = Array.FindLastIndex(_anchors, a => a <= labels[k].Top);
            if (row < 0 || (k == 0 && row != 0) || (k > 0 && row <= first[k - 1])) IsSure = false;
            if (row >= 0 && _anchors[row] != labels[k].Top) IsSure = false;
            first[k] = Math.Clamp(row, k, _rows.Length - labels.Count + k);
            if (k > 0) first[k] = Math.Max(first[k], first[k - 1] + 1);
        }

        return first;
    }

    // The rows are parted among the names so that each stands nearest to the middle of its own.
    private int[] Centred(List<(string Text, int Top, int Bottom)> labels, string[]? inner)
    {
        var (n, m) = (_rows.Length, labels.Count);
        var cost = new double[m + 1, n + 1];
        var from = new int[m + 1, n + 1];
        for (var k = 0; k <= m; k++)
        {
            for (var e = 0; e <= n; e++) cost[k, e] = double.MaxValue;
        }

        cost[0, 0] = 0;
        for (var k = 1; k <= m; k++)
        {
            var middle = (labels[k - 1].Top + labels[k - 1].Bottom) / 2.0;
            var foreign = ForeignBefore(labels[k - 1].Text, inner);
            for (var e = k; e <= n - (m - k); e++)
            {
                for (var s = k - 1; s < e; s++)
                {
                    if (cost[k - 1, s] == double.MaxValue || (inner is not null && s > 0 && inner[s].Length == 0)) continue;
                    var off = Math.Abs(((_rows[s].Top + _rows[e - 1].Bottom) / 2.0) - middle);
                    var total = cost[k - 1, s] + (off * off) + (Foreign * (foreign[e] - foreign[s]));
                    if (total >= cost[k, e]) continue;
                    cost[k, e] = total;
                    from[k, e] = s;
                }
            }
        }

        if (cost[m, n] == double.MaxValue)
        {
            // 小计 between the rows leaves no way to part them among the names.
            IsSure = false;
            return AtTop(labels);
        }

        var first = new int[m];
        if (HasNearTie(cost, from, labels)) IsSure = false;
        var furthest = 0.0;
        for (var (k, e) = (m, n); k > 0; e = from[k, e], k--)
        {
            first[k - 1] = from[k, e];
            var off = Math.Abs(((_rows[first[k - 1]].Top + _rows[e - 1].Bottom) / 2.0) - ((labels[k - 1].Top + labels[k - 1].Bottom) / 2.0));
            furthest = Math.Max(furthest, off);
        }

        // What stands on the first of its rows may look as if it stood in the middle of others.
        if (furthest > Near || (furthest > Exact && MayBeAtTop(labels) is { } top && !top.SequenceEqual(first))) IsSure = false;
        return first;
    }

    // Whether a group could as well begin a row earlier or later: lines stand half a line off at most.
    private bool HasNearTie(double[,] cost, int[,] from, List<(string Text, int Top, int Bottom)> labels)
    {
        for (var (k, e) = (labels.Count, _rows.Length); k > 1; e = from[k, e], k--)
        {
            var own = Off(labels[k - 1], from[k, e], e) + Off(labels[k - 2], from[k - 1, from[k, e]], from[k, e]);
            foreach (var s in (ReadOnlySpan<int>)[from[k, e] - 1, from[k, e] + 1])
            {
                if (s <= from[k - 1, from[k, e]] || s >= e || cost[k - 1, s] == double.MaxValue) continue;
                if (Off(labels[k - 1], s, e) + Off(labels[k - 2], from[k - 1, from[k, e]], s) - own < Tie) return true;
            }
        }

        return false;
    }

    private double Off((string Text, int Top, int Bottom) label, int first, int end)
    {
        var off = ((_rows[first].Top + _rows[end - 1].Bottom) / 2.0) - ((label.Top + label.Bottom) / 2.0);
        return off * off;
    }

    private int[]? MayBeAtTop(List<(string Text, int Top, int Bottom)> labels)
    {
        var first = new int[labels.Count];
        for (var k = 0; k < labels.Count; k++)
        {
            first[k] = Array.FindIndex(_rows, r => labels[k].Top <= r.Bottom && labels[k].Bottom >= r.Top);
            if (first[k] < 0 || (k == 0 && first[k] != 0) || (k > 0 && first[k] <= first[k - 1])) return null;
        }

        return first;
    }

    // How many of the groups that begin beside the rows before each belong to another section than a name's.
    private int[] ForeignBefore(string name, string[]? inner)
    {
        var foreign = new int[_rows.Length + 1];
        for (var i = 0; i < _rows.Length; i++)
        {
            var isForeign = inner is not null && inner[i].Length > 0 && LevelVocabulary.SectionOf(inner[i]) is { Length: > 0 } section && !name.StartsWith(section, StringComparison.Ordinal);
            foreign[i + 1] = foreign[i] + (isForeign ? 1 : 0);
        }

        return foreign;
    }
}
