using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Composed forms whose table goes on in columns that are not those of its first heading: the rows there are doubted, those above are not.</summary>
public sealed class OtherColumnsTests
{
    private const int Forms = 20;
    private const int RowsAbove = 2;

    public static TheoryData<string> Formats => ["xlsx", "docx", "html", "csv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_LaterHeadingLacksAColumnOfNumbers_RowsBelowItAreDoubted(string format)
    {
        foreach (var (composed, rows, heading) in Composed())
        {
            var score = Array.FindLastIndex(rows[heading], c => c is "得分" or "自评得分" or "评分");
            rows.Insert(heading + 1 + RowsAbove, [.. rows[heading].Select((c, i) => i == score ? "" : c)]);
            AssertDoubtedBelow(composed, Read(format, rows));
        }
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("html")]
    public void Read_RowsGoOnOneColumnFurther_AreDoubted(string format)
    {
        foreach (var (composed, rows, heading) in Composed())
        {
            for (var i = heading + 1 + RowsAbove; i < heading + 1 + composed.Expected.Indicators.Length; i++) rows[i] = [rows[heading][0] is "一级指标" ? (i - heading).ToString(System.Globalization.CultureInfo.InvariantCulture) : rows[i][0], .. rows[i][..^1]];
            AssertDoubtedBelow(composed, Read(format, rows));
        }
    }

    // Those that have rows enough, with no cell merged over rows.
    private static IEnumerable<(ComposedForm Form, List<string[]> Rows, int Heading)> Composed()
    {
        for (var (seed, found) = (0, 0); found < Forms; seed++)
        {
            var composed = ComposedForm.Of(seed);
            var rows = GridSpec.Parse(composed.Spec)[0].Rows.ToList();
            var heading = rows.FindIndex(r => r.Contains("一级指标"));
            if (composed.Expected.Indicators.Length < RowsAbove + 2 || rows.Skip(heading).Any(r => r.Contains("^"))) continue;
            found++;
            yield return (composed, rows, heading);
        }
    }

    private static void AssertDoubtedBelow(ComposedForm composed, ReadResult result)
    {
        var read = Assert.Single(result.Forms);
        var wrong = Cells.DifferingCells(composed.Expected, read.Form).Where(d => d.Actual != "(absent)" && !read.Confidence.ContainsKey(d.Pointer));
        Assert.True(!wrong.Any(), composed.Choices + "\n" + string.Join('\n', wrong));
        for (var i = 0; i < composed.Expected.Indicators.Length; i++) Assert.True(read.Confidence.ContainsKey($"/indicators/{i}/level3") == i >= RowsAbove, $"{composed.Choices}: row {i}");
    }

    private static ReadResult Read(string format, List<string[]> rows)
    {
        var spec = string.Join('\n', rows.Select(r => string.Join('|', r.Select(c => c.Replace("\n", "\\n", StringComparison.Ordinal)))));
        var content = format switch
        {
            "xlsx" => TestWorkbook.Of(spec),
            "docx" => TestDocument.Of(spec),
            "csv" => TestCsv.Of(spec),
            _ => TestMarkup.Html(spec),
        };
        return new DocumentReader().Read(content, "form", TestContext.Current.CancellationToken);
    }
}
