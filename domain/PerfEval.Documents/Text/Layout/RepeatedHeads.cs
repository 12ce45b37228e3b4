namespace PerfEval.Documents.Text.Layout;

/// <summary>
/// Blanks out the title and the head that a page or sheet prints once more above the rest of its form's table: they would be
/// taken for another form, of which the first part is missing.
/// </summary>
internal sealed class RepeatedHeads
{
    // Of a head that stands a cell a line.
    private const int MostLines = 24;

    // A form that has its funds and goals once more is filed twice.
    private static readonly string[] Parts = ["资金", "目标"];

    private readonly string[] _lines;
    private readonly HashSet<string> _head = new(StringComparer.Ordinal);
    private bool _isInTable;
    private bool _isChanged;

    private RepeatedHeads(string text) => _lines = text.Split('\n');

    /// <summary>The text with these lines blank, each character at its place; the text itself where it has none.</summary>
    public static string Without(string text)
    {
        if (!IsTitledTwice(text)) return text;
        var heads = new RepeatedHeads(text);
        for (var i = 0; i < heads._lines.Length; i++) heads.Take(i);
        return heads._isChanged ? string.Join('\n', heads._lines) : text;
    }

    private static bool IsTitledTwice(string text)
    {
        var titles = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (FormSplitter.TitleOf(line) is not null && ++titles > 1) return true;
        }

        return false;
    }

    private void Take(int i)
    {
        var line = Compact(_lines[i]);
        if (line.Length == 0) return;
        if (FormSplitter.TitleOf(line) is not null)
        {
            if (_isInTable && _head.Contains(line) && EndOfRepeated(i) is { } end)
            {
                Blank(i, end);
                return;
            }

            _head.Clear();
            _isInTable = false;
        }

        if (FormSplitter.BeginsTable(line)) _isInTable = true;
        else if (FormSplitter.IsTotal(line)) _isInTable = false;
        else if (!_isInTable) _head.Add(line);
    }

    // The index of the table's heading below a title where all between them is in the form's head as well, and names the project.
    private int? EndOfRepeated(int title)
    {
        var names = false;
        for (int i = title + 1, seen = 0; i < _lines.Length && seen < MostLines; i++)
        {
            var line = Compact(_lines[i]);
            if (line.Length == 0) continue;
            seen++;
            if (FormSplitter.BeginsTable(line)) return names ? i : null;
            if (!_head.Contains(line) || Array.Exists(Parts, part => line.Contains(part, StringComparison.Ordinal))) return null;
            names |= FormSplitter.IsNameLabel(line);
        }

        return null;
    }

    private void Blank(int from, int end)
    {
        for (var i = from; i < end; i++) _lines[i] = new string(' ', _lines[i].Length);
        _isChanged = true;
    }

    private static string Compact(string line)
    {
        foreach (var c in line)
        {
            if (Glyph.IsBlank(c)) return string.Concat(line.Where(c => !Glyph.IsBlank(c)));
        }

        return line;
    }
}
