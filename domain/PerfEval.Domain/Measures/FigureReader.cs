using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Reads a number with its multipliers and its unit, without operators.</summary>
internal sealed class FigureReader(MeasureVocabulary vocabulary, UnitReader units)
{
    private const string InHundredths = "百分之";
    private const string InThousandths = "千分之";
    private static readonly WordList Whole = new(["百分百", "百分之百", "百分之一百"]);

    private readonly WordList _approximateAfter = new(vocabulary.ApproximateAfter);
    private readonly WordList _percentTails = new(vocabulary.PercentTails);
    private readonly WordList _idioms = new(vocabulary.Idioms);

    /// <summary>The quantity a whole text is; null where it is none.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="period">What is put behind the unit: <c>/年</c>, or nothing.</param>
    /// <param name="upper">The upper end of the range whose lower end this is: it lends its multiplier and unit.</param>
    public Quantity? ReadWhole(ReadOnlySpan<char> text, string period, Quantity? upper = null)
    {
        if (Whole.Has(text)) return new Quantity(Comparison.None, 100, Unit.Percent);
        if (text is ['¥', ..]) text = text[1..];
        var divisor = text.StartsWith(InHundredths, StringComparison.Ordinal) ? 1m : text.StartsWith(InThousandths, StringComparison.Ordinal) ? 10m : 0m;
        if (divisor > 0) return ReadPart(text[InHundredths.Length..], divisor);
        if (_idioms.PrefixOf(text) > 0) return null;
        if (period.Length == 0 && ReadTime(text) is { } time) return time;

        var length = NumberReader.Read(text, out var value, out var isChinese);
        if (length == 0) return null;
        var rest = text[length..];
        rest = rest[_approximateAfter.PrefixOf(rest)..];
        var inMyriads = isChinese && text[length - 1] is '万' or '亿';
        rest = Multiply(rest, ref value, ref inMyriads);
        rest = rest[_approximateAfter.PrefixOf(rest)..];
        if (rest is ['%' or '‰', ..]) return ReadPercent(rest, value);
        if (upper is not null && rest.IsEmpty) return Borrow(value, inMyriads, upper, text[length..].IsEmpty);
        if (isChinese && !rest.IsEmpty && units.MeasureWord(rest) == 0 && units.Read(rest) is not { Kind: UnitKind.Time or UnitKind.Money }) return null;
        if (period.Length == 0 && rest.IndexOf('每') is > 0 and var each)
        {
            period = string.Concat("/", rest[(each + 1)..]);
            rest = rest[..each];
        }

        var unit = units.Read(period.Length == 0 ? rest : string.Concat(rest, period));
        return unit is null || (period.Length > 0 && rest.IsEmpty) ? null : new Quantity(Comparison.None, value, unit) { InMyriads = inMyriads };
    }

    private Quantity? ReadTime(ReadOnlySpan<char> text)
    {
        if (ClockTime.ReadHalf(text, out var halved) is > 0 and var half) return units.Read(halved) is { } unit ? new Quantity(Comparison.None, half, unit) : null;
        return ClockTime.Read(text, out var smallest) is { } time && units.Read(smallest) is { } known ? new Quantity(Comparison.None, time, known) : null;
    }

    private static Quantity? ReadPart(ReadOnlySpan<char> text, decimal divisor) =>
        NumberReader.Read(text, out var value, out _) is > 0 and var length && length == text.Length
            ? new Quantity(Comparison.None, value / divisor, Unit.Percent) { InThousandths = divisor > 1 }
            : null;

    private Quantity? ReadPercent(ReadOnlySpan<char> text, decimal value)
    {
        var tail = text[1..];
        if (!tail.IsEmpty && !_percentTails.Has(tail)) return null;
        return text[0] == '‰' ? new Quantity(Comparison.None, value / 10, Unit.Percent) { InThousandths = true } : new Quantity(Comparison.None, value, Unit.Percent);
    }

    /// <summary>1-2万元: the lower end counts in what the upper one counts in.</summary>
    private static Quantity Borrow(decimal value, bool inMyriads, Quantity upper, bool isBare)
    {
        if (!isBare || !upper.InMyriads || inMyriads) return new Quantity(Comparison.None, value, upper.Unit) { InMyriads = inMyriads };
        var multiplier = upper.Value >= 100_000_000 && value * 100_000_000 <= upper.Value ? 100_000_000 : 10_000;
        return new Quantity(Comparison.None, value * multiplier, upper.Unit) { InMyriads = true };
    }

    private static ReadOnlySpan<char> Multiply(ReadOnlySpan<char> text, scoped ref decimal value, scoped ref bool inMyriads)
    {
        const decimal bound = 1_000_000_000_000_000_000m;
        while (!text.IsEmpty && Math.Abs(value) < bound)
        {
            var factor = text[0] switch
            {
                '百' when text is not ['百', '分', ..] => 100,
                '千' when text is not ['千', '分', ..] => 1_000,
                '万' => 10_000,
                '亿' => 100_000_000,
                _ => 0,
            };
            if (factor == 0) break;
            value *= factor;
            inMyriads |= factor >= 10_000;
            text = text[1..];
        }

        return text;
    }
}
