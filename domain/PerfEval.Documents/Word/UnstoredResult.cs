namespace PerfEval.Documents.Word;

/// <summary>Fields that show something, of which a document stores no text: a circled number, a sign of a font, what was chosen from a list.</summary>
internal static class UnstoredResult
{
    /// <summary>What stands for it: that something is shown, and not what.</summary>
    public const char Mark = '\uFFFD';

    /// <summary>How much of a code tells.</summary>
    public const int Looked = 40;

    private static readonly string[] Fields = ["EQ ", "SYMBOL ", "FORMDROPDOWN"];

    /// <summary>Whether a field of this code shows something where it has no result.</summary>
    public static bool IsOf(ReadOnlySpan<char> code)
    {
        code = code.TrimStart();
        foreach (var field in Fields)
        {
            if (code.StartsWith(field, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
