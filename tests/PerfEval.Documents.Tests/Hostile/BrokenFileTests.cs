using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Hostile;

public sealed class BrokenFileTests
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("docx")]
    [InlineData("doc")]
    public void Read_ADownloadCutOff_SaysDamaged(string format)
    {
        var whole = File.ReadAllBytes(Repository.Form(format, Sample.Plain));
        foreach (var part in new[] { 2, 3, 10 })
        {
            var result = SmallForm.Read(whole[..(whole.Length / part)], "a." + format);
            Assert.Empty(result.Forms);
            Assert.Equal(ReadProblemCode.Damaged, Assert.Single(result.Problems).Code);
        }
    }

    [Theory]
    [InlineData("xlsx", "a.xls")]
    [InlineData("xls", "a.xlsx")]
    [InlineData("docx", "a.txt")]
    [InlineData("doc", "a.docx")]
    [InlineData("xlsx", "a.pdf")]
    public void Read_AWrongExtension_IsReadAllTheSameAndNoted(string format, string name)
    {
        var result = SmallForm.Read(File.ReadAllBytes(Repository.Form(format, Sample.Plain)), name);
        Assert.Equal(format, result.Format);
        Assert.Equal("", Cells.Differences(Cells.Expected(Sample.Plain), Assert.Single(result.Forms).Form));
        Assert.Equal(ReadProblemCode.WrongExtension, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_ValuesWithAQuotationMarkThatNothingCloses_AreReadWithDoubt()
    {
        var content = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(TestCsv.Of(SmallForm.With("1个", "1个"))).Replace("乙质量", "\"乙质量", StringComparison.Ordinal));
        var reading = Assert.Single(SmallForm.Read(content, "a.csv").Forms);
        Assert.Equal(["/indicators/1/level3"], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("pptx", "ppt/presentation.xml")]
    [InlineData("iwork", "Index/Document.iwa")]
    public void Read_APackageOfAnotherProgram_SaysWhatItIs(string format, string entry)
    {
        var result = SmallForm.Read(Archives.Stored((entry, "x"u8.ToArray()), ("a.xml", "<a/>"u8.ToArray())), "a.zip");
        Assert.Equal(format, result.Format);
        Assert.Equal(ReadProblemCode.UnsupportedFormat, Assert.Single(result.Problems).Code);
    }

    [Theory]
    [InlineData("image", "扫描件", 0xFF, 0xD8, 0xFF, 0xE0)]
    [InlineData("image", "扫描件", 0x89, 0x50, 0x4E, 0x47)]
    [InlineData("archive", "zip", 0x52, 0x61, 0x72, 0x21)]
    [InlineData("archive", "zip", 0x1F, 0x8B, 0x08, 0x00)]
    public void Read_APictureOrAnotherArchive_SaysWhatToDo(string format, string advice, params int[] start)
    {
        var result = SmallForm.Read([.. start.Select(b => (byte)b), .. new byte[100]], "a.bin");
        Assert.Equal(format, result.Format);
        Assert.Contains(advice, Assert.Single(result.Problems).MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("application/vnd.oasis.opendocument.text")]
    public void Read_AnOpenDocument_SaysWhatItIs(string type)
    {
        var result = SmallForm.Read(Archives.Stored(("mimetype", System.Text.Encoding.ASCII.GetBytes(type)), ("content.xml", "<office/>"u8.ToArray())), "a.ods");
        Assert.Equal("opendocument", result.Format);
        Assert.Equal(ReadProblemCode.UnsupportedFormat, Assert.Single(result.Problems).Code);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "worksheet")]
    [InlineData("xl/workbook.xml", "workbook")]
    public void Read_AWorkbookWithAnXmlBomb_SaysDamaged(string part, string root)
    {
        var bomb = "<!DOCTYPE " + root + " [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        AssertDamaged(SmallForm.Read(Archives.Changed(SmallForm.Workbook(), part, x => Doctype(x, bomb).Replace("甲", "&b;&c;", StringComparison.Ordinal))));
    }

    [Fact]
    public void Read_ADocumentWithAnXmlBomb_SaysDamaged() =>
        AssertDamaged(SmallForm.Read(Archives.Changed(TestDocument.Of(SmallForm.With("1个", "1个")), "word/document.xml", x => Doctype(x, "<!DOCTYPE w:document [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>").Replace("甲", "&c;", StringComparison.Ordinal))));

    [Fact]
    public void Read_AWorkbookWithMacros_IsReadWithoutThem()
    {
        var content = TestWorkbook.Of(GridSpec.Parse(SmallForm.With("1个", "1个")), book => book.AddNewPart<DocumentFormat.OpenXml.Packaging.VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3])));
        var result = SmallForm.Read(content, "a.xlsm");
        Assert.Empty(result.Problems);
        Assert.Single(result.Forms);
    }

    [Fact]
    public void Read_AMillionEmptyRows_Ends()
    {
        var content = Archives.Changed(SmallForm.Workbook(), "xl/worksheets/sheet1.xml", x => x.Replace("</x:sheetData>", "<x:row r=\"1048576\"><x:c r=\"A1048576\" t=\"inlineStr\"><x:is><x:t>末</x:t></x:is></x:c></x:row></x:sheetData>", StringComparison.Ordinal));
        var result = SmallForm.Read(content);
        Assert.Empty(result.Problems);
        Assert.Equal("乙质量", Assert.Single(result.Forms).Form.Indicators[^1].Name.Text);
    }

    [Fact]
    public void Read_MoreRowsCellsOrSheetsThanTheLimit_NamesIt()
    {
        foreach (var limits in new ReadLimits[] { new() { MaxSheetRows = 5 }, new() { MaxCells = 20 }, new() { MaxSheets = 1 } })
        {
            var result = SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个") + "\n== 二\n甲 | 乙"), limits: limits);
            Assert.Empty(result.Forms);
            var problem = Assert.Single(result.Problems);
            Assert.Equal(ReadProblemCode.OverLimit, problem.Code);
            Assert.Contains(problem.MessageZh, c => char.IsAsciiDigit(c));
        }
    }

    [Fact]
    public void Read_AnOldWorkbookThatClaimsMoreRowsThanTheLimit_NamesIt()
    {
        var content = File.ReadAllBytes(Repository.Form("xls", Sample.Plain));
        // DIMENSIONS: its kind, its length of 14, then the first row and the number behind the last.
        var record = content.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 0x0E, 0x00]);
        Assert.True(record > 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(record + 8), 872_439_040);
        var result = SmallForm.Read(content, "a.xls");
        Assert.Empty(result.Forms);
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_LongerThanTheLimit_SaysTooSlow()
    {
        var time = new ImpatientTime();
        var result = new DocumentReader(new ReadLimits { MaxTime = TimeSpan.FromSeconds(7) }, time).Read(SmallForm.Workbook(), "a.xlsx");
        Assert.Empty(result.Forms);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(ReadProblemCode.TooSlow, problem.Code);
        Assert.Contains("7", problem.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AProtectedWorkbook_SaysEncrypted()
    {
        var result = SmallForm.Read(ProtectedWorkbook.Content(), "a.xls");
        Assert.Empty(result.Forms);
        Assert.Equal(ReadProblemCode.Encrypted, Assert.Single(result.Problems).Code);
    }

    private static string Doctype(string xml, string doctype)
    {
        var end = xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        return xml.Insert(end, doctype);
    }

    private static void AssertDamaged(ReadResult result)
    {
        Assert.Empty(result.Forms);
        Assert.Equal(ReadProblemCode.Damaged, Assert.Single(result.Problems).Code);
    }
}
