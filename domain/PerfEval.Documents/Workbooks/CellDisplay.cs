using System.Globalization;
using ExcelDataReader;
using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Workbooks;

/// <summary>Shows what the cells of a workbook store as the program that wrote it does.</summary>
internal sealed class CellDisplay
{
    private const double EndOfDates = 2_958_466;

    private readonly IExcelDataReader _reader;
    private readonly Dictionary<int, (string? Date, NumberFormat Number)> _formats = [];

    public CellDisplay(IExcelDataReader reader) => _reader = reader;

    /// <summary>What a cell of the reader's row shows, on one line; empty where it shows nothing.</summary>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="value">What it stores.</param>
    /// <param name="stored">The stored number where the shown one is rounded.</param>
    public string Show(int column, object value, out decimal? stored)
    {
        stored = null;
        switch (value)
        {
            case string text:
                return CellText.Unwrapped(text);
            case double number:
                var format = Format(column);
                return format.Date is { } dateFormat && number is > 0 and < EndOfDates
                    ? DateFormat.Show(DateTime.FromOADate(number), dateFormat)
                    : format.Number.Show(number, out stored);
            case int number:
                return Format(column).Number.Show(number, out stored);
            case DateTime date:
                return DateFormat.Show(date, DateFormat.OfIndex(_reader.GetNumberFormatIndex(column)) ?? _reader.GetNumberFormatString(column));
            case TimeSpan time:
                return time.ToString("c", CultureInfo.InvariantCulture);
            case bool truth:
                return truth ? "TRUE" : "FALSE";
            case var other:
                return CellText.Unwrapped(Convert.ToString(other, CultureInfo.InvariantCulture) ?? "");
        }
    }

    // A workbook has few formats and many cells.
    private (string? Date, NumberFormat Number) Format(int column)
    {
        var index = _reader.GetNumberFormatIndex(column);
        if (_formats.TryGetValue(index, out var known)) return known;
        var format = _reader.GetNumberFormatString(column);
        return _formats[index] = (DateFormat.OfIndex(index) ?? (DateFormat.Is(format) ? format : null), NumberFormat.Of(format));
    }
}
