using System.Buffers;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>A cell's text as a label: without stars, spaces, numbering, colon and remarks in brackets.</summary>
internal sealed class LabelText
{
    private const int Longest = 60;
    private const string Brackets = "(（[【)）]】";
    private const string Stars = "*＊☆★#①②③④⑤⑥⑦⑧⑨⑩⑪⑫";
    private const string Formulas = "=＝";
    private static readonly LabelText None = new("", "");

    // Whether a label leaves a character out or writes it otherwise: most cells have none of these, and are short.
    private static readonly bool[] IsChanged = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
        .Select(c => Glyph.IsBlank(c) || Brackets.Contains(c, StringComparison.Ordinal) || Stars.Contains(c, StringComparison.Ordinal) || Formulas.Contains(c, StringComparison.Ordinal) || ForeignLabels.Simple(c) != c)];

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");

    private LabelText(string core, string remarks) => (Core, Remarks) = (core, remarks);

    /// <summary>The label itself; empty where the cell can be none.</summary>
    public string Core { get; }

    /// <summary>What stands in brackets: （万元）, (20分), (B/A).</summary>
    public string Remarks { get; }

    /// <summary>What it names exactly.</summary>
    public LabelWords Words => field ??= LabelWords.Of(Core);

    /// <summary>Reads a cell's text as a label.</summary>
    public static LabelText Of(string text)
    {
        if (text.Length > Longest) return None;
        if (IsPlain(text)) return Bare(text) is var bare && bare.Length == text.Length ? new LabelText(text, "") : new LabelText(bare.ToString(), "");
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

        return new LabelText(Bare(core[..length]).ToString(), remarks[..remarked].ToString());
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (IsChanged[c]) return false;
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
