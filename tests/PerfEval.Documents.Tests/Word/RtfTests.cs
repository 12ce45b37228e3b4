using PerfEval.Documents.Tests.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Word;

/// <summary>Rich text is read as what it shows, and one that cannot be read says why.</summary>
public sealed class RtfTests
{
    public static TheoryData<string> Codes => [.. Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Form("rtf", Sample.Plain))!).Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_ARealForm_EveryCellEqualsTheExpectedWithoutDoubt(string code)
    {
        var result = SmallForm.Read(File.ReadAllBytes(Repository.Form("rtf", code)), code + ".rtf");
        Assert.Empty(result.Problems);
        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(Cells.Expected(code), reading.Form));
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_HiddenAndDeletedTextNotesAndFields_AreReadAsShown()
    {
        var target = "{\\v 9}{\\deleted 8}{\\*\\bkmkstart a}{\\field{\\*\\fldinst SUM}{\\fldrslt 1}}{\\footnote 7}{\\pict 0102}" + TestRtf.Bytes("个");
        Assert.Equal("1个", Read(target).Form.Indicators[0].Target.Text);
    }

    [Fact]
    public void Read_CharactersByNumberWithMoreBytesForOlderPrograms_AreReadOnce() =>
        Assert.Equal("1个—甲", Read("1{\\uc2\\u20010\\'b8\\'f6}\\emdash\\u30002?").Form.Indicators[0].Target.Text);

    [Theory]
    [InlineData("\\'b3")]
    [InlineData("\\u-3917?")]
    public void Read_SymbolsOfAFont_AreTheSignsThatTheyShow(string symbol)
    {
        var reading = Read($"{{\\f1 {symbol}}}1" + TestRtf.Bytes("个"));
        Assert.Equal("≥1个", reading.Form.Indicators[0].Target.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ASymbolThatIsNotKnown_IsReadWithDoubt() => Assert.Equal(["/indicators/0/target"], Read("{\\f2 \\'fc}1" + TestRtf.Bytes("个")).Confidence.Keys);

    [Fact]
    public void Read_ATextBoxInACell_IsReadWithDoubt()
    {
        var reading = Read("{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn posh}{\\sv 2}}{\\shptxt \\pard 1" + TestRtf.Bytes("个") + "\\par}}{\\shprslt 9}}");
        Assert.Equal("1个", reading.Form.Indicators[0].Target.Text);
        Assert.Equal(["/indicators/0/target"], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_ATableWithinACell_IsReadAsAnyOther()
    {
        var nested = Rows(TestRtf.Bytes("1个")).Replace("\\intbl ", "\\intbl\\itap2 ", StringComparison.Ordinal).Replace("\\cell\n", "\\nestcell ", StringComparison.Ordinal).Replace("\\row\n", "{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}", StringComparison.Ordinal);
        var reading = Form("\\pard\\intbl " + TestRtf.Bytes("附：") + "\\par " + nested + "\\pard\\intbl\\itap1\\cell\\trowd\\cellx9000\\row");
        Assert.Equal(["甲数量", "乙质量"], reading.Form.Indicators.Select(i => i.Name.Text));
    }

    [Fact]
    public void Read_UnderTheNameOfADocument_IsNotCalledMisnamed() =>
        Assert.DoesNotContain(SmallForm.Read(TestRtf.Document(Rows("1")), "a.doc").Problems, p => p.Code == ReadProblemCode.WrongExtension);

    [Fact]
    public void Read_ADownloadCutOff_SaysDamaged()
    {
        var whole = TestRtf.Document(Rows("1"));
        AssertProblem(ReadProblemCode.Damaged, whole[..(whole.Length / 2)]);
    }

    [Fact]
    public void Read_GroupsWithoutEnd_SaysDamaged() => AssertProblem(ReadProblemCode.Damaged, TestRtf.Document(new string('{', 1_000_000)));

    [Fact]
    public void Read_MoreCharactersThanTheLimit_NamesIt()
    {
        var result = SmallForm.Read(TestRtf.Document(Rows("1")), "a.rtf", new ReadLimits { MaxLetters = 50 });
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(result.Problems).Code);
    }

    [Theory]
    [InlineData("\\cell ", 1_100_000)]
    [InlineData("\\row ", 2_000)]
    public void Read_EmptyCellsWithoutEnd_NamesTheLimit(string part, int times) => AssertProblem(ReadProblemCode.OverLimit, TestRtf.Document(
        "\\trowd" + string.Concat(Enumerable.Range(1, 1_000).Select(i => $"\\cellx{i}")) + "\\intbl\\cell" + string.Concat(Enumerable.Repeat(part, times))));

    [Fact]
    public void Read_AnotherDocument_SaysNotAForm() => AssertProblem(ReadProblemCode.NotAForm, TestRtf.Document("\\pard hello\\par"));

    private static FormReading Read(string target) => Form(Rows(target));

    private static FormReading Form(string body)
    {
        var result = SmallForm.Read(TestRtf.Document(body), "a.rtf");
        Assert.DoesNotContain(result.Problems, p => !p.IsNote);
        Assert.Equal("rtf", result.Format);
        return Assert.Single(result.Forms);
    }

    // The target is as it is written, all else as bytes.
    private static string Rows(string target) => string.Concat(SmallForm.With(SmallForm.Target, "1个").Split('\n').Select(line =>
        TestRtf.Row([.. line.Split('|').Select(cell => cell.Trim().TrimStart('#')).Select(cell => cell == SmallForm.Target ? target : TestRtf.Bytes(cell switch { "<" => "", "^" => "产出指标", _ => cell }))])));

    private static void AssertProblem(string code, byte[] content)
    {
        var result = SmallForm.Read(content, "a.rtf");
        Assert.Empty(result.Forms);
        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }
}
