using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Rows that have something in common.</summary>
internal static class RowGroups
{
    /// <summary>The groups of two and more, in the order of their first rows. Most rows stand alone, and cost no group.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">What the rows of a group have in common.</param>
    public static IEnumerable<ImmutableArray<FormRow>> Of<TKey>(IEnumerable<FormRow> rows, Func<FormRow, TKey> key) where TKey : notnull
    {
        var places = new Dictionary<TKey, int>();
        var groups = new List<(FormRow First, ImmutableArray<FormRow>.Builder? All)>();
        foreach (var row in rows)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key(row), out var isKnown);
            if (!isKnown)
            {
                place = groups.Count;
                groups.Add((row, null));
                continue;
            }

            var (first, all) = groups[place];
            if (all is null)
            {
                all = ImmutableArray.CreateBuilder<FormRow>();
                all.Add(first);
                groups[place] = (first, all);
            }

            all.Add(row);
        }

        foreach (var (_, all) in groups)
            if (all is not null) yield return all.ToImmutable();
    }
}
