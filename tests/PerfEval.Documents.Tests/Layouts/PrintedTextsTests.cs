using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>
/// The drawn layouts printed to PDF by spreadsheets and browsers and extracted with pdftotext: with -layout columns stand
/// under one another and cells are wrapped in them, with -raw cells stand in the order in which the program drew them.
/// </summary>
public sealed class PrintedTextsTests
{
    public static TheoryData<string> Names() => [.. Repository.Printed()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_LayoutPrintedAndExtracted_NoCellIsWrongOrLostInSilence(string name)
    {
        var reading = Read(name);
        Assert.Equal("", Misreadings.Silent(Expected(name), reading));
    }

    [Theory]
    [InlineData("fund-levels.raw")]
    [InlineData("goal-with-reason-column.layout")]
    [InlineData("groups-by-kind.layout")]
    [InlineData("reason-behind-funds.layout")]
    public void Read_ExtractedTextThatSaysAll_IsReadWithoutDoubt(string name)
    {
        var reading = Read(name);
        Assert.Equal("", Cells.Differences(Expected(name), reading.Form));
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [InlineData("bands-above-headings.layout")]
    [InlineData("national.layout")]
    [InlineData("standards-column.layout")]
    [InlineData("unit-of-title.layout")]
    public void Read_ExtractedTextWhoseCellsAreInferred_IsReadRight(string name) => Assert.Equal("", Cells.Differences(Expected(name), Read(name).Form));

    /// <summary>A spreadsheet draws its wrapped cells after all others: what they say stands below the total.</summary>
    [Fact]
    public void Read_CellsBelowTheTotal_NoBlankIsTakenForTheFormsOwn()
    {
        var reading = Read("national.raw");
        Assert.True(reading.Form.Goal.Expected.IsBlank);
        Assert.Contains("/goal/expected", reading.Confidence.Keys);
        Assert.Contains("/indicators/0/score", reading.Confidence.Keys);
    }

    private static FormReading Read(string name) => Assert.Single(Sample.Read(File.ReadAllText(Repository.Printed(name))).Forms);

    private static SelfEvaluationForm Expected(string name)
    {
        var form = JsonNode.Parse(File.ReadAllText(Repository.Layout(name.Split('.')[0], "json")))!["forms"]![0]!.AsObject();
        form.Remove("doubts");
        return FormJson.Deserialize(Encoding.UTF8.GetBytes(form.ToJsonString())).Form;
    }
}
