using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Workbooks;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Markup;

/// <summary>Makes a grid of each sheet of a workbook that is written as one XML file, as Excel 2003 and many systems do.</summary>
internal sealed class SpreadsheetXmlReader
{
    private const string Names = "urn:schemas-microsoft-com:office:spreadsheet";

    private readonly ReadLimits _limits;
    private readonly string _file;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, string> _formats = new(StringComparer.Ordinal);
    private readonly ImmutableArray<GridCell>.Builder _cells = ImmutableArray.CreateBuilder<GridCell>();
    private int _count;
    private int _row;
    private int _column;
    private string _sheet = "";

    static SpreadsheetXmlReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public SpreadsheetXmlReader(ReadLimits limits, string file, CancellationToken cancellation)
    {
        _limits = limits;
        _file = file;
        _cancellation = cancellation;
    }

    /// <summary>The sheets, in the order of the workbook.</summary>
    /// <exception cref="OverLimitException">There are more sheets, rows or cells than the limits.</exception>
    /// <exception cref="XmlException">It is no well-formed XML, or declares entities.</exception>
    public IReadOnlyList<Grid> Read(Stream content)
    {
        var grids = new List<Grid>();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "Worksheet" }) grids.Add(new Grid(_sheet, _cells.DrainToImmutable()));
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "Style":
                    ReadStyle(reader);
                    break;
                case "Worksheet":
                    if (grids.Count == _limits.MaxSheets) throw new OverLimitException("LimitSheets", _limits.MaxSheets);
                    _sheet = reader.GetAttribute("Name", Names) ?? "";
                    (_row, _column) = (-1, 0);
                    break;
                case "Row":
                    _cancellation.ThrowIfCancellationRequested();
                    _row = Number(reader, "Index") is { } index and > 0 ? index - 1 : _row + 1;
                    _column = 0;
                    if (_row >= _limits.MaxSheetRows) throw new OverLimitException("LimitRows", _limits.MaxSheetRows);
                    break;
                case "Cell":
                    ReadCell(reader);
                    break;
            }
        }

        return grids;
    }

    private void ReadStyle(XmlReader reader)
    {
        var id = reader.GetAttribute("ID", Names);
        using var style = reader.ReadSubtree();
        while (style.Read())
        {
            if (id is not null && style is { NodeType: XmlNodeType.Element, LocalName: "NumberFormat" }) _formats[id] = Format(style.GetAttribute("Format", Names));
        }
    }

    private static string Format(string? format) => format switch
    {
        "Percent" => "0.00%",
        "Standard" => "#,##0.00",
        "Fixed" => "0.00",
        "Short Date" => "yyyy-mm-dd",
        null => "",
        _ => format,
    };

    private void ReadCell(XmlReader reader)
    {
        if (Number(reader, "Index") is { } index and > 0) _column = index - 1;
        var (columns, rows) = (1 + Math.Max(0, Number(reader, "MergeAcross") ?? 0), 1 + Math.Max(0, Number(reader, "MergeDown") ?? 0));
        var format = reader.GetAttribute("StyleID", Names) is { } id && _formats.TryGetValue(id, out var known) ? known : "";
        var (type, text) = Data(reader);
        decimal? stored = null;
        var shown = type switch
        {
            "Number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => NumberFormat.Of(format).Show(number, out stored),
            "DateTime" when DateTime.TryParse(text, CultureInfo.InvariantCulture, out var date) => DateFormat.Show(date, format),
            _ => CellText.Unwrapped(text),
        };
        if (shown.Length > 0)
        {
            if (++_count > _limits.MaxCells) throw new OverLimitException("LimitCells", _limits.MaxCells);
            _cells.Add(new GridCell(_row, _column, rows, columns, shown, new SourcePosition { File = _file, Sheet = _sheet, Cell = GridRow.Address(_row, _column) }) { Stored = stored });
        }

        _column += columns;
    }

    private static (string Type, string Text) Data(XmlReader reader)
    {
        var (type, text) = ("String", new StringBuilder());
        var isData = false;
        using var cell = reader.ReadSubtree();
        while (cell.Read())
        {
            if (cell is { LocalName: "Data", NamespaceURI: Names })
            {
                isData = cell is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                if (isData) type = cell.GetAttribute("Type", Names) ?? type;
            }
            else if (isData && cell.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(cell.Value);
            }
        }

        return (type, text.ToString());
    }

    private static int? Number(XmlReader reader, string name) => int.TryParse(reader.GetAttribute(name, Names), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
