namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>Draws a table on paper as a word processor does: cells wrapped and centred, rows as high as they need, on as many pages as it takes.</summary>
internal sealed class PdfTable
{
    private readonly PdfPaper _paper;
    private readonly double[] _edges;
    private double _y;

    public PdfTable(PdfPaper paper, double left, double top, params double[] widths)
    {
        _paper = paper;
        _y = top;
        _edges = new double[widths.Length + 1];
        _edges[0] = left;
        for (var i = 0; i < widths.Length; i++) _edges[i + 1] = _edges[i] + widths[i];
    }

    /// <summary>Whether lines are drawn.</summary>
    public bool IsRuled { get; init; } = true;

    /// <summary>White space at either side of a cell's text, where it fills its cell.</summary>
    public double Padding { get; init; } = 3;

    /// <summary>The size of the text.</summary>
    public double Size { get; init; } = 8;

    /// <summary>White space above and below a row's text, where no line tells the rows apart.</summary>
    public double Leading { get; init; } = 3;

    /// <summary>The height that no row exceeds, however many lines its texts have.</summary>
    public double Tallest { get; init; } = double.PositiveInfinity;

    /// <summary>Where a page ends.</summary>
    public double Bottom { get; init; } = 800;

    /// <summary>Where the next page begins.</summary>
    public double NextTop { get; init; } = 40;

    /// <summary>How far to the right of one page the next stands on the same sheet; 0 where every page is a sheet of its own.</summary>
    public double BesideLeft { get; init; }

    /// <summary>Drawn at the top of every further page.</summary>
    public (int Span, string Text)[]? Heading { get; init; }

    /// <summary>How many of the last characters of a text beside rows stand on the next page, where a page ends between the rows.</summary>
    public int BesideOnNextPage { get; init; }

    /// <summary>A text of a row whose last lines, wherever it has more than one, stand on the next page, cut off from it.</summary>
    public string? CutsAfter { get; init; }

    /// <summary>Draws a row: each cell's text and how many columns it covers.</summary>
    public void Row(params (int Span, string Text)[] cells) => Rows([cells]);

    /// <summary>Draws rows that stand beside cells covering all of them: the leading cells of the first row.</summary>
    public void Rows((int Span, string Text)[][] rows, params string[] beside)
    {
        var heights = rows.Select(r => HeightOf(r, beside.Length)).ToArray();
        var start = 0;
        while (start < rows.Length)
        {
            var end = start;
            var height = 0d;
            while (end < rows.Length && _y + height + heights[end] <= Bottom) height += heights[end++];
            if (end == start)
            {
                Break();
                continue;
            }

            if (CutsAfter is not null && Array.FindIndex(rows, r => r.Any(c => c.Text == CutsAfter)) is >= 0 and var cut && cut == start)
            {
                DrawCut(rows[cut], start == 0 ? beside : [.. beside.Select(_ => "")]);
                start = cut + 1;
                beside = [.. beside.Select(_ => "")];
                continue;
            }

            var over = end < rows.Length ? BesideOnNextPage : 0;
            Draw(rows[start..end], heights[start..end], [.. beside.Select(b => b[..^Math.Min(over, b.Length)])]);
            beside = [.. beside.Select(b => b[^Math.Min(over, b.Length)..])];
            start = end;
        }
    }

    private void DrawCut((int Span, string Text)[] row, string[] beside)
    {
        var column = beside.Length;
        var parts = new List<(int Span, string Upper, string Lower)>();
        foreach (var (span, text) in row)
        {
            var lines = Wrap(text, _edges[column + span] - _edges[column] - (2 * Padding));
            parts.Add(lines.Count == 1 ? (span, text, "") : (span, string.Concat(lines[..^1]), lines[^1]));
            column += span;
        }

        (int, string)[] upper = [.. parts.Select(p => (p.Span, p.Upper))];
        Draw([upper], [HeightOf(upper, beside.Length)], beside);
        Break();
        (int, string)[] lower = [.. parts.Select(p => (p.Span, p.Lower))];
        Draw([lower], [HeightOf(lower, beside.Length)], [.. beside.Select(_ => "")]);
    }

    private void Break()
    {
        if (BesideLeft == 0) _paper.NewPage();
        for (var i = 0; i < _edges.Length; i++) _edges[i] += BesideLeft;
        _y = NextTop;
        if (Heading is { } heading) Draw([heading], [HeightOf(heading, 0)], []);
    }

    private void Draw((int Span, string Text)[][] rows, double[] heights, string[] beside)
    {
        var top = _y;
        for (var i = 0; i < rows.Length; i++)
        {
            var column = beside.Length;
            foreach (var (span, text) in rows[i])
            {
                Cell(column, column + span, _y, heights[i], text);
                column += span;
            }

            _y += heights[i];
        }

        for (var i = 0; i < beside.Length; i++) Cell(i, i + 1, top, _y - top, beside[i]);
    }

    private void Cell(int from, int to, double top, double height, string text)
    {
        var (left, right) = (_edges[from], _edges[to]);
        if (IsRuled)
        {
            _paper.Line(left, top, right, top);
            _paper.Line(left, top + height, right, top + height);
            _paper.Line(left, top, left, top + height);
            _paper.Line(right, top, right, top + height);
        }

        var lines = Wrap(text, right - left - (2 * Padding));
        var y = top + ((height - (lines.Count * Size * 1.2)) / 2) + Size;
        foreach (var line in lines)
        {
            var x = left + ((right - left - _paper.WidthOf(line, Size)) / 2);
            if (line.Length > 0) _paper.Text(x, y, Size, line);
            y += Size * 1.2;
        }
    }

    private double HeightOf((int Span, string Text)[] row, int column)
    {
        var most = 1;
        foreach (var (span, text) in row)
        {
            most = Math.Max(most, Wrap(text, _edges[column + span] - _edges[column] - (2 * Padding)).Count);
            column += span;
        }

        return Math.Min((most * Size * 1.2) + (2 * Leading), Tallest);
    }

    private List<string> Wrap(string text, double width)
    {
        var lines = new List<string> { "" };
        foreach (var c in text)
        {
            if (_paper.WidthOf(lines[^1] + c, Size) > width && lines[^1].Length > 0) lines.Add("");
            lines[^1] += c;
        }

        return lines;
    }
}
