using System.Collections.Immutable;
using System.Text;
using ExcelDataReader;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Workbooks;

/// <summary>
/// Makes a grid of each sheet of a workbook, xlsx or xls: what a person sees in the cells. Formulas count with the values
/// that the program stored; comments, macros and pictures with nothing.
/// </summary>
internal sealed class WorkbookReader
{
    // Columns looked at for each cell found: a sheet that is wide and empty costs as one that is full.
    private const int MostLookedAt = 50;

    // Room for the cells of one form, as most sheets hold.
    private const int CellsOfForm = 256;
    private static readonly ExcelReaderConfiguration Configuration = Configured();

    private readonly ReadLimits _limits;
    private readonly string _file;
    private readonly CancellationToken _cancellation;
    private long _cells;
    private long _rows;
    private long _lookedAt;
    private long _characters;

    public WorkbookReader(ReadLimits limits, string file, CancellationToken cancellation)
    {
        _limits = limits;
        _file = file;
        _cancellation = cancellation;
    }

    /// <summary>Whether the reading ended at a limit because its sheets are wide and long and nearly empty.</summary>
    public bool IsSparse { get; private set; }

    /// <summary>The sheets, in the order of the workbook.</summary>
    /// <exception cref="OverLimitException">There are more sheets, rows or cells than the limits.</exception>
    public IEnumerable<Sheet> Read(Stream content)
    {
        using var reader = ExcelReaderFactory.CreateReader(content, Configuration);
        var display = new CellDisplay(reader);
        if (reader.ResultsCount > _limits.MaxSheets) throw new OverLimitException("LimitSheets", _limits.MaxSheets);
        do
        {
            _cancellation.ThrowIfCancellationRequested();
            // The library counts down whatever a broken sheet claims to have, and cannot be stopped at it.
            if (reader.RowCount > _limits.MaxSheetRows) throw new OverLimitException("LimitRows", _limits.MaxSheetRows);
            yield return new Sheet(new Grid(reader.Name ?? "", CellsOf(reader, display)), reader.VisibleState is { } state && state != "visible");
        }
        while (reader.NextResult());
    }

    private static ExcelReaderConfiguration Configured()
    {
        // The library asks for code pages by name, as soon as a configuration is made.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") };
    }

    private ImmutableArray<GridCell> CellsOf(IExcelDataReader reader, CellDisplay display)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(CellsOfForm);
        var merged = Merged(reader);
        var columns = reader.FieldCount;
        var isHidden = new bool?[columns];
        var sheet = reader.Name;
        for (var row = 0; reader.Read(); row++)
        {
            if ((row & 0xFF) == 0) _cancellation.ThrowIfCancellationRequested();
            if (++_rows > _limits.MaxSheetRows) throw new OverLimitException("LimitRows", _limits.MaxSheetRows);
            _lookedAt += columns;
            if (_lookedAt > (long)_limits.MaxCells * MostLookedAt)
            {
                IsSparse = true;
                throw new OverLimitException("LimitCells", _limits.MaxCells);
            }

            var isRowHidden = reader.RowHeight == 0;
            for (var column = 0; column < columns; column++)
            {
                if (reader.GetValue(column) is not { } value) continue;
                var text = display.Show(column, value, out var stored);
                if (text.Length == 0) continue;
                if (++_cells > _limits.MaxCells) throw new OverLimitException("LimitCells", _limits.MaxCells);
                if ((_characters += text.Length) > _limits.MaxUnpackedBytes) throw new OverLimitException("LimitUnpacked", _limits.MaxUnpackedBytes);
                var (rowSpan, columnSpan) = merged.GetValueOrDefault((row, column), (1, 1));
                cells.Add(new GridCell(row, column, rowSpan, columnSpan, text, new SourcePosition { File = _file, Sheet = sheet, Cell = GridRow.Address(row, column) })
                {
                    Stored = stored,
                    Doubt = value is double and (>= NumberFormat.LargestPlain or <= -NumberFormat.LargestPlain) ? ReadMessages.DoubtDigitsLost : null,
                    IsHidden = isRowHidden || (isHidden[column] ??= reader.GetColumnWidth(column) == 0),
                });
            }
        }

        return cells.DrainToImmutable();
    }

    private static Dictionary<(int Row, int Column), (int Rows, int Columns)> Merged(IExcelDataReader reader)
    {
        var ranges = reader.MergeCells ?? [];
        var merged = new Dictionary<(int, int), (int, int)>(ranges.Length);
        foreach (var range in ranges)
        {
            merged[(range.FromRow, range.FromColumn)] = (Math.Max(1, range.ToRow - range.FromRow + 1), Math.Max(1, range.ToColumn - range.FromColumn + 1));
        }

        return merged;
    }
}
