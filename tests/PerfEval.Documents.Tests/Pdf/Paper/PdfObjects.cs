using System.Globalization;
using System.Text;

namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>Writes a PDF of objects as they are given, with the table of where each stands.</summary>
internal static class PdfObjects
{
    /// <summary>A file whose first object is the catalogue.</summary>
    public static byte[] File(IEnumerable<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder();
        var count = 1;
        foreach (var text in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{count++} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {count}\n0000000000 65535 f \n{table}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
