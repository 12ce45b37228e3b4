using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Alterations;

/// <summary>The drawn layouts with one number changed: cells are read by their labels, whatever stands in them.</summary>
public sealed partial class AlteredLayoutsTests
{
    // Two lines of one name make up one of ours, which is doubted where they do not make up the total, or reasons below the rows are those of the rows that lost points.
    private static readonly string[] BySum = ["fund-repeated", "merged-label-over-weight", "pairs-by-line", "reasons-below-total", "reasons-without-column"];

    public static TheoryData<string> Layouts() => [.. Repository.Layouts()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Read_OneNumberChanged_OnlyItsCellDiffersWithoutDoubt(string name)
    {
        var spec = File.ReadAllText(Repository.Layout(name, "grid"));
        var printed = Read(spec);
        var wrong = new List<string>();
        foreach (Match number in Numbers().Matches(spec))
        {
            var value = decimal.Parse(number.Value, CultureInfo.InvariantCulture) + 3;
            var read = Read(spec[..number.Index] + value.ToString(CultureInfo.InvariantCulture) + spec[(number.Index + number.Length)..]);
            if (read.Problems.Length > printed.Problems.Length) continue;
            var forms = printed.Forms.Zip(read.Forms).ToList();
            var cells = forms.SelectMany(f => Cells.DifferingCells(f.First.Form, f.Second.Form).Where(c => !f.Second.Confidence.ContainsKey(c.Pointer))).Select(c => $"{c.Pointer} {c.Expected} → {c.Actual}").ToList();
            var doubts = forms.SelectMany(f => f.Second.Confidence.Keys.Except(f.First.Confidence.Keys)).ToList();
            if (read.Forms.Length != printed.Forms.Length || cells.Count > 1 || (doubts.Count > 0 && !BySum.Contains(name))) wrong.Add($"{number.Value} at {number.Index}: {string.Join(", ", cells)} ? {string.Join(' ', doubts)}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static ReadResult Read(string spec) => new DocumentReader().Read(TestMarkup.Html(spec), "a.html", TestContext.Current.CancellationToken);

    // A number alone in its cell.
    [GeneratedRegex(@"(?<=\| )\d{1,10}(\.\d+)?(?= (\||$))", RegexOptions.Multiline)]
    private static partial Regex Numbers();
}
