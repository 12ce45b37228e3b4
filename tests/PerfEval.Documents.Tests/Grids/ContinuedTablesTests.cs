using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>A document may have one table of a form in several, with lines of its own between them.</summary>
public sealed class ContinuedTablesTests
{
    private static readonly string Spec = File.ReadAllText(Repository.Layout("sheets-continued", "grid"));

    [Theory]
    [InlineData("续表")]
    [InlineData("（续上表）")]
    [InlineData("第2页")]
    [InlineData("注：本表一式两份。")]
    [InlineData("2022年度项目支出绩效自评表（续）")]
    public void Read_LineBetweenTheTablesOfOne_LosesNothing(string line)
    {
        var page = Encoding.UTF8.GetString(TestMarkup.Html(Spec)).Replace("</table>", $"</table><p>{line}</p>", StringComparison.Ordinal);

        Complete(Encoding.UTF8.GetBytes(page), "a.html");
        Complete(Document(line), "a.docx");
    }

    private static void Complete(byte[] content, string name)
    {
        var reading = Assert.Single(new DocumentReader().Read(content, name, TestContext.Current.CancellationToken).Forms);
        Assert.Equal(["养护里程", "合格率", "通行能力提升", "司机满意度"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal((100m, 99.34m), (reading.Form.Total.Weight.Value, reading.Form.Total.Score.Value));
    }

    private static byte[] Document(string line)
    {
        using var stream = new MemoryStream();
        stream.Write(TestDocument.Of(Spec));
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            foreach (var table in document.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList()) table.InsertAfterSelf(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(line))));
        }

        return stream.ToArray();
    }
}
