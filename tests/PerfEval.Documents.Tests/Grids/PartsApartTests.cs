using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>What is printed in several cells and read as one: certain where labels or sums say that it belongs together.</summary>
public sealed class PartsApartTests
{
    private const string Fund = "年度资金总额 | #300 | #300 | #285 | #10 | #95 | #9.5 |";
    private const string Sources = "年度资金总额 | #300 | #300 | #285 | #10 | #95 | #9.5 |\n中央财政资金 | #200 | #200 | #185 | | | |\n省级财政资金 | #100 | #100 | #SECOND | | | |";

    [Theory]
    [InlineData("≥", "个", "≥5个", false)]
    [InlineData("等于", "个", "等于5个", false)]
    [InlineData("定量", "个", "5个", false)]
    [InlineData("反向", "个", "≤5个", true)]
    [InlineData("正向", "个", "5个", true)]
    [InlineData("≥", "由各县区负责落实", "≥5由各县区负责落实", true)]
    public void Read_TargetInThreeColumns_IsCertainWhereTheyHoldOperatorAndUnit(string sign, string unit, string target, bool isDoubted)
    {
        var spec = SmallForm.Spec
            .Replace("一级指标 | 二级指标 | 三级指标 | 年度指标值 |", "一级指标 | 二级指标 | 三级指标 | 指标方向 | 指标值 | 计量单位 |", StringComparison.Ordinal)
            .Replace("甲数量 | TARGET | ACTUAL |", $"甲数量 | {sign} | 5 | {unit} | 5 |", StringComparison.Ordinal)
            .Replace("乙质量 | 好 |", "乙质量 | | 好 | |", StringComparison.Ordinal)
            .Replace("总分 | | |", "总分 | | | | |", StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal(target, reading.Form.Indicators[0].Target.Text);
        Assert.Equal(isDoubted, reading.Confidence.ContainsKey("/indicators/0/target"));
        Assert.Equal(100, reading.Form.Total.Weight.Value);
    }

    [Theory]
    [InlineData("产出指标（90分）", "产出指标", 90)]
    [InlineData("（一）产出指标（90分）", "（一）产出指标", 90)]
    [InlineData("一、产出指标90分", "一、产出指标", 90)]
    [InlineData("（一）产出指标", "（一）产出指标", null)]
    public void Read_GroupWithItsWeight_IsNameAndWeight(string printed, string name, int? weight)
    {
        var form = Assert.Single(SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个").Replace("产出指标 |", printed + " |", StringComparison.Ordinal))).Forms).Form;

        Assert.All(form.Indicators, i => Assert.Equal(name, i.Level1.Text));
        Assert.Equal(weight, form.SectionWeights.TryGetValue(name, out var cell) ? (int?)cell.Value : null);
    }

    [Theory]
    [InlineData("20\\n20", "20\\n9.17", "2\\n12", "2 12")]
    [InlineData("5\\n 15 \\n20", "5\\n15\\n19.5", "100\\n98.5", "100 98.5")]
    public void Read_PointsOfSeveralRowsInOneCell_AreDoubtedAndNotRunTogether(string weight, string score, string target, string read)
    {
        var spec = SmallForm.With(target, "2").Replace("| #40 | #40 |", $"| {weight} | {score} |", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal);
        foreach (var content in (ReadOnlySpan<byte[]>)[TestWorkbook.Of(spec), TestDocument.Of(spec), TestMarkup.Html(spec), TestCsv.Of(spec)])
        {
            var reading = Assert.Single(new DocumentReader().Read(content, "upload", TestContext.Current.CancellationToken).Forms);
            Assert.Equal((NumberCell.Blank, NumberCell.Blank, read), (reading.Form.Indicators[0].Weight, reading.Form.Indicators[0].Score, reading.Form.Indicators[0].Target.Text));
            Assert.Equal(["/indicators/0/score", "/indicators/0/weight"], reading.Confidence.Keys);
        }
    }

    [Theory]
    [InlineData("95\\n.5", 95.5)]
    [InlineData("95.\\n5", 95.5)]
    [InlineData("99.5\\n8", 99.58)]
    [InlineData("1\\n00", 100)]
    public void Read_NumberBrokenOverLines_IsWhole(string printed, double score)
    {
        var spec = SmallForm.With("1个", "1个").Replace("| #40 | #40 |", $"| #40 | {printed} |", StringComparison.Ordinal);
        Assert.Equal((NumberCell)(decimal)score, Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms).Form.Indicators[0].Score);
    }

    [Theory]
    [InlineData("省级财政资金", "100", 285, false)]
    [InlineData("省级财政资金", "90", 275, false)]
    [InlineData("一般公共预算", "100", 285, false)]
    [InlineData("一般公共预算", "90", 275, true)]
    public void Read_SourcesOfOneKind_AreCertainWhereTheyAddUpToTheTotalOrHaveNothingInCommon(string label, string second, int sum, bool isDoubted)
    {
        var spec = SmallForm.Spec.Replace(Fund, Sources.Replace("省级财政资金", label, StringComparison.Ordinal).Replace("SECOND", second, StringComparison.Ordinal), StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal(sum, reading.Form.Funds.CurrentYearAppropriation.Executed.Value);
        Assert.Equal(isDoubted, reading.Confidence.ContainsKey("/funds/currentYearAppropriation/executed"));
        Assert.False(reading.Confidence.ContainsKey("/funds/currentYearAppropriation/annualBudget"));
    }

    [Theory]
    [InlineData("（40分）", "（50分）", 90, false)]
    [InlineData("（90分）", "（90分）", 90, false)]
    [InlineData("（40分）", "", 40, false)]
    [InlineData("（40分）", "（60分）", 40, true)]
    [InlineData("（50分）", "（40分）", 50, true)]
    public void Read_SectionInTwoCells_HasTheWeightOfBothWhereEachIsThatOfItsRows(string first, string second, int weight, bool isDoubted)
    {
        var spec = SmallForm.With("1个", "1个").Replace("产出指标 |", $"产出指标{first} |", StringComparison.Ordinal).Replace("^ | 质量指标", $"产出指标{second} | 质量指标", StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal(weight, reading.Form.SectionWeights["产出指标"].Value);
        Assert.Equal(isDoubted, reading.Confidence.ContainsKey("/sectionWeights/产出指标"));
    }

    [Theory]
    [InlineData("30", "20", 50, false)]
    [InlineData("30", "23", 30, true)]
    public void Read_WeightsBesideASectionInTwoCells_AreAddedUpWhereEachIsThatOfItsRows(string first, string second, int weight, bool isDoubted)
    {
        var spec = File.ReadAllText(Repository.Layout("weights-by-level", "grid"))
            .Replace("产出指标 | 50 |", $"产出指标 | {first} |", StringComparison.Ordinal).Replace(" | | 质量指标", $"产出指标 | {second} | 质量指标", StringComparison.Ordinal);
        var reading = Assert.Single(SmallForm.Read(TestWorkbook.Of(spec)).Forms);
        Assert.Equal(weight, reading.Form.SectionWeights["产出指标"].Value);
        Assert.Equal(isDoubted, reading.Confidence.ContainsKey("/sectionWeights/产出指标"));
    }
}
