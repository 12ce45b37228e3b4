using System.Text;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Hostile;

public sealed class ArchiveTests
{
    [Fact]
    public void Read_FilesOfSeveralFormats_ReadsEachAndNamesItsEntry()
    {
        var result = SmallForm.Read(Archives.Of(("甲/一.xlsx", SmallForm.Workbook()), ("二.csv", TestCsv.Of(SmallForm.With("1个", "1个"))), ("三.docx", TestDocument.Of(SmallForm.With("1个", "1个"))), ("四.txt", Encoding.UTF8.GetBytes(Sample.Text()))), "全部.zip");
        Assert.Equal("zip", result.Format);
        Assert.Empty(result.Problems);
        Assert.Equal(["甲/一.xlsx", "二.csv", "三.docx", "四.txt"], result.Forms.Select(f => f.Source["/projectName"].File));
    }

    [Fact]
    public void Read_AnArchiveInAnArchive_IsReadOneDeep()
    {
        var inner = Archives.Of(("一.xlsx", SmallForm.Workbook()));
        Assert.Equal("内.zip/一.xlsx", Assert.Single(SmallForm.Read(Archives.Of(("内.zip", inner))).Forms).Source["/projectName"].File);
        AssertOverLimit(SmallForm.Read(Archives.Of(("外.zip", Archives.Of(("内.zip", inner))))));
    }

    [Fact]
    public void Read_WorkbooksStoredAsTheyAre_IsAnArchiveOfThem()
    {
        var result = SmallForm.Read(Archives.Stored(("xl/一.xlsx", SmallForm.Workbook()), ("xl/二.xlsx", SmallForm.Workbook())), "全部.zip");
        Assert.Equal("zip", result.Format);
        Assert.Empty(result.Problems);
        Assert.Equal(2, result.Forms.Length);
    }

    [Fact]
    public void Read_ABrokenEntry_IsNamedAndTheOthersAreRead()
    {
        var result = SmallForm.Read(Archives.Of(("坏.xlsx", SmallForm.Workbook()[..2000]), ("好.xlsx", SmallForm.Workbook())), "全部.zip");
        Assert.Single(result.Forms);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(ReadProblemCode.Damaged, problem.Code);
        Assert.Equal("坏.xlsx", problem.Position.File);
    }

    [Fact]
    public void Read_WhatSystemsAddToArchives_IsPassedOver()
    {
        var result = SmallForm.Read(Archives.Of(("__MACOSX/._一.xlsx", [1, 2, 3]), (".DS_Store", [1]), ("~$一.xlsx", [1]), ("一.xlsx", SmallForm.Workbook())), "全部.zip");
        Assert.Empty(result.Problems);
        Assert.Single(result.Forms);
    }

    [Fact]
    public void Read_MoreEntriesThanTheLimit_NamesIt() =>
        AssertOverLimit(SmallForm.Read(Archives.Of([.. Enumerable.Range(0, 11).Select(i => ($"{i}.txt", new byte[] { 65 }))]), "a.zip", new ReadLimits { MaxEntries = 10 }));

    [Fact]
    public void Read_AZipBomb_NamesTheLimit()
    {
        AssertOverLimit(SmallForm.Read(Archives.Of(("bomb.txt", new byte[30_000_000])), "a.zip"));
        AssertOverLimit(SmallForm.Read(Archives.Of(("a.txt", Noise(600_000)), ("b.txt", Noise(600_000))), "a.zip", new ReadLimits { MaxUnpackedBytes = 1_000_000 }));
    }

    [Fact]
    public void Read_AWorkbookThatIsABomb_NamesTheLimit() =>
        AssertOverLimit(SmallForm.Read(Archives.Changed(SmallForm.Workbook(), "xl/worksheets/sheet1.xml", x => x.Replace("</", new string(' ', 1_000_000) + "</", StringComparison.Ordinal)), "a.xlsx", new ReadLimits { MaxUnpackedBytes = 50_000_000 }));

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        return bytes;
    }

    private static void AssertOverLimit(ReadResult result)
    {
        Assert.Empty(result.Forms);
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(result.Problems).Code);
    }
}
