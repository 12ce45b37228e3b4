using System.Buffers;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Narratives;

/// <summary>How much of its noun a figure shares with the name of a row.</summary>
/// <remarks>
/// The head of a Chinese noun stands at its end. A figure and a row count the same thing where one noun, verbs and
/// words of counting taken off, is the other or its end. A longer noun ends with a name only behind a verb that counts
/// nothing else: what stands before it otherwise narrows it (消防培训 is not all 培训) or is done to it (维修打印机). A verb before its object in the text stands behind
/// it in a name: 巡查河道 is 河道巡查.
/// </remarks>
internal sealed class NounMatcher(NarrativeProfile profile)
{
    private const int LeastEllipsis = 3;
    private const int LeastInsideLonger = 4;
    private const int LeastNoun = 2;
    private const int LeastSureRate = 6;
    private const int VerbLength = 2;

    /// <summary>What a noun is written with or without.</summary>
    private static readonly SearchValues<char> Unspoken = SearchValues.Create("的“”\"‘’「」");

    private readonly WordList _leads = new(profile.LeadWords);
    private readonly WordList _verbs = new(profile.Verbs);
    private readonly WordList _counts = new(profile.CountEndings);
    private readonly WordList _persons = new(profile.PersonEndings);
    private readonly WordList _coordinators = new(profile.Coordinators);

    /// <summary>How strongly a figure belongs to a row: twice the length of the shared noun, one more where both are equal; 0 where it does not.</summary>
    public int Match(NarrativeFigure figure, string name)
    {
        var isCount = figure.Unit.Kind != UnitKind.Percent;
        var row = Plain(name);
        if (isCount) return Math.Max(MatchCount(Plain(figure.Before), row, figure.Unit.Name), MatchAfter(Plain(figure.After), row, figure.Unit.Name));
        var best = MatchRate(Plain(figure.Before), row, figure.Sentence);
        if (best > 0) return best;
        // Percentages do not add up: 准确率和及时率都达100% says it of each.
        foreach (var part in Parts(figure.Before)) best = Math.Max(best, MatchRate(Plain(part), row, figure.Sentence));
        return best;
    }

    private static string Plain(string text)
    {
        var folded = CharacterFolding.Fold(text).TrimStart('、');
        if (!folded.AsSpan().ContainsAny(Unspoken)) return folded;
        return string.Concat(folded.Where(character => !Unspoken.Contains(character)));
    }

    private int MatchRate(string before, string name, string sentence)
    {
        var noun = StripLeads(before);
        var row = StripLeads(name);
        return noun.Length >= LeastSureRate || noun == row || TellsOf(sentence, row, noun) ? Score(noun, row) : 0;
    }

    private int MatchCount(string before, string name, string unit)
    {
        var counted = WithoutCount(StripLeads(before), unit);
        var row = WithoutCount(StripLeads(name), unit);
        var best = Math.Max(Score(counted, row), Score(Strip(counted, _persons), Strip(row, _persons)));
        if (best == counted.Length * 2 + 1) return best;
        var named = WithoutCount(name, unit);
        for (var rest = before; ; rest = rest[LeadOf(rest)..])
        {
            if (IsTurned(WithoutCount(rest, unit), named)) return named.Length * 2 + 1;
            if (LeadOf(rest) == 0) return best;
        }
    }

    /// <summary>Whether both are one verb and one object, in either order: 巡查河道, 河道巡查.</summary>
    private static bool IsTurned(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length == other.Length && one.Length >= VerbLength + LeastNoun
        && ((one[VerbLength..].SequenceEqual(other[..^VerbLength]) && one[..VerbLength].SequenceEqual(other[^VerbLength..]))
            || (one[..^VerbLength].SequenceEqual(other[VerbLength..]) && one[^VerbLength..].SequenceEqual(other[..VerbLength])));

    /// <summary>及时性达90%: whose is told by what the sentence spoke of before.</summary>
    private static bool TellsOf(string sentence, string row, string noun)
    {
        var rest = row.AsSpan(0, Math.Max(0, row.Length - noun.Length));
        var told = sentence.AsSpan(0, Math.Max(0, sentence.Length - noun.Length));
        for (var at = 0; at + LeastNoun <= rest.Length; at++)
            if (told.Contains(rest.Slice(at, LeastNoun), StringComparison.Ordinal)) return true;
        return false;
    }

    private int Score(string noun, string row)
    {
        if (noun.Length < LeastNoun || row.Length < LeastNoun) return 0;
        if (noun == row) return noun.Length * 2 + 1;
        if (row.Length >= LeastInsideLonger && noun.EndsWith(row, StringComparison.Ordinal) && _verbs.SuffixOf(noun.AsSpan()[..^row.Length]) > 0) return row.Length * 2;
        return noun.Length >= LeastEllipsis && row.EndsWith(noun, StringComparison.Ordinal) ? noun.Length * 2 : 0;
    }

    /// <summary>3条互联网数据链路出口: the noun stands behind the measure word, and where it ends the next word begins.</summary>
    private int MatchAfter(string after, string name, string unit)
    {
        var row = WithoutCount(StripLeads(name), unit);
        if (row.Length < LeastNoun || after.Length < LeastNoun) return 0;
        if (after.StartsWith(row, StringComparison.Ordinal)) return EndsNoun(after[row.Length..]) ? row.Length * 2 + 1 : row.Length >= LeastInsideLonger ? row.Length * 2 : 0;
        for (var length = Math.Min(after.Length, row.Length); length >= LeastEllipsis; length--)
            if (row.EndsWith(after[..length], StringComparison.Ordinal)) return EndsNoun(after[length..]) ? length * 2 : 0;
        return 0;
    }

    private bool EndsNoun(string rest) => rest.Length == 0 || _coordinators.PrefixOf(rest) > 0 || rest[0] is '并' or '等' or '用' or '以' or '且';

    private string StripLeads(string text)
    {
        var at = 0;
        while (LeadOf(text.AsSpan(at)) is > 0 and var length) at += length;
        return text[at..];
    }

    private int LeadOf(ReadOnlySpan<char> text)
    {
        if (Math.Max(_leads.PrefixOf(text), _verbs.PrefixOf(text)) is > 0 and var length && text.Length - length >= LeastNoun) return length;
        // 2022年 leads a clause as often as 全年 does.
        return text.Length > 5 && text[4] == '年' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3]) ? 5 : 0;
    }

    /// <summary>A name without the words that say it is counted: 期 and 期数 where the figure counts 期, 数量 and the like.</summary>
    private string WithoutCount(string noun, string unit)
    {
        var length = noun.Length;
        // A book is no 册 in 宣传手册, but a time is one in 服务人次.
        if (unit.Length > 1 && noun.EndsWith(unit, StringComparison.Ordinal)) length -= unit.Length;
        else if (unit.Length > 0 && noun is [.., '数'] && noun.AsSpan()[..^1].EndsWith(unit, StringComparison.Ordinal)) length -= unit.Length + 1;
        return length >= LeastNoun && length < noun.Length ? noun[..length] : Strip(noun, _counts);
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
