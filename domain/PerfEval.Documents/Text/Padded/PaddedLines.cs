using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Padded;

/// <summary>The lines of a text, each parted where two half characters or more are blank.</summary>
internal sealed class PaddedLines
{
    private const int LeastGap = 2;
    private const int MostParts = 60;
    private readonly List<PaddedPart>[] _parts;
    private readonly bool[] _isChanged;
    private readonly string[] _lines;
    private readonly bool _isWide;

    /// <param name="text">The text.</param>
    /// <param name="isWide">Whether a Chinese character takes the room of two others, as where it is seen, and not of one, as pdftotext counts.</param>
    public PaddedLines(string text, bool isWide)
    {
        _lines = text.Split('\n');
        _isWide = isWide;
        _isChanged = new bool[_lines.Length];
        _parts = [.. _lines.Select((line, i) => PartsOf(line, i, isWide))];
    }

    /// <summary>How many lines there are.</summary>
    public int Count => _parts.Length;

    /// <summary>A line's parts, from left to right; none for an empty line.</summary>
    public IReadOnlyList<PaddedPart> this[int line] => _parts[line];

    /// <summary>The next line in a direction, past those whose parts were all put elsewhere.</summary>
    public int Next(int line, int step)
    {
        do line += step;
        while (line > 0 && line < Count - 1 && _isChanged[line] && _parts[line].Count == 0);
        return line;
    }

    /// <summary>Parts one of a line's parts in two at a blank within it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="blank">The index of the blank in its text.</param>
    public (PaddedPart Left, PaddedPart Right) Split(PaddedPart part, int blank)
    {
        var left = part with { Right = part.Left + WidthOf(part.Text.AsSpan(0, blank)), Text = part.Text[..blank] };
        var right = part with { Left = Behind(part, blank), Text = part.Text[(blank + 1)..] };
        Replace(part.Line, _parts[part.Line].Where(p => p != part).Append(left).Append(right).ToList());
        return (left, right);
    }

    /// <summary>Where that begins which stands behind a blank of a part.</summary>
    public int Behind(PaddedPart part, int blank) => part.Left + WidthOf(part.Text.AsSpan(0, blank + 1));

    private int WidthOf(ReadOnlySpan<char> text) => _isWide ? Glyph.Width(text) : text.Length;

    /// <summary>Puts other parts in a line's place.</summary>
    public void Replace(int line, IEnumerable<PaddedPart> parts)
    {
        _parts[line] = [.. parts.OrderBy(p => p.Left)];
        _lines[line] = string.Join("  ", _parts[line].Select(p => p.Text));
        _isChanged[line] = true;
    }

    /// <summary>Puts cells in a line's place, parted by tabs.</summary>
    public void Replace(int line, IEnumerable<string> cells)
    {
        _parts[line] = [];
        _lines[line] = string.Join('\t', cells);
        _isChanged[line] = true;
    }

    /// <summary>The text; null where nothing was put in its place.</summary>
    public string? ToText() => Array.Exists(_isChanged, c => c) ? string.Join('\n', _lines) : null;

    private static List<PaddedPart> PartsOf(string line, int index, bool isWide)
    {
        var parts = new List<PaddedPart>();
        var (column, start, left, end) = (0, -1, 0, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            var isBlank = i == line.Length || char.IsWhiteSpace(line[i]);
            if (!isBlank)
            {
                if (start >= 0 && column - end >= LeastGap)
                {
                    Add(line, index, start, left, end, i, parts);
                    start = -1;
                }

                if (start < 0) (start, left) = (i, column);
            }

            if (i == line.Length) break;
            column += line[i] == '\f' ? 0 : !isWide ? 1 : line[i] == '\u3000' ? 2 : Glyph.Width(line[i]);
            if (!isBlank) end = column;
        }

        if (start >= 0) Add(line, index, start, left, end, line.Length, parts);
        return parts.Count <= MostParts ? parts : [];
    }

    private static void Add(string line, int index, int start, int left, int right, int end, List<PaddedPart> parts) =>
        parts.Add(new PaddedPart(index, left, right, line[start..end].TrimEnd()));
}
