using System.Text;
using PerfEval.Documents.Tests.Layouts;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Of a cell merged over several rows comma- and tab-separated values keep the first row's text: what is blank below it may be no blank.</summary>
public sealed class MergedBlanksTests
{
    private static readonly FormEvaluator Evaluator = new(RuleProfiles.Default);

    public static TheoryData<string, string> Blanks() => new()
    {
        { "丙数量 | ^ | 1个 | 20 | 20 |", "/indicators/1/target" },
        { "丙数量 | 1个 | ^ | 20 | 20 |", "/indicators/1/actual" },
        { "丙数量 | 1个 | 1个 | ^ | 20 |", "/indicators/1/weight" },
        { "丙数量 | 1个 | 1个 | 20 | ^ |", "/indicators/1/score" },
        { "丙数量 | 1个 | 1个 | 20 | 18 | ^", "/indicators/1/deviation" },
    };

    [Theory]
    [MemberData(nameof(Blanks))]
    public void Read_BlankBelowAFilledCell_IsDoubtedWhereNoCellsAreMerged(string row, string blank)
    {
        var spec = With(row);
        foreach (var content in (ReadOnlySpan<byte[]>)[TestCsv.Of(spec), TestCsv.Of(spec, '\t'), Encoding.UTF8.GetBytes(LayoutText.Printed(spec, '\t'))])
        {
            var reading = Assert.Single(new DocumentReader().Read(content, "upload.txt", TestContext.Current.CancellationToken).Forms);
            Assert.Equal([blank], reading.Confidence.Keys);
            Assert.DoesNotContain(Evaluator.Evaluate(reading).Findings, f => f.Severity == Severity.Error && f.Cells.Contains(blank));
        }
    }

    [Theory]
    [MemberData(nameof(Blanks))]
    public void Read_BlankBelowAFilledCell_IsAnErrorInAWorkbook(string row, string blank)
    {
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(With(row).Replace("^", "", StringComparison.Ordinal))).Forms);
        Assert.Empty(reading.Confidence);
        Assert.Contains(Evaluator.Evaluate(reading).Findings, f => f.Severity == Severity.Error && f.Cells.Contains(blank));
    }

    [Fact]
    public void Read_SeveralBlanksBelowOneCell_AreDoubtedAll()
    {
        var reading = Read(With("丙数量 | ^ | 1个 | 10 | 10 |\n | | 丁数量 | ^ | 1个 | 10 | 10 |"));
        Assert.Equal(["/indicators/1/target", "/indicators/2/target"], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("丙数量 | | | 20 | 20 |")]
    [InlineData("丙数量 | 1个 | 1个 | 20 | 20 | ^")]
    public void Read_RowWithoutValuesOrWithoutLostPoints_IsSure(string row) => Assert.Empty(Read(With(row)).Confidence);

    [Fact]
    public void Read_BlankInTheFirstRowOfItsSection_IsSure() => Assert.Empty(Read(With("丙数量 | 1个 | 1个 | 20 | 20 |").Replace("效益指标 | 社会效益指标 | 乙质量 | 好 |", "效益指标 | 社会效益指标 | 乙质量 | |", StringComparison.Ordinal)).Confidence);

    private static FormReading Read(string spec) => Assert.Single(SmallForm.Read(TestCsv.Of(spec), "upload.csv").Forms);

    private static string With(string row) => SmallForm.With("1个", "1个").Replace("#", "", StringComparison.Ordinal)
        .Replace("甲数量 | 1个 | 1个 | 40 | 40 |", $"甲数量 | 1个 | 1个 | 20 | 18 | 人手不足，将增派。\n | | {row}", StringComparison.Ordinal).Replace("^ | 质量指标", "效益指标 | 社会效益指标", StringComparison.Ordinal);
}
