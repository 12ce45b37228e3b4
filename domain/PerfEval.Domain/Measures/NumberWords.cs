using System.Globalization;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Tells what the words before a number say of it: 培训 of 实际培训312人次, 增长 of 较上年增长5%.</summary>
internal sealed class NumberWords
{
    private const int Longest = 12;
    private const char Colon = ':';

    private readonly WordList _turning;
    private readonly WordList _neutral;
    private readonly WordList _leadIns;
    private readonly WordList _comparisons;
    private readonly WordList _trails;
    private readonly WordList _verbs;
    private readonly WordList _approximate;
    private readonly WordList _changes;
    private readonly WordList _falls;
    private readonly WordList _qualifiers;
    private readonly WordList _ceilings;
    private readonly MeasureReader _measures;

    public NumberWords(RuleProfile profile, MeasureReader measures)
    {
        var vocabulary = profile.Measures;
        var narrative = profile.Narrative;
        _measures = measures;
        _turning = new WordList(vocabulary.TurningWords);
        _neutral = new WordList(vocabulary.NeutralWords);
        _leadIns = new WordList(vocabulary.LeadIns);
        _comparisons = new WordList(vocabulary.ComparedWith);
        _trails = new WordList(vocabulary.TrailWords);
        _verbs = new WordList(vocabulary.DoneWords);
        _approximate = new WordList(vocabulary.ApproximateBefore);
        _falls = new WordList(profile.Scoring.Falls);
        _changes = new WordList([.. narrative.ChangeWords, .. profile.Scoring.Falls]);
        _qualifiers = new WordList([.. narrative.QualifierWords, .. narrative.SilentWords, .. narrative.PartWords]);
        _ceilings = new WordList(vocabulary.CeilingWords);
    }

    /// <summary>The length of the words before the first number of a text; 0 where there are none, or they turn or order it (第, 前).</summary>
    public int Before(string text)
    {
        var length = 0;
        var isTurned = false;
        while (length < text.Length && length <= Longest && char.GetUnicodeCategory(text[length]) == UnicodeCategory.OtherLetter)
        {
            var rest = text.AsSpan(length);
            if (NumberReader.Read(rest, out _, out _) > 0) break;
            // 节约 and 差错 hold words that turn a number, and turn none.
            if (_neutral.PrefixOf(rest) is > 0 and var neutral)
            {
                length += neutral;
                continue;
            }

            if (_measures.StartsWithOperator(rest) || IsAbout(rest)) break;
            isTurned |= _turning.PrefixOf(rest) > 0;
            length++;
        }

        if (length > 0 && length < text.Length && text[length] == Colon) length++;
        return length <= Longest && length < text.Length && !isTurned ? length : 0;
    }

    /// <summary>The words without those that change nothing: 满意度 of 实际满意度达到, 增长 of 较上年增长.</summary>
    public ReadOnlySpan<char> Core(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(Colon);
        while (_leadIns.PrefixOf(words) is > 0 and var lead) words = words[lead..];
        while (_trails.SuffixOf(words) is > 0 and var trail) words = words[..^trail];
        return _comparisons.PrefixOf(words) is > 0 and var compared && compared < words.Length ? words[compared..] : words;
    }

    /// <summary>Whether words only say that what the name of a row counts was done: 实际培训 in a row of 培训人次, 已建成.</summary>
    public bool AreOf(ReadOnlySpan<char> words, ReadOnlySpan<char> name)
    {
        var core = Core(words);
        if (IsIn(name, words) || IsIn(name, core)) return true;
        // 降低5% in a row of 下降率.
        if (IsChange(core) && AreOfFall(core) && AreOfFall(name)) return true;
        while (_verbs.PrefixOf(core) is > 0 and var verb) core = core[verb..];
        return core.IsEmpty || IsIn(name, core);
    }

    private static bool IsIn(ReadOnlySpan<char> name, ReadOnlySpan<char> words) => words.Length >= 2 && name.Contains(words, StringComparison.Ordinal);

    /// <summary>Whether words say by how much something changes: 增长, 下降.</summary>
    public bool AreOfChange(ReadOnlySpan<char> words) => _changes.IsIn(words);

    /// <summary>Whether words are such a change and nothing else.</summary>
    public bool IsChange(ReadOnlySpan<char> words) => _changes.Has(words);

    /// <summary>Whether words say that something becomes less.</summary>
    public bool AreOfFall(ReadOnlySpan<char> words) => _falls.IsIn(words);

    /// <summary>Whether words say that a number is not the whole of what is counted: 平均, 每村, 其中.</summary>
    public bool Qualify(ReadOnlySpan<char> words) => _qualifiers.IsIn(words);

    /// <summary>Whether words call a number one that is not to be passed: 核定45人.</summary>
    public bool AreOfCeiling(ReadOnlySpan<char> words) => _ceilings.IsIn(words);

    private bool IsAbout(ReadOnlySpan<char> text) =>
        _approximate.PrefixOf(text) is > 0 and var length && NumberReader.Read(text[length..], out _, out _) > 0;
}
