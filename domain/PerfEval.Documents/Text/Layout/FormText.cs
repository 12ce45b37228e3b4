using System.Text;

namespace PerfEval.Documents.Text.Layout;

/// <summary>
/// The printed characters of a part of a text, without white space, each knowing what gap stood before it and on which
/// line it was printed. Labels are found in it whatever the layout did to them; a cell is a range of it.
/// </summary>
internal sealed class FormText
{
    // Whoever goes over the text goes from token to token: so many take no time.
    private const int TokensBetweenQuestions = 4096;

    private readonly CancellationToken _cancellation;
    private readonly Gap[] _gaps;
    private readonly int[] _lines;
    private readonly string _printed;
    private readonly HashSet<int> _ruled;
    private int _untilQuestion = TokensBetweenQuestions;

    private FormText(string text, string printed, Gap[] gaps, int[] lines, HashSet<int> ruled, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        Text = text;
        _printed = printed;
        _gaps = gaps;
        _lines = lines;
        _ruled = ruled;
    }

    public string Text { get; }

    /// <summary>Whether its columns stand under one another, parted by blanks.</summary>
    public bool IsPadded { get; private init; }

    public int Length => Text.Length;

    /// <summary>What stands before a character.</summary>
    public Gap GapBefore(int index) => index < _gaps.Length ? _gaps[index] : Gap.Block;

    /// <summary>The line, from 1, on which a character was printed.</summary>
    public int LineOf(int index) => _lines.Length == 0 ? 1 : _lines[Math.Min(index, _lines.Length - 1)];

    /// <summary>Whether vertical rules part the cells of the line on which a character was printed.</summary>
    public bool IsRuled(int index) => _ruled.Contains(LineOf(index));

    public ReadOnlySpan<char> Span(int start, int end) => Text.AsSpan(start, end - start);

    /// <summary>The first character of the next token at or after an index.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public int TokenEnd(int start, int limit)
    {
        if (--_untilQuestion == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            _untilQuestion = TokensBetweenQuestions;
        }

        var end = start + 1;
        while (end < limit && _gaps[end] == Gap.None) end++;
        return end;
    }

    /// <summary>The text of a cell, with the layout's wrapping undone.</summary>
    public string Cell(int start, int end)
    {
        while (start < end && Glyph.IsBlank(Text[start])) start++;
        if (start >= end) return "";
        if (!HasMeaningfulGap(start, end)) return Printed(start, end);
        var cell = new StringBuilder(end - start + 8);
        for (var i = start; i < end; i++)
        {
            if (i > start && KeepsSpace(i)) cell.Append(' ');
            cell.Append(_printed[i]);
        }

        return cell.ToString();
    }

    /// <summary>The characters of a range as they are printed.</summary>
    public string Printed(int start, int end) => _printed[start..end];

    /// <summary>Reads the characters of some lines, leaving out what a page prints around its table.</summary>
    public static FormText From(TextDocument document, int firstLine, int endLine, CancellationToken cancellation)
    {
        var debris = new PageDebris(document, firstLine, endLine);
        var capacity = 0;
        for (var i = firstLine; i < endLine; i++) capacity += document.Line(i).Length;
        var text = new StringBuilder(capacity);
        var printed = ReferenceEquals(document.Text, document.Printed) ? null : new StringBuilder(capacity);
        var gaps = new List<Gap>(capacity);
        var lines = new List<int>(capacity);
        var ruled = new HashSet<int>();
        var gap = Gap.Block;
        for (var i = firstLine; i < endLine; i++)
        {
            var line = document.Span(i);
            var original = document.PrintedSpan(i);
            if (debris.Covers(i)) continue;
            var empty = true;
            var blanks = 0;
            for (var k = 0; k < line.Length; k++)
            {
                var c = line[k];
                if (Glyph.IsBlank(c))
                {
                    blanks++;
                    if (c == '\f') gap = Gap.Block;
                    if (Glyph.IsRule(c)) ruled.Add(i + 1);
                    var distance = blanks > 1 || c == '\t' || Glyph.IsRule(c) ? Gap.Column : Gap.Space;
                    if (gap < distance) gap = distance;
                    continue;
                }

                text.Append(c);
                printed?.Append(original[k]);
                gaps.Add(gap);
                lines.Add(i + 1);
                gap = Gap.None;
                blanks = 0;
                empty = false;
            }

            gap = empty ? Gap.Block : gap < Gap.Line ? Gap.Line : gap;
        }

        var read = text.ToString();
        return new FormText(read, printed?.ToString() ?? read, [.. gaps], [.. lines], ruled, cancellation) { IsPadded = document.IsPadded };
    }

    private bool HasMeaningfulGap(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (KeepsSpace(i)) return true;
        }

        return false;
    }

    // A space between two Latin words is the writer's. At a line's end a number or an abbreviation was broken, a word was not.
    private bool KeepsSpace(int i)
    {
        if (_gaps[i] == Gap.None || !Glyph.IsLatin(Text[i]) || !Glyph.IsLatin(Text[i - 1])) return false;
        return _gaps[i] < Gap.Line || char.IsAsciiLetterLower(Text[i]) || char.IsAsciiLetterLower(Text[i - 1]);
    }
}
