using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Reads what stands behind a number as its unit.</summary>
internal sealed class UnitReader
{
    private const int Longest = 16;
    private const string PercentSign = "%";
    private const string Foreign = "-每，。；：、.,;:*×!?=<>≥≤%‰\"“”'|\\~";

    private readonly FrozenDictionary<string, string> _synonyms;
    private readonly FrozenDictionary<string, Unit> _known;
    private readonly WordList _measureWords;
    private readonly WordList _ordinals;
    private readonly FrozenSet<string> _symbols;
    private readonly ImmutableArray<string> _money;

    public UnitReader(MeasureVocabulary vocabulary)
    {
        _synonyms = vocabulary.Synonyms.ToFrozenDictionary(synonym => CharacterFolding.Fold(synonym.Written), synonym => synonym.Unit, StringComparer.Ordinal);
        _measureWords = new WordList(vocabulary.MeasureWords);
        _ordinals = new WordList(vocabulary.OrdinalUnits);
        _symbols = vocabulary.SymbolUnits.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _money = vocabulary.MoneyUnits;
        var known = vocabulary.MeasureWords.ToDictionary(word => word, word => new Unit(word, UnitKind.Count, word), StringComparer.Ordinal);
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
        if (text.Length > Longest || _ordinals.Has(text)) return null;
        var name = text.ToString();
        if (_synonyms.TryGetValue(name, out var usual)) name = usual;
        if (name is PercentSign) return Unit.Percent;
        if (_known.TryGetValue(name, out var known)) return known;
        return IsWritable(name) ? new Unit(name, KindOf(name), name[..MeasureWord(name)]) : null;
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
        if (char.IsAsciiLetter(name[0]) || name[0] is '/' or '-' or '.' or '+' or '(' or ')') return false;
        foreach (var character in name)
            if (char.IsDigit(character) || Foreign.Contains(character, StringComparison.Ordinal) || char.IsControl(character)) return false;
        return true;
    }
}
