using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Word;

/// <summary>What a document prints in text boxes and content controls is read as what it stands in.</summary>
public sealed class WordTextTests
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    [Fact]
    public void Read_ATextBoxInACell_IsReadOnceAndWithDoubt()
    {
        var reading = Read(body => Holding(body, "甲数量").Parent!.ReplaceChild(new Paragraph(TextBox("甲数量")), Holding(body, "甲数量")));
        Assert.Equal("甲数量", reading.Form.Indicators[0].Name.Text);
        Assert.Equal(["/indicators/0/level3"], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("Symbol", "≥1个")]
    [InlineData("Wingdings", null)]
    public void Read_ASymbolStoredAsTextOfItsFont_IsTheSignThatItShowsOrDoubted(string font, string? shown)
    {
        var reading = Read(body => Holding(body, "1个").Parent!.ReplaceChild(
            new Paragraph(new Run(new RunProperties(new RunFonts { Ascii = font, HighAnsi = font }), new DocumentFormat.OpenXml.Wordprocessing.Text("\uF0B3")), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1个"))),
            Holding(body, "1个")));
        Assert.Equal(shown is null ? ["/indicators/0/target"] : [], reading.Confidence.Keys);
        if (shown is not null) Assert.Equal(shown, reading.Form.Indicators[0].Target.Text);
    }

    [Theory]
    [InlineData("EQ \\o\\ac(○,1)", false, true)]
    [InlineData("SYMBOL 179 \\f \"Symbol\"", false, true)]
    [InlineData("SYMBOL 179 \\f \"Symbol\"", true, false)]
    [InlineData("FORMCHECKBOX", false, false)]
    public void Read_AFieldThatShowsWhatIsNotStored_IsReadWithDoubt(string code, bool hasResult, bool isDoubted)
    {
        Run[] result = hasResult ? [new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("≥"))] : [];
        var reading = Read(body => Holding(body, "1个").Parent!.ReplaceChild(
            new Paragraph((Run[])[
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode($" {code} ")), .. result,
                new Run(new FieldChar { FieldCharType = FieldCharValues.End }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1个"))]),
            Holding(body, "1个")));
        Assert.Equal(isDoubted ? ["/indicators/0/target"] : [], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_ATableInATextBox_IsReadAsAnyOther()
    {
        var reading = Read(body =>
        {
            var table = body.GetFirstChild<Table>()!;
            body.ReplaceChild(new Paragraph(TextBox("旁注", table.OuterXml)), table);
        });
        Assert.Equal(["甲数量", "乙质量"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal("440300220000000000001", reading.Form.ProjectCode.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ContentControlsAroundTableRowCellAndParagraph_AreReadAsWhatTheyHold()
    {
        var reading = Read(body =>
        {
            Wrap(Holding(body, "小项目"), new SdtContentBlock(), new SdtBlock());
            Wrap(Holding(body, "乙质量").Ancestors<TableCell>().First(), new SdtContentCell(), new SdtCell());
            Wrap(Holding(body, "甲数量").Ancestors<TableRow>().First(), new SdtContentRow(), new SdtRow());
            Wrap(body.GetFirstChild<Table>()!, new SdtContentBlock(), new SdtBlock());
        });
        Assert.Equal("小项目", reading.Form.ProjectName.Text);
        Assert.Equal(["甲数量", "乙质量"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_AContentControlThatNobodyFilledIn_IsBlank()
    {
        var reading = Read(body => Wrap(Holding(body, "甲单位"), new SdtContentBlock(), new SdtBlock(new SdtProperties(new ShowingPlaceholder()))));
        Assert.Equal("", reading.Form.ImplementingUnit.Text);
    }

    [Fact]
    public void Read_HiddenText_IsNotRead()
    {
        var reading = Read(body => Holding(body, "甲数量").PrependChild(new Run(new RunProperties(new Vanish()), new DocumentFormat.OpenXml.Wordprocessing.Text("旧"))));
        Assert.Equal("甲数量", reading.Form.Indicators[0].Name.Text);
    }

    [Fact]
    public void Read_SymbolsOfAFont_AreTheSignsThatTheyShow()
    {
        var reading = Read(body => Holding(body, "1个").PrependChild(new Run(new SymbolChar { Font = "Symbol", Char = "F0B3" })));
        Assert.Equal("≥1个", reading.Form.Indicators[0].Target.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ASymbolThatIsNotKnown_IsReadWithDoubt()
    {
        var reading = Read(body => Holding(body, "1个").PrependChild(new Run(new SymbolChar { Font = "Wingdings", Char = "F0FC" })));
        Assert.Equal(["/indicators/0/target"], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_AFormula_IsReadAsItsText()
    {
        var reading = Read(body =>
        {
            var target = Holding(body, "1个");
            target.RemoveAllChildren<Run>();
            target.Append(new DocumentFormat.OpenXml.Math.OfficeMath(new DocumentFormat.OpenXml.Math.Run(new DocumentFormat.OpenXml.Math.Text("≥1个"))));
        });
        Assert.Equal("≥1个", reading.Form.Indicators[0].Target.Text);
    }

    private static FormReading Read(Action<Body> change)
    {
        using var stream = new MemoryStream();
        stream.Write(TestDocument.Of(SmallForm.With("1个", "1个")));
        using (var document = WordprocessingDocument.Open(stream, true)) change(document.MainDocumentPart!.Document!.Body!);
        var result = SmallForm.Read(stream.ToArray(), "form.docx");
        Assert.Empty(result.Problems);
        return Assert.Single(result.Forms);
    }

    private static Paragraph Holding(Body body, string text) => body.Descendants<Paragraph>().First(p => p.InnerText == text);

    private static void Wrap(OpenXmlElement inner, OpenXmlElement content, OpenXmlElement control)
    {
        inner.Parent!.ReplaceChild(control, inner);
        content.Append(inner);
        control.Append(content);
    }

    // As programs write a text box: the shape of today, and for older ones the same in VML.
    private static Run TextBox(string text, string more = "")
    {
        var content = $"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p>{more}</w:txbxContent>";
        return new Run($"""
            <w:r {Namespaces}><mc:AlternateContent><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
            <wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
            <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>
            </w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """);
    }
}
