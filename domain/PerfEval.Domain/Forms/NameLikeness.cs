using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Forms;

/// <summary>How alike two names are, or two codes: whether one may be the other misspelt.</summary>
/// <remarks>
/// Measured by the longest common subsequence of their letters, punctuation and white space left out. What is told apart by
/// numbers or Latin letters (一期 and 二期, A区 and B区, 2021年 and 2022年) is not misspelt.
/// </remarks>
public static class NameLikeness
{
    // A name of more letters is a text; comparing takes the product of both lengths.
    private const int Longest = 200;

    /// <summary>Whether two names have two thirds of the longer one in common, and the same numbers and Latin letters.</summary>
    public static bool AreAlike(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = (CharacterFolding.Letters(one), CharacterFolding.Letters(other));
        if (Math.Min(first.Length, second.Length) * 3 < Math.Max(first.Length, second.Length) * 2) return false;
        if (!first.Where(TellsApart).SequenceEqual(second.Where(TellsApart))) return false;
        return Common(first, second) * 3 >= Math.Max(first.Length, second.Length) * 2;
    }

    /// <summary>What part of the longer one two names have in common, from 0 to 1; 0 where one is empty.</summary>
    public static double Of(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = (CharacterFolding.Letters(one), CharacterFolding.Letters(other));
        return first.Length == 0 || second.Length == 0 ? 0 : (double)Common(first, second) / Math.Max(first.Length, second.Length);
    }

    private static bool TellsApart(char character) => char.IsAsciiLetterOrDigit(character) || ChineseNumeral.IsNumeral(character);

    /// <summary>The length of the longest common subsequence.</summary>
    private static int Common(string one, string other)
    {
        if (one == other) return one.Length;
        if (Math.Max(one.Length, other.Length) > Longest) return 0;
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> now = stackalloc int[other.Length + 1];
        before.Clear();
        now.Clear();
        foreach (var character in one)
        {
            for (var i = 0; i < other.Length; i++)
                now[i + 1] = other[i] == character ? before[i] + 1 : Math.Max(before[i + 1], now[i]);
            now.CopyTo(before);
        }

        return before[^1];
    }
}
