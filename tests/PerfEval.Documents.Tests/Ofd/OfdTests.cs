using System.Text.RegularExpressions;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Ofd;

/// <summary>An OFD is read as a PDF that shows the same, and one that cannot be read says why.</summary>
public sealed class OfdTests
{
    public static TheoryData<string> Codes => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_EachRealForm_EveryCellEqualsTheExpectedWithoutDoubt(string code)
    {
        var result = Read(TestOfd.Of(PdfSample.Bytes(code)));
        AssertForm(result, code);
        Assert.All(Cells.Of(result.Forms[0].Form).Keys, pointer => Assert.Equal(1, result.Forms[0].Source[pointer].Page));
    }

    [Fact]
    public void Read_LinesThatATemplateDraws_AreThePages() => AssertForm(Read(TestOfd.Of(PdfSample.Bytes(Sample.Plain), linesInTemplates: true)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_ATableTurnedOnItsPage_IsReadUpright(bool turned)
    {
        var form = Cells.Expected(Sample.WithDeviations);
        var paper = new PdfPaper { Turned = turned };
        FormPaper.Print(form, new PdfTable(paper, 20, 40, FormPaper.Widths) { Size = 6, Leading = 1.5, Bottom = 830 - (turned ? 240 : 0) });
        Assert.Equal("", Cells.Differences(form, Assert.Single(Read(TestOfd.Of(paper.ToArray())).Forms).Form));
    }

    [Fact]
    public void Read_ObjectsWithinBlocksAndSharedDrawings_AreRead()
    {
        var objects = TestOfd.Objects(PdfSample.Bytes(Sample.Plain));
        AssertForm(Read(TestOfd.Package(TestOfd.Files($"<ofd:PageBlock><ofd:PageBlock>{objects}</ofd:PageBlock></ofd:PageBlock>"))));
        AssertForm(Read(TestOfd.Package(TestOfd.Files(
            "<ofd:CompositeObject ResourceID=\"9\" Boundary=\"20 30 297 420\" CTM=\"0.9 0 0 0.9 0 0\"/>",
            $"<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"9\"><ofd:Content>{objects}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"))));
    }

    [Fact]
    public void Read_WhatIsNotSeen_IsNotRead() =>
        AssertForm(Read(TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => content.Replace("</ofd:Layer>", "<ofd:TextObject Visible=\"false\" Boundary=\"60 20 50 9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">看不见</ofd:TextCode></ofd:TextObject></ofd:Layer>", StringComparison.Ordinal))));

    [Fact]
    public void Read_TextLaidOverAPicture_IsReadWithDoubt()
    {
        var result = Read(TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => content.Replace("<ofd:TextObject ", "<ofd:TextObject Alpha=\"0\" ", StringComparison.Ordinal)));
        Assert.Contains(result.Problems, p => p.Code == ReadProblemCode.RecognisedText);
        Assert.NotEmpty(Assert.Single(result.Forms).Confidence);
    }

    [Fact]
    public void Read_AProgramsOwnNamespace_IsRead() =>
        AssertForm(Read(TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => content.Replace("xmlns:ofd=\"http://www.ofdspec.org/2016\"", "xmlns:ofd=\"http://www.ofdspec.org\"", StringComparison.Ordinal))));

    [Fact]
    public void Read_APictureOfAPage_SaysThatItHasNoText() =>
        AssertProblem(ReadProblemCode.NoText, TestOfd.Package(TestOfd.Files("<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"3\"/>")));

    [Fact]
    public void Read_APageThatIsMissing_SaysDamaged() =>
        AssertProblem(ReadProblemCode.Damaged, TestOfd.Package([.. TestOfd.Files("").Where(f => !f.Path.Contains("Page_0", StringComparison.Ordinal))]));

    [Fact]
    public void Read_APackageWithoutDocuments_SaysDamaged() => AssertProblem(ReadProblemCode.Damaged, TestOfd.Package(("OFD.xml", "x")));

    [Fact]
    public void Read_AnXmlBomb_SaysDamaged() =>
        AssertProblem(ReadProblemCode.Damaged, TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => content.Replace("<ofd:Page ", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><ofd:Page ", StringComparison.Ordinal)));

    [Fact]
    public void Read_AnEncryptedPackage_SaysEncrypted() => AssertProblem(ReadProblemCode.Encrypted, TestOfd.Package([.. TestOfd.Files(""), ("Encryptions.xml", "<a/>")]));

    [Fact]
    public void Read_ADrawingThatHoldsItself_Ends() =>
        AssertForm(Read(TestOfd.Package(TestOfd.Files(
            TestOfd.Objects(PdfSample.Bytes(Sample.Plain)) + "<ofd:CompositeObject ResourceID=\"9\" Boundary=\"0 0 9 9\"/>",
            "<ofd:CompositeGraphicUnit ID=\"9\"><ofd:Content><ofd:CompositeObject ResourceID=\"9\" Boundary=\"0 0 9 9\"/></ofd:Content></ofd:CompositeGraphicUnit>"))));

    [Fact]
    public void Read_StepsWithoutEnd_GoNoFurtherThanTheirText() =>
        AssertForm(Read(TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => content.Replace("</ofd:Layer>", "<ofd:TextObject Boundary=\"60 1 50 9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 2000000000 1 g 1e300 1 g\">页眉</ofd:TextCode></ofd:TextObject></ofd:Layer>", StringComparison.Ordinal))));

    [Fact]
    public void Read_StepsOfFewerThanTheCharacters_GoOnAsTheLast() =>
        AssertForm(Read(TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => Regex.Replace(content, "DeltaX=\"g [0-9]+ ([0-9.]+)\"", "DeltaX=\"$1\""))));

    [Fact]
    public void Read_TextsWhoseXmlBreaksTheirLines_StandWhereTheyStand() =>
        AssertForm(Read(TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => Regex.Replace(content, "(<ofd:TextCode [^>]*>[^<&])", "$1\r\n"))));

    [Fact]
    public void Read_ElementsDeeperThanAnyThatDraw_SaysDamaged()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000));
        AssertProblem(ReadProblemCode.Damaged, TestOfd.Of(PdfSample.Bytes(Sample.Plain), content => content.Replace("</ofd:Layer>", $"<ofd:PathObject>{deep}</ofd:PathObject></ofd:Layer>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_ADocumentNamedTwice_IsReadOnce() =>
        AssertForm(Read(TestOfd.Package([.. TestOfd.Files(TestOfd.Objects(PdfSample.Bytes(Sample.Plain))).Select(f => (f.Path, Regex.Replace(f.Content, "<ofd:DocBody>.*</ofd:DocBody>", "$0$0")))])));

    [Fact]
    public void Read_SharedFilesOfMoreBytesThanTheLimit_NamesThem() =>
        AssertOverLimit(1000, TestOfd.Package(TestOfd.Files("<ofd:PathObject/>", string.Concat(Enumerable.Repeat("<a/>", 1000)))));

    [Fact]
    public void Read_TemplatesOfMoreBytesTogetherThanTheLimit_NamesThePage()
    {
        var page = $"<a>{new string('x', 500)}</a>";
        AssertOverLimit(1000, TestOfd.Package([.. TestOfd.Files("").Select(f => (f.Path, f.Content
            .Replace("<ofd:Content>", "<ofd:Template TemplateID=\"7\"/><ofd:Template TemplateID=\"8\"/><ofd:Content>", StringComparison.Ordinal)
            .Replace("<ofd:PageArea>", "<ofd:TemplatePage ID=\"7\" BaseLoc=\"T.xml\"/><ofd:TemplatePage ID=\"8\" BaseLoc=\"U.xml\"/><ofd:PageArea>", StringComparison.Ordinal))), ("Doc_0/T.xml", page), ("Doc_0/U.xml", page)]));
    }

    [Fact]
    public void Read_MoreCharactersOnAPageThanBytesTellThePlacesOf_NamesIt() =>
        AssertOverLimit(4000, TestOfd.Package(TestOfd.Files($"<ofd:TextObject Boundary=\"1 1 9 9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 300 0.1\">{new string('1', 300)}</ofd:TextCode></ofd:TextObject>")));

    [Fact]
    public void Read_APageDrawnByMoreThanTheLimit_NamesIt() => AssertOverLimit(1000, TestOfd.Of(PdfSample.Bytes(Sample.Plain)));

    [Fact]
    public void Read_ADrawingSharedMoreOftenThanTheLimit_NamesIt() => AssertProblem(ReadProblemCode.OverLimit, TestOfd.Package(TestOfd.Files(
        string.Concat(Enumerable.Repeat("<ofd:CompositeObject ResourceID=\"9\" Boundary=\"0 0 9 9\"/>", 10_000)),
        "<ofd:CompositeGraphicUnit ID=\"9\"><ofd:Content>" + string.Concat(Enumerable.Repeat("<ofd:PathObject Boundary=\"0 0 9 9\"><ofd:AbbreviatedData>M 0 0 L 9 0</ofd:AbbreviatedData></ofd:PathObject>", 1_000)) + "</ofd:Content></ofd:CompositeGraphicUnit>")));

    [Fact]
    public void Read_MorePagesThanTheLimit_SaysSo()
    {
        var pdf = File.ReadAllBytes(Path.Combine(PdfSample.Folder, "submission-2022.pdf"));
        var result = SmallForm.Read(TestOfd.Of(pdf), "a.ofd", new ReadLimits { MaxPages = 2 });
        Assert.Equal(2, result.Forms.Length);
        Assert.Equal(ReadProblemCode.TooManyPages, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_APageThatIsNamedOften_IsReadOnce() =>
        AssertForm(Read(TestOfd.Package([.. TestOfd.Files(TestOfd.Objects(PdfSample.Bytes(Sample.Plain))).Select(f => (f.Path, f.Content.Replace("<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>", string.Concat(Enumerable.Repeat("<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>", 100)), StringComparison.Ordinal)))])));

    private static ReadResult Read(byte[] content) => SmallForm.Read(content, "a.ofd");

    private static void AssertForm(ReadResult result, string code = Sample.Plain)
    {
        Assert.Equal("", string.Join('\n', result.Problems.Select(p => p.MessageEn)));
        Assert.Equal("ofd", result.Format);
        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(Cells.Expected(code), reading.Form));
        Assert.Empty(reading.Confidence);
    }

    private static void AssertOverLimit(int mostBytes, byte[] content) =>
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(SmallForm.Read(content, "a.ofd", new ReadLimits { MaxPageBytes = mostBytes }).Problems).Code);

    private static void AssertProblem(string code, byte[] content)
    {
        var result = Read(content);
        Assert.Empty(result.Forms);
        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }
}
