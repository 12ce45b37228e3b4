using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>
/// The drawn layouts of other regions printed as text, a line a row, cells parted by one space and blank ones left out:
/// the bounds of cells are gone, so that much is read with doubt or not at all, but nothing wrongly and in silence.
/// </summary>
public sealed class LayoutTextTests
{
    // What a line of words does not hold: sheets, number formats, one cell for several rows, columns side by side, columns of one value, groups cut over rows, what stands above the first label, labels beside amounts under another line's, a label over the row of the others; weights in names, whose lack is named.
    private static readonly string[] Lost =
        ["sheets-continued", "sheets-parts", "sheets-example", "formats-rate", "merged-weights", "merged-own-cells", "merged-parts-of-values", "shifted-funds", "side-by-side", "cut-labels", "cut-texts", "two-forms", "weights-by-level", "pairs-with-rate",
            "funds-across", "grouped-digits", "unit-unlabelled", "year-above-head", "pairs-by-line", "turned-funds-with-score", "execution-below-lines", "final-accounts", "weights-in-names"];

    public static TheoryData<string> Layouts() => [.. Repository.Layouts().Except(Lost)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Read_LayoutPrintedLineByLine_NoCellIsWrongInSilence(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!["forms"]!.AsArray();
        var result = new DocumentReader().Read(Encoding.UTF8.GetBytes(LayoutText.Of(name)), "page.txt", TestContext.Current.CancellationToken);
        Assert.True(result.Forms.Length == expected.Count || result.Problems.Length > 0);
        if (result.Forms.Length != expected.Count) return;
        for (var i = 0; i < expected.Count; i++)
        {
            expected[i]!.AsObject().Remove("doubts");
            var form = FormJson.Deserialize(Encoding.UTF8.GetBytes(expected[i]!.ToJsonString())).Form;
            Assert.Equal("", Misreadings.Silent(form, result.Forms[i]));
        }
    }
}
