using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Reads what stands behind a number as its unit.</summary>
internal sealed class UnitReader
{
    private const int Longest = 16;
    private const string PercentSign = "%";
    private const string Times = ".·•∙⋅・*×";
    private const string Foreign = "-每，。；：、.,;:*×!?=<>≥≤%‰\"“”'|\\~";

    private static readonly Unit InHundredThousand = new("/10万", UnitKind.Other, "");

    private readonly FrozenDictionary<string, string> _synonyms;
    private readonly FrozenDictionary<string, string> _likeWords;
    private readonly FrozenDictionary<string, Unit> _known;
    private readonly WordList _measureWords;
    private readonly WordList _ordinals;
    private readonly WordList _timeTails;
    private readonly FrozenSet<string> _symbols;
    private readonly WordList _notDone;
    private readonly ImmutableArray<string> _money;
    private readonly FrozenSet<string> _either;

    public UnitReader(MeasureVocabulary vocabulary)
    {
        _synonyms = vocabulary.Synonyms.ToFrozenDictionary(synonym => CharacterFolding.Fold(synonym.Written), synonym => synonym.Unit, StringComparer.Ordinal);
        _measureWords = new WordList(vocabulary.MeasureWords);
        _timeTails = new WordList(vocabulary.TimeTails);
        _ordinals = new WordList(vocabulary.OrdinalUnits);
        // 2个未通过 are those that did not, and no 2个.
        _notDone = new WordList(vocabulary.NotMet.Where(word => word[0] == '未').DefaultIfEmpty("未完成"));
        _symbols = vocabulary.SymbolUnits.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _money = vocabulary.MoneyUnits;
        _either = vocabulary.EitherUnits.ToFrozenSet(StringComparer.Ordinal);
        _likeWords = vocabulary.LikeWords.ToFrozenDictionary(like => like.Written, like => like.Unit, StringComparer.Ordinal);
        var known = vocabulary.MeasureWords.ToDictionary(word => word, word => new Unit(word, UnitKind.Count, Counting(word)) { WordLength = word.Length }, StringComparer.Ordinal);
        foreach (var unit in vocabulary.TimeUnits) known[unit] = new Unit(unit, UnitKind.Time, "");
        foreach (var unit in vocabulary.MoneyUnits) known[unit] = new Unit(unit, UnitKind.Money, "");
        _known = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The length of the measure word a text begins with; 0 for none.</summary>
    public int MeasureWord(ReadOnlySpan<char> text) => _measureWords.PrefixOf(text);

    /// <summary>The unit a text is; null where it is none.</summary>
    public Unit? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return Unit.None;
        if (text is PercentSign) return Unit.Percent;
        if (text is "/10万" or "/十万" or "/10万人") return InHundredThousand;
        if (text.Length > Longest || _ordinals.Has(text)) return null;
        var name = InOneSpelling(text);
        if (_synonyms.TryGetValue(name, out var usual)) name = usual;
        else if (name.IndexOf('/', StringComparison.Ordinal) > 0) name = string.Join('/', name.Split('/').Select(part => _synonyms.GetValueOrDefault(part, part)));
        if (name is PercentSign) return Unit.Percent;
        if (_known.TryGetValue(name, out var known)) return known;
        if (_timeTails.SuffixOf(name) is > 0 and var tail && tail < name.Length && Read(name.AsSpan(0, name.Length - tail)) is { Kind: UnitKind.Time } time) return time;
        if (ReadEither(name) is { } either) return either;
        if (!IsWritable(name) || _notDone.IsIn(name)) return null;
        var word = name[..MeasureWord(name)];
        return new Unit(name, KindOf(name), Counting(word)) { WordLength = word.Length, CountedWord = CountedWord(name) };
    }

    /// <summary>Whether a text is a measure word.</summary>
    public bool IsMeasureWord(ReadOnlySpan<char> text) => !text.IsEmpty && MeasureWord(text) == text.Length;

    /// <summary>台/套, where the two are known to stand for each other, and 台(套); null for any other.</summary>
    private Unit? ReadEither(string name)
    {
        var middle = name.AsSpan().IndexOfAny('/', '(');
        if (middle <= 0 || (name[middle] == '/' ? !_either.Contains(name) : name[^1] != ')')) return null;
        var (word, other) = (name[..middle], name[(middle + 1)..].TrimEnd(')'));
        if (!IsMeasureWord(word) || !IsMeasureWord(other)) return null;
        // 人(次) is 人 or 人次, 场(次) 场 or 次.
        var both = word + other;
        if (IsMeasureWord(both) && Counting(both) == both) other = both;
        return new Unit(name, UnitKind.Count, Counting(word)) { WordLength = word.Length, OtherWord = Counting(other) };
    }

    private string CountedWord(string name) => name is ['个', ..] && name[1..] is var word && IsMeasureWord(word) ? Counting(word) : "";

    /// <summary>The word that counts the same as a measure word: 人 for 名.</summary>
    private string Counting(string word) => _likeWords.GetValueOrDefault(word, word);

    /// <summary>元/人·月, 元/人.月 and 元/(人*月) are 元/人/月, and m3 is m³.</summary>
    private static string InOneSpelling(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash <= 0 && !text.EndsWith("m3", StringComparison.Ordinal) && !text.EndsWith("m2", StringComparison.Ordinal)) return text.ToString();
        var name = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (slash > 0 && at > slash && Times.Contains(character, StringComparison.Ordinal)) name.Append('/');
            else if (slash > 0 && at > slash && character is '(' or ')') continue;
            else if (character is '2' or '3' && at > 0 && text[at - 1] == 'm') name.Append(character == '2' ? '²' : '³');
            else if (character is '1' or '一' && at > 0 && text[at - 1] == '/') continue;
            else name.Append(character);
        }

        return name.ToString();
    }

    private UnitKind KindOf(string name)
    {
        foreach (var money in _money)
            if (name.StartsWith(money, StringComparison.Ordinal) && name.Length > money.Length && name[money.Length] == '/') return UnitKind.Money;
        return MeasureWord(name) > 0 ? UnitKind.Count : UnitKind.Other;
    }

    private bool IsWritable(string name)
    {
        if (_symbols.Contains(name)) return true;
        if (name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && _symbols.Contains(name[..slash])) name = name[(slash + 1)..];
        if (name.Length == 0) return false;
        if (_symbols.Contains(name) || name is "m²" or "m³") return true;
        if (char.IsAsciiLetter(name[0]) || name[0] is '/' or '-' or '.' or '+' or '(' or ')') return false;
        foreach (var character in name)
            if (char.IsDigit(character) || Foreign.Contains(character, StringComparison.Ordinal) || char.IsControl(character)) return false;
        return true;
    }
}
