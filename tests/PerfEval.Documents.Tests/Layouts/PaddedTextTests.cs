namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Texts whose columns stand under one another and whose cells are wrapped in them.</summary>
public sealed class PaddedTextTests
{
    // Forms without money, whose rate cannot bear out their funds.
    private static readonly string[] WithoutRate = ["440304221061500000020", "440304221061500000047"];

    public static TheoryData<string> Codes() => [.. Repository.Codes()];

    public static TheoryData<string> Extracted() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "data", "forms", "padded")).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_ColumnsFilledUpWithBlanks_AreReadAsCellsAre(string code)
    {
        var expected = Cells.Expected(code);
        foreach (var blank in new[] { ' ', '\u3000' })
        {
            var read = Sample.Form(PaddedPage.Of(expected, blank));
            Assert.Equal("", Cells.Differences(expected, read.Form));
            if (!WithoutRate.Contains(code)) Assert.Empty(read.Confidence);
        }
    }

    /// <summary>As pdftotext -layout prints the official template: a Chinese character counts as one, cells stand in the middle of their rows.</summary>
    [Theory]
    [MemberData(nameof(Extracted))]
    public void Read_PageLaidOutByPdftotext_NoCellIsWrongInSilence(string code)
    {
        var text = File.ReadAllText(Repository.Form("padded", code).Replace(".padded", ".txt", StringComparison.Ordinal));
        Assert.Equal("", Misreadings.Silent(Cells.Expected(code), Misreadings.Read(text)));
    }

    [Theory]
    [InlineData("440304221061500000004")]
    [InlineData("440304221061500000017")]
    [InlineData("440304221061500300037")]
    [InlineData("440304221061500400021")]
    public void Read_PageLaidOutByPdftotext_IsReadAsCellsAre(string code)
    {
        var read = Sample.Form(File.ReadAllText(Repository.Form("padded", code).Replace(".padded", ".txt", StringComparison.Ordinal)));
        Assert.Equal("", Cells.Differences(Cells.Expected(code), read.Form));
        Assert.Empty(read.Confidence);
    }

    /// <summary>The same template as a spreadsheet prints it: labels and cells broken over lines, one blank behind a full cell, groups beside the middle of their rows.</summary>
    [Theory]
    [InlineData("440304221061500000015")]
    [InlineData("440304221061500300037")]
    [InlineData("440304221061500300042")]
    public void Read_SheetLaidOutByPdftotext_IsReadAsCellsAre(string code)
    {
        var read = Sample.Form(File.ReadAllText(Repository.Form("padded-sheet", code).Replace(".padded-sheet", ".txt", StringComparison.Ordinal)));
        Assert.Equal("", Cells.Differences(Cells.Expected(code), read.Form));
        Assert.Empty(read.Confidence);
    }

    [Fact]
    public void Read_LineOfACellBetweenTwoRows_IsDoubted()
    {
        var text = PaddedPage.Of(Cells.Expected(Sample.WithDeviations), ' ');
        var lines = text.Split('\n').ToList();
        var at = lines.FindIndex(l => l.Contains("质量指标", StringComparison.Ordinal));
        lines.Insert(at, new string(' ', 50) + "市直机关");
        var read = Sample.Form(string.Join('\n', lines));
        Assert.Contains("/indicators/0/level3", read.Confidence.Keys);
        Assert.Contains("/indicators/1/level3", read.Confidence.Keys);
    }
}
