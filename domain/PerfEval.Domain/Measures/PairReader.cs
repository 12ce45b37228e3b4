using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Reads target and actual of a row together, with its name: each may say what the other leaves out.</summary>
/// <remarks>
/// 新建3座 against 新建2座 are 3座 and 2座: the words before the number are the same, repeat the name, or describe a target that the
/// actual answers in its unit (培训学员300人 against 280人). 无事故 is 0 in a row of 事故. What differs, or counts down (第, 前), is left as text.
/// </remarks>
internal sealed class PairReader
{
    /// <summary>So large a percentage tells what was right of something of which there was to be none: 无差错 against 100%.</summary>
    public const decimal OfWhatIsRight = 50;

    private readonly MeasureReader _measures;
    private readonly NumberWords _words;
    private readonly WordList _none;
    private readonly WordList _noneBehind;
    private readonly WordList _percentages;
    private readonly WordList _to = new(["至", "到", "为"]);

    public PairReader(RuleProfile profile)
    {
        _measures = new MeasureReader(profile.Measures);
        _words = new NumberWords(profile, _measures);
        _none = new WordList(profile.Measures.NoneOf);
        _noneBehind = new WordList(profile.Measures.NoneOfBehind);
        _percentages = new WordList(profile.Names.PercentageEndings);
    }

    /// <summary>年度指标值 and 实际完成值 of a row.</summary>
    /// <param name="target">年度指标值 as printed.</param>
    /// <param name="actual">实际完成值 as printed.</param>
    /// <param name="name">三级指标 as printed.</param>
    public (Measure Target, Measure Actual) Read(string target, string actual, string name)
    {
        var (wanted, reached) = (_measures.ReadTarget(target), _measures.ReadActual(actual));
        if (wanted is not Qualitative { IsNone: false } && reached is not Qualitative { IsNone: false }) return (wanted, reached);
        name = CharacterFolding.Fold(name);
        (wanted, reached) = (NoneOf(wanted, reached, name, isTarget: true), NoneOf(reached, wanted, name, isTarget: false));
        return (wanted, reached) switch
        {
            (Qualitative { IsNone: false } one, Qualitative { IsNone: false } other) => BehindTheSame(one, other),
            (Qualitative { IsNone: false } one, { IsNumber: true }) when (BehindName(one.Text, name) ?? Described(one.Text, reached, name)) is { } number => (number, reached),
            ({ IsNumber: true }, Qualitative { IsNone: false } other) when (BehindName(other.Text, name) ?? Risen(other.Text, name)) is { } number => (wanted, number),
            _ => (wanted, reached),
        };
    }

    /// <summary>无事故: none of what the name counts, or of what the other one does, 未发生.</summary>
    private Measure NoneOf(Measure measure, Measure other, string name, bool isTarget)
    {
        if (measure is not Qualitative { IsNone: false, Text: var text } || _none.PrefixOf(text) is not (> 0 and var length)) return measure;
        if (other is Quantity { Unit.Kind: UnitKind.Percent, Value: >= OfWhatIsRight }) return measure;
        var rest = text.AsSpan(length);
        rest = rest[..^_noneBehind.SuffixOf(rest)];
        // 无障碍 in a row of 无障碍设施 is a noun.
        var isNone = rest.IsEmpty ? other.IsNumber
            : !name.Contains(text, StringComparison.Ordinal) && (IsNamed(rest, name) || (isTarget && other is Quantity { Value: 0 }));
        return isNone ? new Qualitative(text) { IsNone = true } : measure;
    }

    /// <summary>重大事故 is named by 事故起数: the noun stands last.</summary>
    private static bool IsNamed(ReadOnlySpan<char> noun, string name) =>
        name.AsSpan().Contains(noun, StringComparison.Ordinal) || (noun.Length > 2 && name.AsSpan().Contains(noun[^2..], StringComparison.Ordinal));

    private (Measure Target, Measure Actual) BehindTheSame(Qualitative target, Qualitative actual)
    {
        var (before, behind) = (_words.Before(target.Text), _words.Before(actual.Text));
        if (before == 0 || behind == 0 || !_words.Core(target.Text.AsSpan(0, before)).SequenceEqual(_words.Core(actual.Text.AsSpan(0, behind)))) return (target, actual);
        return NumberBehind(target.Text, before) is { } wanted && NumberBehind(actual.Text, behind) is { } reached ? (wanted, reached) : (target, actual);
    }

    private Measure? BehindName(string text, string name) =>
        _words.Before(text) is > 0 and var length && _words.AreOf(text.AsSpan(0, length), name) ? NumberBehind(text, length) : null;

    /// <summary>A target whose words describe what the actual counts in the same unit; percentages, of a change as well, only where the name is of none.</summary>
    private Measure? Described(string text, Measure other, string name)
    {
        if (_words.Before(text) is not (> 0 and var length) || _words.Qualify(text.AsSpan(0, length))) return null;
        if (NumberBehind(text, length) is not { } number || Measure.UnitOf(number) is not { IsWritten: true } unit || Measure.UnitOf(other)?.IsSameAs(unit) != true) return null;
        if (number is Quantity { Comparison: Comparison.None } && _words.AreOfCeiling(text.AsSpan(0, length))) return null;
        return (unit.Kind == UnitKind.Percent ? !IsPercentage(name) : !_words.AreOfChange(text.AsSpan(0, length))) ? number : null;
    }

    /// <summary>增长9% in a row of 收入 answers a target of 10%; 下降9% does not.</summary>
    private Measure? Risen(string text, string name)
    {
        if (_words.Before(text) is not (> 0 and var length) || IsPercentage(name)) return null;
        var core = _words.Core(text.AsSpan(0, length));
        return _words.IsChange(core) && !_words.AreOfFall(core) && NumberBehind(text, length) is { } number && Measure.UnitOf(number)?.Kind == UnitKind.Percent ? number : null;
    }

    private bool IsPercentage(string name) => _percentages.SuffixOf(CharacterFolding.WithoutRemarks(name)) > 0;

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

    /// <summary>What words say of a number behind them: 下降5% is reached by a fall of 5 % and more, 降低故障率至5% by what is no more than that.</summary>
    private Comparison Said(ReadOnlySpan<char> words) =>
        !_words.AreOfFall(words) ? Comparison.None : _to.SuffixOf(words) > 0 ? Comparison.AtMost : Comparison.AtLeast;
}
