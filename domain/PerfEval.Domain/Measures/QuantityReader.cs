using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Reads quantities, limits and ranges.</summary>
/// <remarks>
/// quantity := [(每|1)period] lead-in* [operator] number unit [operator-behind]; limit := quantity (内|以内|之内);
/// range := number [unit] (-|至|到|±) number unit; number := digits | numerals | 百分之number, times 千, 万, 亿.
/// </remarks>
internal sealed class QuantityReader
{
    private const string Connectors = ",;、且并和及";
    private const decimal Largest = 1_000_000_000_000_000m;
    private const decimal Smallest = 0.000_000_001m;

    private readonly FigureReader _figures;
    private readonly UnitReader _units;
    private readonly WordList _leadIns;
    private readonly WordList _approximateBefore;
    private readonly WordList _equal;
    private readonly (WordList Words, Comparison Comparison)[] _operators;
    private readonly WordList _atLeastAfter;
    private readonly WordList _atMostAfter;
    private readonly WordList _limitAfter;
    private readonly WordList _approximateAfter;
    private readonly WordList _separators = new(["-", "~", "至", "到"]);
    private readonly WordList _once = new(["年", "季度", "月", "周", "天", "日"]);
    private readonly WordList _each = new(["每年度", "每年", "每半年", "每季度", "每季", "每月", "每周", "每天", "每日", "每人", "每学期"]);

    public QuantityReader(MeasureVocabulary vocabulary)
    {
        _units = new UnitReader(vocabulary);
        _figures = new FigureReader(vocabulary, _units);
        _leadIns = new WordList(vocabulary.LeadIns);
        _approximateBefore = new WordList(vocabulary.ApproximateBefore);
        _equal = new WordList(vocabulary.Equal);
        _operators =
        [
            (new WordList(vocabulary.AtLeast), Comparison.AtLeast),
            (new WordList(vocabulary.AtMost), Comparison.AtMost),
            (new WordList(vocabulary.Above), Comparison.Above),
            (new WordList(vocabulary.Below), Comparison.Below),
        ];
        _atLeastAfter = new WordList(vocabulary.AtLeastAfter);
        _atMostAfter = new WordList(vocabulary.AtMostAfter);
        _limitAfter = new WordList([.. vocabulary.LimitAfter, .. vocabulary.LimitAfter.SelectMany(word => vocabulary.TimeTails, string.Concat)]);
        _approximateAfter = new WordList(vocabulary.ApproximateAfter);
    }

    /// <summary>The quantity, limit or range a whole text is; null where it is none.</summary>
    public Measure? Read(string text)
    {
        var rest = text.AsSpan();
        var each = _each.PrefixOf(rest) is > 0 and var length ? length : OnceIn(rest);
        var period = each > 0 ? string.Concat("/", rest[1..each]) : "";
        var isAbout = false;
        rest = SkipLeadIns(rest[each..], ref isAbout);
        var comparison = ReadOperators(ref rest, out var contradicts);
        rest = SkipLeadIns(rest, ref isAbout);
        rest = WithUnitInBrackets(rest) is { } plain ? plain.AsSpan() : TrimRemark(rest);
        rest = TrimBehind(rest, ref comparison, ref isAbout, ref contradicts, out var isLimit);
        if (contradicts || rest.IsEmpty) return null;
        if (_figures.ReadWhole(rest, period) is { } figure)
        {
            if (!CanBeReckoned(figure.Value)) return null;
            if (isLimit) return new Limit(figure with { Comparison = Comparison.AtMost });
            return figure with { Comparison = comparison, IsAbout = isAbout && comparison == Comparison.None };
        }

        if (period.Length > 0) return null;
        return (isLimit || comparison == Comparison.None ? ReadRange(rest, isLimit) : null) ?? (isLimit ? null : ReadBetween(text));
    }

    /// <summary>The length of 1年 in 1年2次, which is 每年2次; 0 where there is none. 1年2个月 is a time.</summary>
    private int OnceIn(ReadOnlySpan<char> text) =>
        text is ['1' or '一', ..] && _once.PrefixOf(text[1..]) is > 0 and var length && _figures.ReadWhole(text[(length + 1)..], "") is { Unit.Kind: UnitKind.Count } ? length + 1 : 0;

    /// <summary>Whether a number is of a size that anybody counts or measures: a decimal then holds the quotient of any two.</summary>
    private static bool CanBeReckoned(decimal value) => Math.Abs(value) is 0 or (>= Smallest and < Largest);

    private Measure? ReadRange(ReadOnlySpan<char> text, bool isLimit)
    {
        if (text.IndexOf('±') is > 0 and var middle) return isLimit ? null : ReadAround(text[..middle], text[(middle + 1)..]);
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (_separators.PrefixOf(text[at..]) is not (> 0 and var separator)) continue;
            if (_figures.ReadWhole(text[(at + separator)..], "") is not { } upper) continue;
            if (_figures.ReadWhole(text[..at], "", upper) is not { } lower) continue;
            if (lower.Value < 0 || lower.Value > upper.Value || !CanBeReckoned(lower.Value) || !CanBeReckoned(upper.Value) || !IsOfOneUnit(lower.Unit, upper.Unit)) return null;
            lower = lower with { Unit = upper.Unit };
            return isLimit ? new Limit(upper with { Comparison = Comparison.AtMost }) : new Range(lower, upper);
        }

        return null;
    }

    /// <summary>20±2℃: as much below as above.</summary>
    private Range? ReadAround(ReadOnlySpan<char> middle, ReadOnlySpan<char> reach)
    {
        if (_figures.ReadWhole(reach, "") is not { } by || _figures.ReadWhole(middle, "", by) is not { } about) return null;
        if (by.Value < 0 || about.Value < by.Value || !CanBeReckoned(about.Value + by.Value) || !about.Unit.IsSameAs(by.Unit)) return null;
        return new Range(about with { Value = about.Value - by.Value, Unit = by.Unit }, about with { Value = about.Value + by.Value, Unit = by.Unit });
    }

    /// <summary>300元-500元/人: what the money is for stands behind the upper end alone.</summary>
    private static bool IsOfOneUnit(Unit lower, Unit upper) =>
        lower.IsSameAs(upper) || (lower.Kind == UnitKind.Money && upper.Kind == UnitKind.Money && upper.Name.StartsWith(lower.Name, StringComparison.Ordinal));

    /// <summary>90%≤满意度≤95%, ≥3个且≤5个: two bounds; 100 % as the upper one bounds nothing.</summary>
    private Measure? ReadBetween(string text)
    {
        var behindFirst = text.AsSpan();
        ReadOperator(ref behindFirst);
        for (var at = Math.Max(1, text.Length - behindFirst.Length); at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            if (ReadOperator(ref rest) is not (Comparison.AtMost or Comparison.Below)) continue;
            var first = text.AsSpan(0, at).TrimEnd(Connectors);
            var lower = ReadOperator(ref first);
            if (lower is Comparison.AtMost or Comparison.Below) return null;
            if (lower == Comparison.None)
            {
                while (!rest.IsEmpty && !StartsWithOperator(rest) && !char.IsAsciiDigit(rest[0])) rest = rest[1..];
                if (ReadOperator(ref rest) is not (Comparison.AtMost or Comparison.Below)) return null;
            }

            if (_figures.ReadWhole(rest, "") is not { } upper || _figures.ReadWhole(first, "", upper) is not { } least) return null;
            if (least.Value < 0 || least.Value >= upper.Value || !CanBeReckoned(least.Value) || !CanBeReckoned(upper.Value) || !least.Unit.IsSameAs(upper.Unit)) return null;
            return upper is { Value: 100, Unit.Kind: UnitKind.Percent } ? least with { Comparison = Comparison.AtLeast } : new Range(least with { Unit = upper.Unit }, upper);
        }

        return null;
    }

    private ReadOnlySpan<char> SkipLeadIns(ReadOnlySpan<char> text, scoped ref bool isAbout)
    {
        while (true)
        {
            var (length, about) = (_leadIns.PrefixOf(text), _approximateBefore.PrefixOf(text));
            if (Math.Max(length, about) is not (> 0 and var longest) || !ReadsOn(text[longest..])) return text;
            isAbout |= about == longest;
            text = text[longest..];
        }
    }

    /// <summary>A lead-in leads to something: 约 alone is a text.</summary>
    private static bool ReadsOn(ReadOnlySpan<char> text) => !text.IsEmpty;

    /// <summary>Whether a text begins with an operator.</summary>
    public bool StartsWithOperator(ReadOnlySpan<char> text) => ReadOperator(ref text) != Comparison.None || _equal.PrefixOf(text) > 0;

    /// <summary>提高到≥95%, 控制在不超过3%, =≥5个: operators one behind the other, of which the last is the closest; none says both more and less.</summary>
    private Comparison ReadOperators(ref ReadOnlySpan<char> text, out bool contradicts)
    {
        var comparison = Comparison.None;
        contradicts = false;
        for (var length = text.Length + 1; text.Length < length;)
        {
            length = text.Length;
            if (ReadOperator(ref text) is var next && next == Comparison.None) continue;
            contradicts |= comparison != Comparison.None && PointsUp(next) != PointsUp(comparison);
            comparison = next;
        }

        return comparison;
    }

    private Comparison ReadOperator(ref ReadOnlySpan<char> text)
    {
        var (longest, comparison) = (_equal.PrefixOf(text), Comparison.None);
        foreach (var (words, candidate) in _operators)
            if (words.PrefixOf(text) is var length && length > longest) (longest, comparison) = (length, candidate);
        text = text[longest..];
        return comparison;
    }

    /// <summary>20(万元): a unit in brackets right behind a bare number is its unit, no remark, and 5台(套) counts in either; null where there is none.</summary>
    private string? WithUnitInBrackets(ReadOnlySpan<char> text)
    {
        if (text is not [.., ')'] || text.LastIndexOf('(') is not (> 0 and var open)) return null;
        if (_units.IsMeasureWord(text[(open + 1)..^1]) && _figures.ReadWhole(text, "") is { Unit.OtherWord.Length: > 0 }) return text.ToString();
        if (_figures.ReadWhole(text[..open], "") is not { Unit.IsWritten: false }) return null;
        var plain = string.Concat(text[..open], text[(open + 1)..^1]);
        return _figures.ReadWhole(plain, "") is { Unit.Kind: UnitKind.Percent or UnitKind.Money or UnitKind.Time or UnitKind.Count } ? plain : null;
    }

    private static ReadOnlySpan<char> TrimRemark(ReadOnlySpan<char> text)
    {
        // 以上(含) is an operator, 元/(人·月) a unit; any other brackets at the end remark.
        while (text is [.., ')'] && text.LastIndexOf('(') is > 0 and var open && text[open - 1] != '/' && !text.EndsWith("以上(含)", StringComparison.Ordinal) && !text.EndsWith("以下(含)", StringComparison.Ordinal)) text = text[..open];
        return text;
    }

    private ReadOnlySpan<char> TrimBehind(ReadOnlySpan<char> text, scoped ref Comparison comparison, scoped ref bool isAbout, scoped ref bool contradicts, out bool isLimit)
    {
        isLimit = false;
        while (true)
        {
            var (behind, length) = (Comparison.None, _approximateAfter.SuffixOf(text));
            var limit = false;
            if (_atLeastAfter.SuffixOf(text) is var least && least > length) (behind, length) = (Comparison.AtLeast, least);
            if (_atMostAfter.SuffixOf(text) is var most && most > length) (behind, length) = (Comparison.AtMost, most);
            if (_limitAfter.SuffixOf(text) is var within && within > length) (behind, length, limit) = (Comparison.AtMost, within, true);
            if (length == 0 || length == text.Length) return text;
            text = text[..^length];
            isLimit |= limit;
            isAbout |= behind == Comparison.None;
            if (behind == Comparison.None) continue;
            if (comparison == Comparison.None) comparison = behind;
            else if (PointsUp(comparison) != PointsUp(behind)) contradicts = true;
        }
    }

    private static bool PointsUp(Comparison comparison) => comparison is Comparison.AtLeast or Comparison.Above;
}
