using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Tests.Scoring;

/// <summary>Readings that would tell a right form that it is wrong.</summary>
public class ReviewedReadingsTests
{
    [Theory]
    [InlineData("项目总成本", "≤20（万元）", "18万元", IndicatorOutcome.Met)]
    [InlineData("项目总成本", "≤20（万元）", "21万元", IndicatorOutcome.NotMet)]
    [InlineData("设备数量", "5（台）", "5台", IndicatorOutcome.Met)]
    [InlineData("合格率", "100%（全部合格）", "100%", IndicatorOutcome.Met)]
    [InlineData("服务人数", "≥180万人", "182", IndicatorOutcome.Unverified)]
    [InlineData("服务人数", "≥180万人", "1820000", IndicatorOutcome.Met)]
    [InlineData("服务人数", "≥180", "182万人", IndicatorOutcome.Unverified)]
    [InlineData("投诉处理率", "95%", "98%", IndicatorOutcome.Met)]
    [InlineData("故障修复及时率", "95%", "90%", IndicatorOutcome.NotMet)]
    [InlineData("投诉率", "2%", "1%", IndicatorOutcome.Met)]
    [InlineData("投诉率", "2%", "3%", IndicatorOutcome.NotMet)]
    public void ARow_IsReadAsItIsMeant(string name, string target, string actual, IndicatorOutcome expected)
    {
        var form = new SelfEvaluationForm
        {
            Indicators = [new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = name, Target = target, Actual = actual, Weight = 10m, Score = 10m, Deviation = "" }],
        };

        Assert.Equal(expected, new FormEvaluator(RuleProfiles.Default).Evaluate(new FormReading { Form = form }).Rows[0].Outcome);
    }
}
