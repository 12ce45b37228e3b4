using System.Collections.Immutable;

namespace PerfEval.Domain.Measures;

/// <summary>Words to look for at the ends of a text, the longest first.</summary>
internal sealed class WordList(IEnumerable<string> words)
{
    private readonly ImmutableArray<string> _words = [.. words.Select(CharacterFolding.Fold).Distinct().OrderByDescending(word => word.Length)];

    /// <summary>The length of the longest word the text begins with; 0 for none.</summary>
    public int PrefixOf(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        return 0;
    }

    /// <summary>The length of the longest word the text ends with; 0 for none.</summary>
    public int SuffixOf(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
            if (text.EndsWith(word, StringComparison.Ordinal)) return word.Length;
        return 0;
    }

    /// <summary>Whether the text is one of the words.</summary>
    public bool Has(ReadOnlySpan<char> text) => text.Length > 0 && PrefixOf(text) == text.Length;

    /// <summary>Where the first of the words stands in the text, and its length; -1 where none does.</summary>
    public (int Index, int Length) In(ReadOnlySpan<char> text)
    {
        var found = (Index: -1, Length: 0);
        foreach (var word in _words)
        {
            var index = text.IndexOf(word, StringComparison.Ordinal);
            if (index >= 0 && (found.Index < 0 || index < found.Index)) found = (index, word.Length);
        }

        return found;
    }
}
