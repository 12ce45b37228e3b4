using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Narratives;

/// <summary>How much of its noun a figure shares with the name of a row.</summary>
/// <remarks>
/// The head of a Chinese noun stands at its end. A figure and a row count the same thing where one noun, verbs and
/// words of counting taken off, ends with the other; a name inside a longer noun must be long enough to be sure of,
/// for what stands before it may narrow it (消防培训 is not all 培训).
/// </remarks>
internal sealed class NounMatcher(NarrativeProfile profile)
{
    private const int LeastEllipsis = 3;
    private const int LeastInsideLonger = 6;
    private const int LeastNoun = 2;
    private const int LeastSureRate = 6;

    private readonly WordList _leads = new(profile.LeadWords);
    private readonly WordList _verbs = new(profile.Verbs);
    private readonly WordList _counts = new(profile.CountEndings);
    private readonly WordList _persons = new(profile.PersonEndings);
    private readonly WordList _coordinators = new(profile.Coordinators);

    /// <summary>How strongly a figure belongs to a row: twice the length of the shared noun, one more where both are equal; 0 where it does not.</summary>
    public int Match(NarrativeFigure figure, string name)
    {
        var isCount = figure.Unit.Kind != UnitKind.Percent;
        var row = WithoutPossessive(name);
        var best = Math.Max(MatchBefore(WithoutPossessive(figure.Before), row, isCount, figure.Sentence), isCount ? MatchAfter(WithoutPossessive(figure.After), row) : 0);
        if (best > 0 || isCount) return best;
        // Percentages do not add up: 准确率和及时率都达100% says it of each.
        foreach (var part in Parts(figure.Before)) best = Math.Max(best, MatchBefore(WithoutPossessive(part), row, isCount, figure.Sentence));
        return best;
    }

    private static string WithoutPossessive(string text) => CharacterFolding.Fold(text).Replace("的", "", StringComparison.Ordinal);

    private int MatchBefore(string before, string name, bool isCount, string sentence)
    {
        var noun = StripLeads(before);
        var row = StripLeads(name);
        if (!isCount) return noun.Length >= LeastSureRate || noun == row || TellsOf(sentence, row, noun) ? Score(noun, row) : 0;
        var (counted, countedRow) = (Strip(noun, _counts), Strip(row, _counts));
        return Math.Max(Score(counted, countedRow), Score(Strip(counted, _persons), Strip(countedRow, _persons)));
    }

    /// <summary>及时性达90%: whose is told by what the sentence spoke of before.</summary>
    private static bool TellsOf(string sentence, string row, string noun)
    {
        var rest = row.AsSpan(0, Math.Max(0, row.Length - noun.Length));
        var told = sentence.AsSpan(0, Math.Max(0, sentence.Length - noun.Length));
        for (var at = 0; at + LeastNoun <= rest.Length; at++)
            if (told.Contains(rest.Slice(at, LeastNoun), StringComparison.Ordinal)) return true;
        return false;
    }

    private static int Score(string noun, string row)
    {
        if (noun.Length < LeastNoun || row.Length < LeastNoun) return 0;
        if (noun == row) return noun.Length * 2 + 1;
        if (row.Length >= LeastInsideLonger && noun.EndsWith(row, StringComparison.Ordinal)) return row.Length * 2;
        return noun.Length >= LeastEllipsis && row.EndsWith(noun, StringComparison.Ordinal) ? noun.Length * 2 : 0;
    }

    /// <summary>3条互联网数据链路出口: the noun stands behind the measure word, and where it ends the next word begins.</summary>
    private int MatchAfter(string after, string name)
    {
        var row = Strip(StripLeads(name), _counts);
        if (row.Length < LeastNoun || after.Length < LeastNoun) return 0;
        if (after.StartsWith(row, StringComparison.Ordinal)) return EndsNoun(after[row.Length..]) ? row.Length * 2 + 1 : row.Length >= LeastInsideLonger ? row.Length * 2 : 0;
        for (var length = Math.Min(after.Length, row.Length); length >= LeastEllipsis; length--)
            if (row.EndsWith(after[..length], StringComparison.Ordinal)) return EndsNoun(after[length..]) ? length * 2 : 0;
        return 0;
    }

    private bool EndsNoun(string rest) => rest.Length == 0 || _coordinators.PrefixOf(rest) > 0 || rest[0] is '并' or '等' or '用' or '以' or '且';

    private string StripLeads(string text)
    {
        while (Math.Max(_leads.PrefixOf(text), _verbs.PrefixOf(text)) is > 0 and var length && text.Length - length >= LeastNoun) text = text[length..];
        // 2022年 leads a clause as often as 全年 does.
        if (text.Length > 5 && text[4] == '年' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3])) return StripLeads(text[5..]);
        return text;
    }

    private static string Strip(string noun, WordList endings) =>
        endings.SuffixOf(noun) is > 0 and var length && noun.Length - length >= LeastNoun ? noun[..^length] : noun;

    private IEnumerable<string> Parts(string before)
    {
        var start = 0;
        for (var searched = 0; _coordinators.In(before.AsSpan(searched)) is { Index: >= 0 } found;)
        {
            var at = searched + found.Index;
            yield return before[start..at];
            searched = start = at + found.Length;
        }

        if (start > 0) yield return before[start..];
    }
}
