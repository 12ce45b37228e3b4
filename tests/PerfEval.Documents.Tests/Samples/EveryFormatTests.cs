namespace PerfEval.Documents.Tests.Samples;

public sealed class EveryFormatTests
{
    public static TheoryData<string, string> Files() => [.. from format in new[] { "xlsx", "xls", "docx", "doc" } from code in Repository.Codes() select (format, code)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_EachRealForm_EveryCellEqualsTheExpectedWithoutDoubt(string format, string code)
    {
        var result = Read(Repository.Form(format, code));
        Assert.Equal("", string.Join('\n', result.Problems.Select(p => p.MessageEn)));
        Assert.Equal(format, result.Format);
        var reading = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(Cells.Expected(code), reading.Form));
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_EachRealForm_NamesThePlaceOfEveryCell(string format, string code)
    {
        var reading = Assert.Single(Read(Repository.Form(format, code)).Forms);
        foreach (var pointer in Cells.Of(reading.Form).Keys)
        {
            var position = Assert.Contains(pointer, reading.Source.ToDictionary());
            Assert.Equal(code + "." + format, position.File);
            if (format is "docx" or "doc") Assert.NotNull(position.Row);
            else Assert.Matches("^[A-Z][0-9]+$", position.Cell);
        }
    }

    [Fact]
    public void Read_ArchiveOfAllForms_EveryCellOfEveryFormEqualsTheExpected()
    {
        var result = Read(Repository.Archive);
        Assert.Empty(result.Problems);
        Assert.Equal("zip", result.Format);
        Assert.Equal(Repository.Codes().Count(), result.Forms.Length);
        foreach (var reading in result.Forms)
        {
            Assert.Equal("", Cells.Differences(Cells.Expected(reading.Form.ProjectCode.Text), reading.Form));
            Assert.Empty(reading.Confidence);
            Assert.All(reading.Source.Values, p => Assert.EndsWith(reading.Form.ProjectCode.Text + ".xlsx", p.File, StringComparison.Ordinal));
        }
    }

    private static ReadResult Read(string path) => new DocumentReader().Read(File.ReadAllBytes(path), Path.GetFileName(path));
}
