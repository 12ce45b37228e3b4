namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>A column whose cells stand beside several rows each, such as 一级指标, with no line to say beside which.</summary>
/// <param name="Labels">The labels, downwards.</param>
/// <param name="Rows">The rows that they stand beside, downwards.</param>
internal sealed record LevelColumn(IReadOnlyList<TextBlock> Labels, IReadOnlyList<AlignedRow> Rows)
{
    // How far what is set to the same height may stand apart, in sizes of the text: fonts differ in where they put it.
    private const double Near = 0.2;

    /// <summary>Whether the table goes on from the page before, so that the first rows may belong to a label there.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>Whether the table goes on on the next page, so that the last label may stand beside rows there.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>The heights between which the rows are.</summary>
    public (double Top, double Bottom) Room { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The first row of each label, and whether that is sure; the rows run on to the next label's.</summary>
    /// <param name="isLikely">Whether such first rows agree with what is known of the rows; asked where the heights leave several.</param>
    public (int[] Starts, bool IsSure) Starts(Func<int[], bool> isLikely)
    {
        var found = new List<(int[] Starts, bool IsWhole)>();
        if (AreAlike(Rows, b => b.FirstBaseline)) found.AddRange(AtTop().Select(s => (s, true)));
        if (AreAlike(Rows, b => b.LastBaseline)) found.AddRange(AtBottom().Select(s => (s, true)));
        if (AreAlike(Rows, b => b.Centre))
        {
            if (new CentredLevels(this, Near).Starts() is not { } centred) return (Nearest(), false);
            found.AddRange(centred);
        }

        var likely = found.Where(f => isLikely(f.Starts)).ToList();
        return likely.Count > 0 && likely.TrueForAll(f => f.Starts.AsSpan().SequenceEqual(likely[0].Starts)) ? (likely[0].Starts, likely.Exists(f => f.IsWhole)) : (Nearest(), false);
    }

    // Every label's first line is the first line of a row, beginning with the first.
    private IEnumerable<int[]> AtTop()
    {
        int[] starts = [.. Labels.Select(l => RowAt(l, r => r.Blocks[0].FirstBaseline, l.FirstBaseline))];
        if (starts[0] >= 0 && (starts[0] == 0 || IsOpenAbove) && IsRising(starts)) yield return starts;
    }

    // Every label's last line is the last line of a row, ending with the last.
    private IEnumerable<int[]> AtBottom()
    {
        int[] ends = [.. Labels.Select(l => RowAt(l, r => r.Blocks[0].LastBaseline, l.LastBaseline))];
        if (ends[0] >= 0 && ends[^1] == Rows.Count - 1 && IsRising(ends)) yield return [0, .. ends.SkipLast(1).Select(e => e + 1)];
    }

    // Neither fits: the rows nearest to each label, to be looked at.
    private int[] Nearest()
    {
        var starts = new int[Labels.Count];
        for (var k = 1; k < starts.Length; k++)
        {
            var between = (Labels[k - 1].Centre + Labels[k].Centre) / 2;
            starts[k] = Math.Max(starts[k - 1], Rows.Count(r => (r.Top + r.Bottom) / 2 < between));
        }

        return starts;
    }

    private int RowAt(TextBlock label, Func<AlignedRow, double> height, double at)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Math.Abs(height(Rows[i]) - at) < label.Size * Near) return i;
        }

        return -1;
    }

    private static bool IsRising(int[] rows)
    {
        for (var k = 1; k < rows.Length; k++)
        {
            if (rows[k] <= rows[k - 1]) return false;
        }

        return true;
    }

    // Whether the cells of every row are set to the same height.
    private static bool AreAlike(IReadOnlyList<AlignedRow> rows, Func<TextBlock, double> height) =>
        rows.All(r => r.Blocks.Max(height) - r.Blocks.Min(height) < r.Blocks[0].Size * Near);
}
