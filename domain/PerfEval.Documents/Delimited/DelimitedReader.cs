using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Delimited;

/// <summary>
/// Makes a grid of comma-separated values: the delimiter is the one that parts the heading of an indicator table into its
/// labels. A text that no delimiter parts so is no such file.
/// </summary>
internal sealed class DelimitedReader
{
    private const string Delimiters = ",;，；\t";
    private const int MostColumns = 1000;
    private static readonly SearchValues<string> Indicators = SearchValues.Create(["指标", "指標", "三级", "三級", "indicator"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Values = SearchValues.Create(["得分", "评分", "分值", "完成", "score"], StringComparison.OrdinalIgnoreCase);

    private readonly ReadLimits _limits;
    private readonly string _file;
    private readonly CancellationToken _cancellation;

    public DelimitedReader(ReadLimits limits, string file, CancellationToken cancellation)
    {
        _limits = limits;
        _file = file;
        _cancellation = cancellation;
    }

    /// <summary>The cells; null where the text is not of this kind.</summary>
    public Grid? Read(string text)
    {
        foreach (var delimiter in Delimiters)
        {
            if (!PartsAHeading(text, delimiter)) continue;
            var cells = Cells(text, delimiter);
            var rows = GridRows.Of([new Grid("", cells)], _cancellation);
            for (var i = 0; i < rows.Count; i++)
            {
                if (TableColumns.At(rows, i) is { Columns.Length: >= 5 }) return new Grid("", cells);
            }
        }

        return null;
    }

    // A look at the lines: the heading's labels with at least four delimiters among them, in one row or two, or a part of it where a cell goes on over lines.
    private static bool PartsAHeading(string text, char delimiter)
    {
        var fewest = text.Contains('"', StringComparison.Ordinal) ? 2 : 4;
        var isBelowIndicators = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var isParted = line.Count(delimiter) >= fewest;
            var namesIndicators = isParted && line.ContainsAny(Indicators);
            if ((namesIndicators && fewest == 2) || ((namesIndicators || (isParted && isBelowIndicators)) && line.ContainsAny(Values))) return delimiter != '\t' || IsWholeTable(text);
            isBelowIndicators = namesIndicators;
        }

        return false;
    }

    // A workbook saved with tabs has them in every row; a text pasted from a page has them in some.
    private static bool IsWholeTable(string text)
    {
        var rows = new List<int>();
        var (tabs, isBlank, quoted, opens) = (0, true, false, true);
        foreach (var c in text + "\n")
        {
            if (c == '"' && (quoted || opens)) quoted = !quoted;
            if (!quoted && c == '\n')
            {
                if (!isBlank || tabs > 0) rows.Add(tabs);
                (tabs, isBlank, opens) = (0, true, true);
                continue;
            }

            opens = !quoted && c == '\t';
            if (opens) tabs++;
            isBlank &= char.IsWhiteSpace(c);
        }

        var most = rows.DefaultIfEmpty().Max();
        return rows.Count > 0 && rows.Count(r => r == most) * 10 >= rows.Count * 8;
    }

    private ImmutableArray<GridCell> Cells(string text, char delimiter)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var cell = new StringBuilder();
        var (row, column, line, quoted) = (0, 0, 1, false);
        var start = line;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '\n') line++;
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
                continue;
            }

            if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == delimiter || c == '\n')
            {
                Add(cells, cell, row, column++, start, quoted);
                if (c != '\n') continue;
                _cancellation.ThrowIfCancellationRequested();
                (row, column) = (row + 1, 0);
                start = ++line;
            }
            else if (cell.Length > 0 || (c is not (' ' or '\r' or '\t') && !(c == '=' && i + 1 < text.Length && text[i + 1] == '"')))
            {
                cell.Append(c);
            }
        }

        return cells.DrainToImmutable();
    }

    private void Add(ImmutableArray<GridCell>.Builder cells, StringBuilder cell, int row, int column, int line, bool isUnclosed)
    {
        var text = CellText.Unwrapped(cell.ToString());
        cell.Clear();
        if (text.Length == 0) return;
        if (cells.Count >= _limits.MaxCells || column >= MostColumns) throw new OverLimitException("LimitCells", _limits.MaxCells);
        cells.Add(new GridCell(row, column, 1, 1, text, new SourcePosition { File = _file, Line = line, Cell = GridRow.Address(row, column) }) { Doubt = isUnclosed ? ReadMessages.DoubtExtraText : null });
    }
}
