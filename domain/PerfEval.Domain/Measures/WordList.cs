using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PerfEval.Domain.Measures;

/// <summary>Words to look for at the ends of a text or in it, the longest first.</summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<char, ImmutableArray<string>> _byFirst;
    private readonly FrozenDictionary<char, ImmutableArray<string>> _byLast;
    private readonly SearchValues<string> _any;

    public WordList(IEnumerable<string> words)
    {
        var longestFirst = words.Select(CharacterFolding.Fold).Distinct().OrderByDescending(word => word.Length).ToImmutableArray();
        _byFirst = longestFirst.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _byLast = longestFirst.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _any = SearchValues.Create(longestFirst.AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>The length of the longest word the text begins with; 0 for none.</summary>
    public int PrefixOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byFirst.TryGetValue(text[0], out var words)) return 0;
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        return 0;
    }

    /// <summary>The length of the longest word the text ends with; 0 for none.</summary>
    public int SuffixOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byLast.TryGetValue(text[^1], out var words)) return 0;
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal)) return word.Length;
        return 0;
    }

    /// <summary>Whether the text is one of the words.</summary>
    public bool Has(ReadOnlySpan<char> text) => text.Length > 0 && PrefixOf(text) == text.Length;

    /// <summary>Whether one of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(_any);

    /// <summary>Where the first of the words stands in the text, and the length of the longest there; -1 where none does.</summary>
    public (int Index, int Length) In(ReadOnlySpan<char> text)
    {
        var index = text.IndexOfAny(_any);
        return index < 0 ? (-1, 0) : (index, PrefixOf(text[index..]));
    }
}
