using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ExcelDataReader;
using UglyToad.PdfPig;

namespace PerfEval.Benchmarks.Formats;

/// <summary>What the libraries take alone to hand over all that stands in a file.</summary>
internal static class BareReading
{
    /// <summary>Every cell of a workbook.</summary>
    public static int Workbook(byte[] content)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content, writable: false));
        var filled = 0;
        do
        {
            while (reader.Read())
                for (var column = 0; column < reader.FieldCount; column++)
                    if (reader.GetValue(column) is not null) filled++;
        }
        while (reader.NextResult());
        return filled;
    }

    /// <summary>Every word of a PDF.</summary>
    public static int Pdf(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        return document.GetPages().Sum(page => page.GetWords().Count());
    }

    /// <summary>The text of every cell of a document.</summary>
    public static int Document(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.Descendants<TableCell>().Sum(cell => cell.InnerText.Length);
    }
}
