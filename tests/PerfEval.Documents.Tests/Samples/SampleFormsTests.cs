namespace PerfEval.Documents.Tests.Samples;

public sealed class SampleFormsTests
{
    // The one form in which a deviation runs into the next row's name without any separator.
    private const string RunTogether = "440304221061500600008";

    public static TheoryData<string> Codes() => [.. Repository.Codes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_EachRealForm_EveryCellEqualsTheExpected(string code)
    {
        var result = Read(Repository.Text(code));
        Assert.Empty(result.Problems);
        Assert.Equal("", Cells.Differences(Cells.Expected(code), Assert.Single(result.Forms).Form));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_EachRealForm_DoubtsOnlyTheBoundaryWithoutSeparator(string code)
    {
        var doubts = Assert.Single(Read(Repository.Text(code)).Forms).Confidence.Keys;
        Assert.Equal(code == RunTogether ? ["/indicators/1/deviation", "/indicators/2/level3"] : [], doubts);
    }

    [Fact]
    public void Read_JoinedFile_EveryCellOfEveryFormEqualsTheExpected()
    {
        var result = Read(Repository.JoinedSample);
        Assert.Empty(result.Problems);
        Assert.Equal(Repository.Codes().Count(), result.Forms.Length);
        foreach (var reading in result.Forms) Assert.Equal("", Cells.Differences(Cells.Expected(reading.Form.ProjectCode.Text), reading.Form));
    }

    [Fact]
    public void Read_JoinedFile_DoubtsOnlyTheBoundaryWithoutSeparator()
    {
        var doubted = Read(Repository.JoinedSample).Forms.Where(f => !f.Confidence.IsEmpty).ToList();
        Assert.Equal(RunTogether, Assert.Single(doubted).Form.ProjectCode.Text);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_EachRealForm_NamesTheLineOfEveryFilledCell(string code)
    {
        var lines = File.ReadAllLines(Repository.Text(code));
        var reading = Assert.Single(Read(Repository.Text(code)).Forms);
        foreach (var (pointer, text) in Cells.Of(reading.Form))
        {
            if (text.Length == 0) continue;
            var position = Assert.Contains(pointer, reading.Source.ToDictionary());
            Assert.Equal(code + ".txt", position.File);
            Assert.Contains(text[..1], lines[position.Line!.Value - 1], StringComparison.Ordinal);
        }
    }

    private static ReadResult Read(string path) => new DocumentReader().Read(File.ReadAllBytes(path), Path.GetFileName(path));
}
