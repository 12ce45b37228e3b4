using System.Text;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Markup;

/// <summary>Systems export pages and XML under a workbook's name.</summary>
public sealed class PageTests
{
    private static readonly string Spec = File.ReadAllText(Repository.Layout("national", "grid"));

    [Fact]
    public void Read_PageNamedXls_IsReadAndNoted()
    {
        var result = Read(TestMarkup.Html(Spec), "export.xls");
        Assert.Equal("html", result.Format);
        Assert.Equal("河道清淤工程", Assert.Single(result.Forms).Form.ProjectName.Text);
        Assert.Equal(ReadProblemCode.WrongExtension, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_SpreadsheetXmlNamedXls_IsReadAndNamesTheCell()
    {
        var result = Read(TestMarkup.SpreadsheetXml(Spec), "export.xls");
        Assert.Equal("xml", result.Format);
        var reading = Assert.Single(result.Forms);
        Assert.Equal("C3", reading.Source["/projectName"].Cell);
        Assert.Equal("Sheet1", reading.Source["/projectName"].Sheet);
        Assert.Equal(ReadProblemCode.WrongExtension, Assert.Single(result.Problems).Code);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void Read_PageInAnotherEncoding_IsDecoded(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chosen = Encoding.GetEncoding(encoding);
        var result = Read([.. chosen.Preamble, .. TestMarkup.Html(Spec, chosen)], "export.html");
        Assert.Equal("河道清淤工程", Assert.Single(result.Forms).Form.ProjectName.Text);
    }

    [Fact]
    public void Read_TableWithinACell_IsATableOfItsOwn()
    {
        var table = Encoding.UTF8.GetString(TestMarkup.Html(Spec)).Split("<body>")[1].Split("</body>")[0];
        var result = Read(Encoding.UTF8.GetBytes($"<html><body><table><tr><td>首页<td>{table}</table></body></html>"), "export.html");
        Assert.Equal("河道清淤工程", Assert.Single(result.Forms).Form.ProjectName.Text);
    }

    [Fact]
    public void Read_ElementsWithinOneAnotherWithoutEnd_IsOverALimit()
    {
        var result = Read(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"), "export.html");
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_SpreadsheetXmlWithEntities_IsDamaged()
    {
        var text = Encoding.UTF8.GetString(TestMarkup.SpreadsheetXml(Spec)).Replace("<Workbook", "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Workbook", StringComparison.Ordinal);
        Assert.Equal(ReadProblemCode.Damaged, Assert.Single(Read(Encoding.UTF8.GetBytes(text), "export.xls").Problems).Code);
    }

    [Theory]
    [InlineData("xml", "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>")]
    public void Read_FormatsThatAreNotRead_AreNamed(string format, string content)
    {
        var result = Read(Encoding.UTF8.GetBytes(content), "export.xls");
        Assert.Equal(format, result.Format);
        Assert.Equal(ReadProblemCode.UnsupportedFormat, Assert.Single(result.Problems).Code);
    }

    private static ReadResult Read(byte[] content, string name) => new DocumentReader().Read(content, name, TestContext.Current.CancellationToken);
}
