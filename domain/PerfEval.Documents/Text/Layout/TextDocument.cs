namespace PerfEval.Documents.Text.Layout;

/// <summary>A text with its lines; its line <c>i</c> is line <c>i + 1</c> of the file.</summary>
internal sealed class TextDocument
{
    private readonly List<TextLine> _lines;

    public TextDocument(string text)
    {
        Text = text;
        _lines = Split(text);
    }

    public string Text { get; }

    public int LineCount => _lines.Count;

    public TextLine Line(int index) => _lines[index];

    public ReadOnlySpan<char> Span(int index)
    {
        var line = _lines[index];
        return Text.AsSpan(line.Start, line.Length);
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
