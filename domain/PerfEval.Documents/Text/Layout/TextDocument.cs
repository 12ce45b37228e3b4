namespace PerfEval.Documents.Text.Layout;

/// <summary>A text with its lines; its line <c>i</c> is line <c>i + 1</c> of the file.</summary>
internal sealed class TextDocument
{
    private readonly List<TextLine> _lines;

    /// <param name="text">The text, as it is read.</param>
    /// <param name="printed">The same text as it is printed, character for character, where labels in Traditional characters were put into simplified ones.</param>
    public TextDocument(string text, string? printed = null)
    {
        Text = text;
        Printed = printed ?? text;
        _lines = Split(text);
    }

    public string Text { get; }

    /// <summary>The text as it is printed; what a cell holds.</summary>
    public string Printed { get; }

    /// <summary>Whether columns stand under one another in it, parted by blanks.</summary>
    public bool IsPadded { get; init; }

    public int LineCount => _lines.Count;

    public TextLine Line(int index) => _lines[index];

    public ReadOnlySpan<char> Span(int index)
    {
        var line = _lines[index];
        return Text.AsSpan(line.Start, line.Length);
    }

    /// <summary>A line as it is printed.</summary>
    public ReadOnlySpan<char> PrintedSpan(int index)
    {
        var line = _lines[index];
        return Printed.AsSpan(line.Start, line.Length);
    }

    private static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>((text.Length / 24) + 1);
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (length < 0)
            {
                lines.Add(new TextLine(start, text.Length - start));
                break;
            }

            lines.Add(new TextLine(start, length));
            var end = start + length;
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
