using System.Collections.Immutable;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Narratives;

/// <summary>Judges from the words before a figure what it says: a bound, a part, a plan, a difference, another year.</summary>
internal sealed class FigureContext(NarrativeProfile profile)
{
    private static readonly WordList AsPlanned = new(["按计划", "按照计划", "按采购计划", "按年度计划", "根据计划", "根据采购计划", "按工作计划"]);

    private readonly WordList _atLeast = new(profile.AtLeastBefore);
    private readonly WordList _atMost = new(profile.AtMostBefore);
    private readonly WordList _about = new(profile.ApproximateBefore);
    private readonly WordList _trail = new(profile.TrailWords);
    private readonly WordList _parts = new(profile.PartWords);
    private readonly WordList _silent = new(profile.SilentWords);
    private readonly WordList _qualifiers = new(profile.QualifierWords);
    private readonly WordList _changes = new(profile.ChangeWords);

    /// <summary>The figure with its bound and its noun's end found; null where it does not stand for the year's result of the whole.</summary>
    /// <param name="figure">The figure as read.</param>
    /// <param name="year">The form's year.</param>
    public NarrativeFigure? Judge(NarrativeFigure figure, int? year)
    {
        if (_parts.IsIn(figure.Sentence) || NamesAnotherYear(figure.Sentence, year)) return null;
        var before = WithoutPlanned(figure.Before);
        var after = figure.After;
        if (_silent.IsIn(before) || after.StartsWith("的目标", StringComparison.Ordinal)) return null;
        var bound = figure.Bound;
        var rest = before.AsSpan();
        while (true)
        {
            var length = _trail.SuffixOf(rest);
            if (_about.SuffixOf(rest) is var about && about > length) (length, bound) = (about, FigureBound.About);
            if (_atLeast.SuffixOf(rest) is var least && least > length) (length, bound) = (least, FigureBound.AtLeast);
            if (_atMost.SuffixOf(rest) is var most && most > length) (length, bound) = (most, FigureBound.AtMost);
            // 提高到95% is a level, 提高5% a difference.
            if (_changes.SuffixOf(rest) > length) return null;
            if (length == 0) break;
            if (rest[^length..] is "到" or "至" && _changes.SuffixOf(rest[..^length]) is > 0 and var change) length += change;
            rest = rest[..^length];
        }

        return figure with { Bound = bound, Before = rest.ToString(), Qualifiers = QualifiersOf(before), Text = before[rest.Length..] + figure.Text };
    }

    private ImmutableArray<string> QualifiersOf(string text)
    {
        var words = ImmutableArray<string>.Empty;
        for (var searched = 0; _qualifiers.In(text.AsSpan(searched)) is { Index: >= 0 } found; searched += found.Index + found.Length)
            words = words.Add(text.Substring(searched + found.Index, found.Length));
        return words;
    }

    private static string WithoutPlanned(string before)
    {
        var (index, length) = AsPlanned.In(before);
        return index < 0 ? before : before.Remove(index, length);
    }

    private static bool NamesAnotherYear(string sentence, int? year)
    {
        for (var at = sentence.IndexOf('年', StringComparison.Ordinal); at >= 0; at = sentence.IndexOf('年', at + 1))
        {
            if (at < 4 || !int.TryParse(sentence.AsSpan(at - 4, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var named)) continue;
            if (named != year) return true;
        }

        return false;
    }
}
