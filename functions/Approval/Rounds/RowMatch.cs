using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>
/// Which indicator rows of two rounds are the same one. A row is known by its name, not by its place: one that is put in
/// or taken out moves all that follow it.
/// </summary>
internal sealed class RowMatch
{
    // Rows that are not used all bear the same name, which tells nothing.
    private const string NotUsed = "不适用";

    private readonly int?[] _now;
    private readonly int?[] _before;

    private RowMatch(int before, int after) => (_now, _before) = (new int?[before], new int?[after]);

    /// <summary>The number in the later round of a row of the earlier one; null where it was removed. Numbers are from 1.</summary>
    public int? Now(int row) => row >= 1 && row <= _now.Length ? _now[row - 1] + 1 : null;

    /// <summary>The number in the earlier round of a row of the later one; null where it was added.</summary>
    public int? Before(int row) => row >= 1 && row <= _before.Length ? _before[row - 1] + 1 : null;

    /// <summary>Matches rows: by their three levels, then by name alone, then, of what was renamed, by 二级指标 and target, and last by 二级指标 where one row is left on either side.</summary>
    public static RowMatch Of(ImmutableArray<Indicator> before, ImmutableArray<Indicator> after)
    {
        var match = new RowMatch(before.Length, after.Length);
        match.Pair(before, after, row => (row.Level1.Text, row.Level2.Text, row.Name.Text), onlySingle: false);
        match.Pair(before, after, row => IsNamed(row) ? row.Name.Text : null, onlySingle: false);
        match.Pair(before, after, row => IsNamed(row) && row.Target.Text.Length > 0 ? (object)(row.Level1.Text, row.Level2.Text, row.Target.Text) : null, onlySingle: false);
        match.Pair(before, after, row => (row.Level1.Text, row.Level2.Text), onlySingle: true);
        return match;
    }

    private static bool IsNamed(Indicator row) => row.Name.Text is not ("" or NotUsed);

    /// <summary>Pairs the rows still open that have the same key, in order.</summary>
    private void Pair(ImmutableArray<Indicator> before, ImmutableArray<Indicator> after, Func<Indicator, object?> keyOf, bool onlySingle)
    {
        var open = Enumerable.Range(0, before.Length).Where(i => _now[i] is null && keyOf(before[i]) is not null).ToLookup(i => keyOf(before[i])!);
        foreach (var group in Enumerable.Range(0, after.Length).Where(j => _before[j] is null && keyOf(after[j]) is not null).ToLookup(j => keyOf(after[j])!))
        {
            if (onlySingle && (group.Skip(1).Any() || open[group.Key].Skip(1).Any())) continue;
            foreach (var (i, j) in open[group.Key].Zip(group)) (_now[i], _before[j]) = (j, i);
        }
    }
}
