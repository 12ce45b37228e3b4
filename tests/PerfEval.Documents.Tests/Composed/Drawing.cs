using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>The rows of a form while it is drawn, of so many columns, as <see cref="GridSpec"/> reads them.</summary>
internal sealed class Drawing
{
    private readonly List<string[]> _rows = [];

    public Drawing(int width) => Width = width;

    public int Width { get; }

    /// <summary>Half of the columns.</summary>
    public int Half => Width / 2;

    /// <summary>The whole, a line a row.</summary>
    public string Spec => string.Join('\n', _rows.Select(r => string.Join('|', r.Select(c => c.Replace("\n", "\\n", StringComparison.Ordinal)))));

    /// <summary>Adds a row of merged cells, each over so many columns, the last over what is left.</summary>
    public void Row(params ReadOnlySpan<(string Text, int Span)> cells)
    {
        var row = Enumerable.Repeat("<", Width).ToArray();
        var at = 0;
        foreach (var (text, span) in cells)
        {
            row[at] = text;
            at += span;
        }

        _rows.Add(row);
    }

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Cells(IEnumerable<string> cells) => _rows.Add([.. cells]);
}
