using System.IO.Compression;
using System.Xml;

namespace PerfEval.Documents.Workbooks;

/// <summary>
/// Leaves out of a workbook what makes its sheets wide or long and holds nothing of a form: cells with a format and no
/// content, and a few stray ones far from all others. What stands together stays, with its addresses.
/// </summary>
internal static class UsedPart
{
    private const int FarRows = 1000;
    private const int FarColumns = 100;
    private const int MostStray = 20;
    private const string Sheets = "xl/worksheets/";
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The workbook with the used part of each sheet.</summary>
    /// <param name="workbook">An Office Open XML workbook, whose unpacked size is within the limits.</param>
    /// <param name="cancellation">Asked between rows.</param>
    /// <exception cref="XmlException">A sheet is no well-formed XML.</exception>
    public static MemoryStream Of(Stream workbook, CancellationToken cancellation)
    {
        var used = new MemoryStream();
        using (var from = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(used, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (entry.FullName.StartsWith(Sheets, StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                {
                    Copy(entry, target, BoundsOf(entry, cancellation), cancellation);
                    continue;
                }

                using var source = entry.Open();
                source.CopyTo(target);
            }
        }

        used.Position = 0;
        return used;
    }

    // Rows and columns are counted apart: what is far from the others in either direction is stray.
    private static (int Rows, int Columns) BoundsOf(ZipArchiveEntry sheet, CancellationToken cancellation)
    {
        var rows = new Dictionary<int, int>();
        var columns = new Dictionary<int, int>();
        using var source = sheet.Open();
        using var reader = XmlReader.Create(source, Reading);
        var place = new CellPlace();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row") cancellation.ThrowIfCancellationRequested();
            place.Move(reader);
            if (reader.LocalName is not ("v" or "is") || reader.IsEmptyElement) continue;
            rows[place.Row] = rows.GetValueOrDefault(place.Row) + 1;
            columns[place.Column] = columns.GetValueOrDefault(place.Column) + 1;
        }

        return (End(rows, FarRows), End(columns, FarColumns));
    }

    private static int End(Dictionary<int, int> counts, int far)
    {
        var places = counts.OrderBy(p => p.Key).ToList();
        var rest = places.Sum(p => p.Value);
        for (var i = 0; i < places.Count; i++)
        {
            if (i > 0 && places[i].Key - places[i - 1].Key > far && rest <= MostStray) return places[i - 1].Key;
            rest -= places[i].Value;
        }

        return places.Count == 0 ? 0 : places[^1].Key;
    }

    private static void Copy(ZipArchiveEntry sheet, Stream target, (int Rows, int Columns) end, CancellationToken cancellation)
    {
        using var source = sheet.Open();
        using var reader = XmlReader.Create(source, Reading);
        using var writer = XmlWriter.Create(target);
        var place = new CellPlace();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "row") cancellation.ThrowIfCancellationRequested();
                place.Move(reader);
                var isLeftOut = reader.LocalName switch
                {
                    "dimension" => true,
                    "row" => reader.IsEmptyElement || place.Row > end.Rows,
                    "c" => reader.IsEmptyElement || place.Column > end.Columns,
                    _ => false,
                };
                if (isLeftOut)
                {
                    reader.Skip();
                    continue;
                }
            }

            if (reader.NodeType is XmlNodeType.Element)
            {
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, true);
                if (reader.LocalName == "row" && reader.GetAttribute("r") is null) writer.WriteAttributeString("r", XmlConvert.ToString(place.Row));
                if (reader.LocalName == "c" && reader.GetAttribute("r") is null) writer.WriteAttributeString("r", Grids.Rows.GridRow.Address(place.Row - 1, place.Column - 1));
                if (reader.IsEmptyElement) writer.WriteEndElement();
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                writer.WriteEndElement();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && writer.WriteState is WriteState.Element or WriteState.Content)
            {
                writer.WriteString(reader.Value);
            }

            reader.Read();
        }
    }

    /// <summary>The row and column, from 1, that the elements passed say, or those next in order where they say none.</summary>
    private sealed class CellPlace
    {
        public int Row { get; private set; }

        public int Column { get; private set; }

        public void Move(XmlReader reader)
        {
            if (reader.LocalName == "row")
            {
                Row = int.TryParse(reader.GetAttribute("r"), out var row) ? row : Row + 1;
                Column = 0;
            }
            else if (reader.LocalName == "c")
            {
                var letters = (reader.GetAttribute("r") ?? "").AsSpan();
                letters = letters[..Math.Max(0, letters.IndexOfAnyInRange('0', '9'))];
                if (letters.Length is 0 or > 3)
                {
                    Column++;
                    return;
                }

                Column = 0;
                foreach (var letter in letters) Column = (Column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            }
        }
    }
}
