using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Narratives;

/// <summary>Reads a number in running text together with the unit that makes it a count.</summary>
internal sealed class FigureUnitReader(MeasureVocabulary vocabulary)
{
    /// <summary>What stands before a percentage in words: 百分之九十.</summary>
    public const string InHundredths = "百分之";

    private readonly UnitReader _units = new(vocabulary);
    private readonly WordList _words = new(vocabulary.MeasureWords
        .Concat(vocabulary.TimeUnits.Where(unit => unit is not ("年" or "月" or "分")))
        .Concat(vocabulary.MoneyUnits)
        .Concat(vocabulary.Synonyms.Select(synonym => synonym.Written).Where(written => written != "日" && !char.IsAscii(written[0]))));

    private readonly WordList _ordinals = new(vocabulary.OrdinalUnits);

    /// <summary>The length of the number, with 百分之 before it; 0 where there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(InHundredths, StringComparison.Ordinal)) return NumberReader.Read(text, out _, out _);
        var length = NumberReader.Read(text[InHundredths.Length..], out _, out _);
        return length == 0 ? 0 : length + InHundredths.Length;
    }

    /// <summary>The number with its unit; null where nothing behind it says that it counts.</summary>
    /// <param name="text">Text that begins with the number.</param>
    /// <param name="length">The number's length.</param>
    public CountedNumber? Read(ReadOnlySpan<char> text, int length)
    {
        if (text.StartsWith(InHundredths, StringComparison.Ordinal))
        {
            NumberReader.Read(text[InHundredths.Length..], out var percent, out _);
            return new CountedNumber(length, percent, Step(percent, isChinese: false), Unit.Percent, IsMore: false);
        }

        NumberReader.Read(text, out var value, out var isChinese);
        if (value < 0) return null;
        var step = Step(value, isChinese);
        var at = length;
        var isMore = Skip(text, ref at, "余多");
        var isMultiplied = isChinese && text[length - 1] is '万' or '亿';
        if (isMultiplied) step = 10_000;
        while (at < text.Length && text[at] is '百' or '千' or '万' or '亿' && value < 1_000_000_000m)
        {
            decimal factor = text[at] switch { '百' => 100, '千' => 1_000, '万' => 10_000, _ => 100_000_000 };
            (value, step, isMultiplied) = (value * factor, step * factor, isMultiplied || factor >= 10_000);
            at++;
        }

        isMore |= Skip(text, ref at, "余多");
        var rest = text[at..];
        if (rest is ['%', ..]) return new CountedNumber(at + 1, value, step, Unit.Percent, isMore);
        if (_ordinals.PrefixOf(rest) > 0 && _words.PrefixOf(rest) <= _ordinals.PrefixOf(rest)) return null;
        if (_words.PrefixOf(rest) is > 0 and var word && _units.Read(rest[..word]) is { } unit) return new CountedNumber(at + word, value, step, unit, isMore);
        // A bare number counts where a clause ends behind it: 群发量达1000万。
        return rest.IsEmpty || rest[0] is '，' or ',' or '。' or '；' or ';' ? new CountedNumber(at, value, step, Unit.None, isMore) : null;
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, string words)
    {
        if (at >= text.Length || !words.Contains(text[at], StringComparison.Ordinal)) return false;
        at++;
        return true;
    }

    private static decimal Step(decimal value, bool isChinese) => isChinese ? 1 : new decimal(1, 0, 0, false, Math.Min(value.Scale, (byte)12));
}
