using System.Collections.Immutable;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Rules;

namespace PerfEval.Domain.Narratives;

/// <summary>Reads a text's figures and finds the row each belongs to.</summary>
internal sealed class NarrativeTools(RuleProfile profile)
{
    private readonly NounMatcher _nouns = new(profile.Narrative);

    /// <summary>Reads the figures.</summary>
    public NarrativeReader Reader { get; } = new(profile);

    /// <summary>The row that shares the figure's longest noun and counts in its measure; null for none, for two, or where a row of another measure shares more.</summary>
    public IndicatorCase? RowOf(NarrativeFigure figure, ImmutableArray<IndicatorCase> rows)
    {
        IndicatorCase? best = null;
        int most = 0, mostOfOthers = 0;
        var isTied = false;
        foreach (var row in rows)
        {
            var shared = row.IsNotApplicable || !HoldsQualifiers(row, figure) ? 0 : _nouns.Match(figure, row.BareName);
            if (shared == 0) continue;
            if (ActualOf.Row(row, figure.Unit) is null)
            {
                mostOfOthers = Math.Max(mostOfOthers, shared);
                continue;
            }

            isTied = shared == most || (shared < most && isTied);
            if (shared > most) (best, most) = (row, shared);
        }

        return isTied || mostOfOthers > most ? null : best;
    }

    private static bool HoldsQualifiers(IndicatorCase row, NarrativeFigure figure)
    {
        foreach (var word in figure.Qualifiers)
            if (!row.Name.Contains(word, StringComparison.Ordinal)) return false;
        return true;
    }
}
