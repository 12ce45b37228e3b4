namespace PerfEval.Documents.Text.Layout;

/// <summary>Tells the lines that are no part of a form: page numbers, rules drawn in characters, and what a template left unfilled.</summary>
internal sealed class PageDebris
{
    // A text that prints each cell on a line of its own has many lines that are one number; then none is a page's.
    private const int LinesPerPage = 25;

    private readonly TextDocument _document;
    private readonly int _first;
    private readonly int _end;
    private readonly bool _bareNumbers;

    public PageDebris(TextDocument document, int firstLine, int endLine)
    {
        _document = document;
        _first = firstLine;
        _end = endLine;
        var bare = 0;
        for (var i = firstLine; i < endLine; i++)
        {
            if (IsBareNumber(Trim(document.Span(i)))) bare++;
        }

        _bareNumbers = bare > 0 && bare <= 1 + ((endLine - firstLine) / LinesPerPage);
    }

    /// <summary>Whether the line is the page's, not the form's.</summary>
    public bool Covers(int line)
    {
        var text = Trim(_document.Span(line));
        if (text.IsEmpty) return false;
        if (IsRuleLine(text) || IsPlaceholder(text)) return true;
        if (IsPageMark(text)) return !text.Contains('/') || StandsAlone(line) || EndsPage(line) || (HoldsWords(line - 1) && HoldsWords(line + 1));
        return _bareNumbers && IsBareNumber(text) && (StandsAlone(line) || EndsPage(line));
    }

    private bool EndsPage(int line) => line + 1 < _end && _document.Span(line + 1).StartsWith("\f", StringComparison.Ordinal);

    // A line of several words between which a cell of its own has no place.
    private bool HoldsWords(int line) => line >= _first && line < _end && _document.Span(line).Trim().ContainsAny(' ', '\t');

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> line) => line.Trim();

    private bool StandsAlone(int line) => IsEmpty(line - 1) && IsEmpty(line + 1);

    private bool IsEmpty(int line) => line < _first || line >= _end || _document.Span(line).Trim().IsEmpty;

    private static bool IsBareNumber(ReadOnlySpan<char> text) => text.Length is 1 or 2 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsRuleLine(ReadOnlySpan<char> text)
    {
        if (text.Length < 3) return false;
        foreach (var c in text)
        {
            if (c is not ('-' or '=' or '_' or '+' or ':' or ' ' or >= '\u2500' and <= '\u257F') && !Glyph.IsRule(c)) return false;
        }

        return true;
    }

    // 指标2： and …… are what a template left for names that nobody filled in.
    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        if (text.Length > 8) return false;
        var rest = text.TrimEnd("：:….。·0123456789 ");
        return rest.Length < text.Length && (rest is "指标" || (rest.IsEmpty && text[0] is '…'));
    }

    /// <summary>Whether a line says which page it stands on, and nothing else: 第 2 页, 第2页 共3页, - 2 -, — 2 —, 2 / 3, Page 2 of 3.</summary>
    public static bool IsPageMark(ReadOnlySpan<char> text)
    {
        if (text.Length > 24) return false;
        Span<char> mark = stackalloc char[24];
        var length = 0;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (Glyph.IsDigit(c))
            {
                digits++;
                if (length > 0 && mark[length - 1] == '#') continue;
                mark[length++] = '#';
            }
            else
            {
                mark[length++] = c is '—' or '–' or '－' or '―' or '─' ? '-' : char.ToLowerInvariant(c);
            }
        }

        if (digits is 0 or > 8) return false;
        return mark[..length] is "第#页" or "第#页共#页" or "第#页,共#页" or "第#页，共#页" or "第#页/共#页" or "共#页第#页" or "共#页,第#页" or "共#页，第#页"
            or "-#-" or "#/#" or "page#" or "page#of#" or "·#·" or "#页" or "/#页";
    }
}
