using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace PerfEval.Cli.Demo;

/// <summary>A cell of a workbook that is an entry of an archive.</summary>
internal static class WorkbookCell
{
    private const string Sheets = "xl/worksheets/";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A copy of the archive with another number in the cell: the same bytes each time. Null where no sheet of the workbook has the number there.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="entry">The workbook's name in it.</param>
    /// <param name="cell">The cell, such as <c>I6</c>.</param>
    /// <param name="number">The number that is there.</param>
    /// <param name="other">The number in its place.</param>
    public static byte[]? WithNumber(byte[] archive, string entry, string cell, decimal number, decimal other) =>
        WithPart(archive, part => part == entry, workbook => WithPart(workbook, part => part.StartsWith(Sheets, StringComparison.Ordinal), sheet => Sheet(sheet, cell, number, other)));

    private static byte[]? Sheet(byte[] sheet, string cell, decimal number, decimal other)
    {
        using var input = new MemoryStream(sheet);
        var document = XDocument.Load(input, LoadOptions.PreserveWhitespace);
        var value = document.Descendants(Main + "c").FirstOrDefault(element => (string?)element.Attribute("r") == cell)?.Element(Main + "v");
        if (value is null || !decimal.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var there) || there != number) return null;
        value.Value = other.ToString(CultureInfo.InvariantCulture);
        using var output = new MemoryStream();
        document.Save(output, SaveOptions.DisableFormatting);
        return output.ToArray();
    }

    /// <summary>A copy of an archive in which the first part that can be changed is; null where none can.</summary>
    private static byte[]? WithPart(byte[] archive, Func<string, bool> isMeant, Func<byte[], byte[]?> change)
    {
        using var copy = new MemoryStream();
        copy.Write(archive);
        using (var parts = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var changed = parts.Entries.Where(part => isMeant(part.FullName)).Select(part => (Part: part, Content: change(Read(part)))).FirstOrDefault(part => part.Content is not null);
            if (changed.Content is null) return null;
            var at = changed.Part.LastWriteTime;
            using (var stream = changed.Part.Open())
            {
                stream.SetLength(0);
                stream.Write(changed.Content);
            }

            changed.Part.LastWriteTime = at;
        }

        return copy.ToArray();
    }

    private static byte[] Read(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
