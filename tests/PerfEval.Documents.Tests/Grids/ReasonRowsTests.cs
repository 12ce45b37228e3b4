namespace PerfEval.Documents.Tests.Grids;

/// <summary>Reasons in rows of their own, below those of the indicators or below the total.</summary>
public sealed class ReasonRowsTests
{
    private const string Reason = "偏差原因分析及改进措施：新聘裁判1人未及时取证，将督促其参加下期考试。";
    private const string Measures = "改进措施 | 今后合理安排赛事时间。 | < | < | < | < | < | <\n";

    [Fact]
    public void Read_ReasonLeftBlank_IsBlankWithoutDoubt()
    {
        var spec = File.ReadAllText(Repository.Layout("reasons-below-rows", "grid")).Replace(Reason, "偏差原因分析及改进措施：", 1);
        var reading = Assert.Single(Read(spec).Forms);
        Assert.True(reading.Form.Indicators[1].Deviation.IsBlank);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ReasonsWithoutEndBelowTheTotal_Ends()
    {
        var spec = File.ReadAllText(Repository.Layout("reasons-below-total", "grid"));
        var row = spec[spec.IndexOf("产出指标", StringComparison.Ordinal)..spec.IndexOf("效益指标", StringComparison.Ordinal)];
        var many = spec.Replace(row, string.Concat(Enumerable.Repeat(row, 150)), 1).Replace(Measures.TrimEnd(), string.Concat(Enumerable.Repeat(Measures, 30_000)), 1);
        Assert.Equal(152, Assert.Single(Read(many).Forms).Form.Indicators.Length);
    }

    private static ReadResult Read(string spec) => new DocumentReader().Read(TestMarkup.Html(spec), "a.html", TestContext.Current.CancellationToken);
}
