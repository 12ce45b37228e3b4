using System.Buffers;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>A cell's text as a label: without stars, spaces, numbering, colon and remarks in brackets.</summary>
internal sealed class LabelText
{
    private const int Longest = 60;
    private const int BitsOfWord = 64;
    private const string Brackets = "(（[【)）]】";
    private const string Stars = "*＊☆★#①②③④⑤⑥⑦⑧⑨⑩⑪⑫";
    private const string Formulas = "=＝";
    private static readonly LabelText None = new("", "", "");

    // The characters that a label leaves out or writes otherwise, a bit each, so that all of them stay near at hand: most cells have none, and are short.
    private static readonly ulong[] Changed = Bits();

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");

    private LabelText(string text, string core, string remarks) => (Text, Core, Remarks) = (text, core, remarks);

    /// <summary>What was read as a label.</summary>
    public string Text { get; }

    /// <summary>The label itself; empty where the cell can be none.</summary>
    public string Core { get; }

    /// <summary>What stands in brackets: （万元）, (20分), (B/A).</summary>
    public string Remarks { get; }

    /// <summary>What it names exactly.</summary>
    public LabelWords Words => field ??= LabelWords.Of(Core);

    /// <summary>Reads a cell's text as a label.</summary>
    public static LabelText Of(string text) => text.Length > Longest ? None : text.Length > KnownLabels.Longest ? Read(text) : KnownLabels.Find(text) ?? KnownLabels.Keep(Read(text));

    private static LabelText Read(string text)
    {
        if (IsPlain(text)) return Bare(text) is var bare && bare.Length == text.Length ? new LabelText(text, text, "") : new LabelText(text, bare.ToString(), "");
        Span<char> core = stackalloc char[Longest];
        Span<char> remarks = stackalloc char[Longest];
        var (length, remarked, depth) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c is '(' or '（' or '[' or '【') depth++;
            else if (c is ')' or '）' or ']' or '】') depth = Math.Max(0, depth - 1);
            else if (depth > 0) remarks[remarked++] = c;

            // 执行率④=③/②: how it is reckoned is no part of a label.
            else if (length > 1 && Formulas.Contains(c, StringComparison.Ordinal)) break;
            else if (!Glyph.IsBlank(c) && !Stars.Contains(c, StringComparison.Ordinal)) core[length++] = ForeignLabels.Simple(c);
            if (depth == 0 && remarked > 0 && remarks[remarked - 1] != ' ') remarks[remarked++] = ' ';
        }

        return new LabelText(text, Bare(core[..length]).ToString(), remarks[..remarked].ToString());
    }

    private static ulong[] Bits()
    {
        var bits = new ulong[(char.MaxValue + 1) / BitsOfWord];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            if (Glyph.IsBlank(c) || Brackets.Contains(c, StringComparison.Ordinal) || Stars.Contains(c, StringComparison.Ordinal) || Formulas.Contains(c, StringComparison.Ordinal) || ForeignLabels.Simple(c) != c)
                bits[i / BitsOfWord] |= 1UL << (i % BitsOfWord);
        }

        return bits;
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if ((Changed[c / BitsOfWord] >> (c % BitsOfWord) & 1) != 0) return false;
        }

        return true;
    }

    // 全年预算数A and 执行率B/A, without the brackets that others print.
    private static ReadOnlySpan<char> WithoutLetter(ReadOnlySpan<char> core)
    {
        if (core.Length <= 2 || core[^1] is not (>= 'A' and <= 'F')) return core;
        var end = core.Length - 1;
        if (end > 2 && core[end - 1] is '/' or '÷' && core[end - 2] is >= 'A' and <= 'F') end -= 2;
        return core[end - 1] > '~' ? core[..end] : core;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> core)
    {
        var text = WithoutLetter(core.TrimEnd("：:%％"));
        var numerals = text.IndexOfAnyExcept(Numerals);
        if (numerals > 0 && text[numerals] is '、' or '.' or '．') text = text[(numerals + 1)..];
        if (!text.StartsWith("其中", StringComparison.Ordinal)) return ForeignLabels.Chinese(text);
        foreach (var prefix in (ReadOnlySpan<string>)["其中：", "其中:", "其中"])
        {
            if (text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal)) text = text[prefix.Length..];
        }

        return ForeignLabels.Chinese(text);
    }
}
