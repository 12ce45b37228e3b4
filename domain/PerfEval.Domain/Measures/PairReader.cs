using System.Globalization;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Reads target and actual of a row together, with its name: each may say what the other leaves out.</summary>
/// <remarks>
/// 新建3座 against 新建2座 are 3座 and 2座: the words before the number are the same, or repeat the name. 无事故 is 0 in a row of 事故.
/// What differs, or counts down (第, 前), is left as text.
/// </remarks>
internal sealed class PairReader(MeasureVocabulary vocabulary, WordList falls, WordList fallsTo)
{
    private const int LongestWords = 12;

    private readonly MeasureReader _measures = new(vocabulary);
    private readonly WordList _none = new(vocabulary.NoneOf);
    private readonly WordList _noneBehind = new(vocabulary.NoneOfBehind);
    private readonly WordList _turning = new(vocabulary.TurningWords);
    private readonly WordList _to = new(["至", "到", "为"]);

    /// <summary>年度指标值 and 实际完成值 of a row.</summary>
    /// <param name="target">年度指标值 as printed.</param>
    /// <param name="actual">实际完成值 as printed.</param>
    /// <param name="name">三级指标 as printed.</param>
    public (Measure Target, Measure Actual) Read(string target, string actual, string name)
    {
        var (wanted, reached) = (_measures.ReadTarget(target), _measures.ReadActual(actual));
        if (wanted is not Qualitative { IsNone: false } && reached is not Qualitative { IsNone: false }) return (wanted, reached);
        name = CharacterFolding.Fold(name);
        (wanted, reached) = (NoneOf(wanted, reached, name), NoneOf(reached, wanted, name));
        return (wanted, reached) switch
        {
            (Qualitative { IsNone: false } one, Qualitative { IsNone: false } other) => BehindTheSame(one, other),
            (Qualitative { IsNone: false } one, { IsNumber: true }) when BehindName(one.Text, name) is { } number => (number, reached),
            ({ IsNumber: true }, Qualitative { IsNone: false } other) when BehindName(other.Text, name) is { } number => (wanted, number),
            _ => (wanted, reached),
        };
    }

    /// <summary>无事故: none of what the name counts, or of what the other one does, 未发生.</summary>
    private Measure NoneOf(Measure measure, Measure other, string name)
    {
        if (measure is not Qualitative { IsNone: false, Text: var text } || _none.PrefixOf(text) is not (> 0 and var length)) return measure;
        var rest = text.AsSpan(length);
        rest = rest[..^_noneBehind.SuffixOf(rest)];
        // 无障碍 in a row of 无障碍设施 is a noun.
        var isNone = rest.IsEmpty ? other.IsNumber : !name.Contains(text, StringComparison.Ordinal) && name.AsSpan().Contains(rest, StringComparison.Ordinal);
        return isNone ? new Qualitative(text) { IsNone = true } : measure;
    }

    private (Measure Target, Measure Actual) BehindTheSame(Qualitative target, Qualitative actual)
    {
        var length = WordsBefore(target.Text);
        if (length == 0 || WordsBefore(actual.Text) != length || !target.Text.AsSpan(0, length).SequenceEqual(actual.Text.AsSpan(0, length))) return (target, actual);
        return NumberBehind(target.Text, length) is { } wanted && NumberBehind(actual.Text, length) is { } reached ? (wanted, reached) : (target, actual);
    }

    private Measure? BehindName(string text, string name) =>
        WordsBefore(text) is >= 2 and var length && name.AsSpan().Contains(text.AsSpan(0, length), StringComparison.Ordinal) ? NumberBehind(text, length) : null;

    /// <summary>The length of the words before the first number of a text; 0 where there are none, or they turn or order it.</summary>
    private int WordsBefore(string text)
    {
        var length = 0;
        while (length < text.Length && length <= LongestWords && char.GetUnicodeCategory(text[length]) == UnicodeCategory.OtherLetter
            && NumberReader.Read(text.AsSpan(length), out _, out _) == 0 && !_measures.StartsWithOperator(text.AsSpan(length))) length++;
        return length <= LongestWords && length < text.Length && !_turning.IsIn(text.AsSpan(0, length)) ? length : 0;
    }

    private Measure? NumberBehind(string text, int length) => _measures.ReadTarget(text[length..]) switch
    {
        { IsNumber: false } or { IsBare: true } or Limit { BudgetPhrase: not null } => null,
        Quantity number => number with
        {
            Words = text[..(length - _to.SuffixOf(text.AsSpan(0, length)))],
            Comparison = number.Comparison == Comparison.None ? Said(text.AsSpan(0, length)) : number.Comparison,
        },
        var number => number,
    };

    /// <summary>What words say of a number behind them: 下降5% is reached by a fall of 5 % and more, 下降到5% and 降低故障率至5% by what is no more than that.</summary>
    private Comparison Said(ReadOnlySpan<char> words)
    {
        var isFall = falls.IsIn(words);
        if (fallsTo.SuffixOf(words) > 0 || (isFall && _to.SuffixOf(words) > 0)) return Comparison.AtMost;
        return isFall ? Comparison.AtLeast : Comparison.None;
    }
}
