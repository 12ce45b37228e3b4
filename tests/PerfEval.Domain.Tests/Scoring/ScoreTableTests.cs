using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Scoring;

/// <summary>Every line of the score table, on altered copies of a real form; its second row weighs 10 and takes 10.</summary>
public sealed class ScoreTableTests
{
    private const string Form = Findings.Limits;
    private const IndicatorOutcome Met = IndicatorOutcome.Met;
    private const IndicatorOutcome NotMet = IndicatorOutcome.NotMet;
    private const IndicatorOutcome None = IndicatorOutcome.NotCarriedOut;
    private const IndicatorOutcome Unverified = IndicatorOutcome.Unverified;

    [Theory]
    // higher is better
    [InlineData("≥90%", "90%", "10", Met)]
    [InlineData("≥90%", "81%", "9", NotMet)]
    [InlineData("≥90%", "0%", "0", NotMet)]
    [InlineData("＞90%", "90.01%", "10", Met)]
    [InlineData("＞90%", "90%", "10", NotMet)]
    [InlineData("＞90%", "45%", "5", NotMet)]
    [InlineData("259份", "259份", "10", Met)]
    [InlineData("259份", "300份", "10", Met)]
    [InlineData("300份", "259份", "8.63", NotMet)]
    [InlineData("95%以上", "90%", "9.47", NotMet)]
    [InlineData("不低于95%", "95%", "10", Met)]
    [InlineData("≥180万人", "1800000人", "10", Met)]
    [InlineData("≥180万人", "90万人", "5", NotMet)]
    [InlineData("＞0次", "0次", "0", NotMet)]
    [InlineData("＞0次", "1次", "10", Met)]
    [InlineData("≥0次", "0次", "10", Met)]
    // lower is better
    [InlineData("≤18万元", "16.6万元", "10", Met)]
    [InlineData("≤18万元", "20万元", "9", NotMet)]
    [InlineData("≤18万元", "180000元", "10", Met)]
    [InlineData("＜2%", "2%", "10", NotMet)]
    [InlineData("≤2%", "4%", "5", NotMet)]
    [InlineData("24小时内", "48小时", "5", NotMet)]
    [InlineData("24小时内", "1天", "10", Met)]
    [InlineData("2天内", "48小时", "10", Met)]
    [InlineData("2天内", "60小时", "8", NotMet)]
    [InlineData("15个工作日内", "20个工作日", "7.5", NotMet)]
    [InlineData("不超预算", "98%", "10", Met)]
    [InlineData("不超预算", "不超预算", "10", Met)]
    [InlineData("不超预算", "125%", "8", NotMet)]
    // a target of 0
    [InlineData("0起", "0起", "10", Met)]
    [InlineData("0起", "1起", "0", NotMet)]
    [InlineData("≤0起", "0起", "10", Met)]
    [InlineData("＜0起", "0起", "10", Met)]
    [InlineData("0", "无", "10", Met)]
    [InlineData("无", "无", "10", Met)]
    [InlineData("无", "0", "10", Met)]
    [InlineData("无", "2起", "0", NotMet)]
    // ranges
    [InlineData("90%-95%", "92%", "10", Met)]
    [InlineData("90%-95%", "90%", "10", Met)]
    [InlineData("90%-95%", "95%", "10", Met)]
    [InlineData("90%-95%", "81%", "9", NotMet)]
    [InlineData("90%-95%", "100%", "9.5", NotMet)]
    // fractions and bare numbers
    [InlineData("1", "100%", "10", Met)]
    [InlineData("0.9", "93%", "10", Met)]
    [InlineData("0.9", "81%", "9", NotMet)]
    [InlineData("≥0.9", "81%", "9", NotMet)]
    [InlineData("100%", "0.95", "9.5", NotMet)]
    [InlineData("90%", "1", "10", Met)]
    [InlineData("95", "95%", "10", Met)]
    [InlineData("≥4", "4份", "10", Met)]
    [InlineData("4份", "2", "5", NotMet)]
    [InlineData("1", "1", "10", Met)]
    [InlineData("0.9-0.95", "93%", "10", Met)]
    [InlineData("1-3", "2%", "10", Met)]
    [InlineData("0.5-3", "6%", "5", NotMet)]
    [InlineData("≥2%", "1-3", "10", Unverified)]
    // alternatives
    [InlineData("≥2天或16小时", "16小时", "10", Met)]
    [InlineData("≥2天或16小时", "12小时", "7.5", NotMet)]
    [InlineData("≥2天或16小时", "1天", "5", NotMet)]
    // schedules
    [InlineData("2022年", "2022年12月", "10", Met)]
    [InlineData("2022年12月", "2022年12月31日", "10", Met)]
    [InlineData("每季度末", "每季度末", "10", Met)]
    [InlineData("2022年12月", "10月", "10", Met)]
    [InlineData("2022年2月底前", "2月", "10", Met)]
    [InlineData("2月底前", "2022年2月28日", "10", Met)]
    // an actual with an operator or as a limit
    [InlineData("≥90%", "≥92%", "10", Met)]
    [InlineData("24小时内", "24小时内", "10", Met)]
    [InlineData("24小时内", "12小时内", "10", Met)]
    // not carried out
    [InlineData("259份", "未开展", "0", None)]
    [InlineData("259份", "不适用（财政收回）", "0", None)]
    [InlineData("及时", "经费已调剂", "0", None)]
    [InlineData("259份", "", "0", None)]
    // cannot be verified: the self-score stands
    [InlineData("及时", "及时", "10", Unverified)]
    [InlineData("及时", "100%", "10", Unverified)]
    [InlineData("100%", "及时", "10", Unverified)]
    [InlineData("100%", "无", "10", Unverified)]
    [InlineData("无", "未发生", "10", Unverified)]
    [InlineData("259份", "100次", "10", Unverified)]
    [InlineData("259人", "100人次", "10", Unverified)]
    [InlineData("2天", "40小时", "10", Unverified)]
    [InlineData("15个工作日内", "20天", "10", Unverified)]
    [InlineData("≥2天或16小时", "1次", "10", Unverified)]
    [InlineData("2022年6月", "2022年12月", "10", Unverified)]
    [InlineData("每年", "每季度", "10", Unverified)]
    [InlineData("259份", "-1份", "10", Unverified)]
    [InlineData("2022年", "100%", "10", Unverified)]
    [InlineData("", "100%", "10", Unverified)]
    public void Row_is_scored(string target, string actual, string score, IndicatorOutcome outcome)
    {
        var evaluation = Findings.Evaluate(SampleForms.Altered(Form, ("/indicators/1/target", target), ("/indicators/1/actual", actual)));

        var row = evaluation.Rows[1];
        Assert.Equal((decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), outcome), (row.Recomputed, row.Outcome));
        Assert.Equal(outcome != Unverified, row.Verified);
        Assert.Equal(outcome == Unverified ? 90 : 100, evaluation.VerifiedWeight);
        Assert.Equal(9.83m + 80 + row.Recomputed, evaluation.RecomputedScore);
    }

    [Theory]
    [InlineData("群众投诉数量", "数量指标", "5件", "4件", "10")]
    [InlineData("群众投诉数量", "数量指标", "5件", "10件", "5")]
    [InlineData("安全事故次数", "数量指标", "1次", "2次", "5")]
    [InlineData("系统故障次数", "数量指标", "1次", "2次", "5")]
    [InlineData("数据差错率", "质量指标", "1%", "2%", "5")]
    [InlineData("逾期办件数", "时效指标", "1件", "2件", "5")]
    [InlineData("系统运维响应时间", "时效指标", "24小时", "48小时", "5")]
    [InlineData("办理时限", "时效指标", "5天", "10天", "5")]
    [InlineData("数据处理时效", "时效指标", "24小时", "48小时", "5")]
    [InlineData("车辆购置费用", "成本指标", "18万元", "36万元", "5")]
    [InlineData("车辆购置费用（万元）", "成本指标", "18", "36", "5")]
    [InlineData("车辆购置费用", "经济成本指标", "18万元", "9万元", "10")]
    [InlineData("群众投诉数量", "数量指标", "≥5件", "10件", "10")]
    [InlineData("培训人次", "成本指标", "5人次", "10人次", "10")]
    [InlineData("筹集资金", "数量指标", "18万元", "9万元", "5")]
    public void Plan_figure_is_an_upper_bound_by_its_name_or_as_a_cost(string name, string level, string target, string actual, string score)
    {
        var altered = SampleForms.Altered(
            Form, ("/indicators/1/level3", name), ("/indicators/1/level2", level), ("/indicators/1/target", target), ("/indicators/1/actual", actual));

        Assert.Equal(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), Findings.Evaluate(altered).Rows[1].Recomputed);
    }

    [Theory]
    [InlineData("≤100件", "150件", "5")]
    [InlineData("≤100件", "110件", "9")]
    [InlineData("≤100件", "200件", "0")]
    [InlineData("≤100件", "300件", "0")]
    [InlineData("0件", "1件", "0")]
    public void Other_formula_of_a_profile_scores_by_the_deviation(string target, string actual, string score)
    {
        var altered = SampleForms.Altered(Form, ("/indicators/1/target", target), ("/indicators/1/actual", actual));

        var row = new FormEvaluator(RuleProfiles.Get("generic-a-b")).Evaluate(altered).Rows[1];

        Assert.Equal(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), row.Recomputed);
    }

    [Theory]
    [InlineData("12", "10")]
    [InlineData("-1", "0")]
    [InlineData("7", "7")]
    public void Self_score_that_stands_stays_within_the_weight(string self, string recomputed)
    {
        var altered = SampleForms.Altered(Form, ("/indicators/1/target", "及时"), ("/indicators/1/score", self));

        Assert.Equal(decimal.Parse(recomputed, System.Globalization.CultureInfo.InvariantCulture), Findings.Evaluate(altered).Rows[1].Recomputed);
    }

    [Theory]
    [InlineData("10", QualitativeBand.Achieved)]
    [InlineData("8", QualitativeBand.Achieved)]
    [InlineData("7.99", QualitativeBand.PartlyAchieved)]
    [InlineData("6", QualitativeBand.PartlyAchieved)]
    [InlineData("5.99", QualitativeBand.NotAchieved)]
    public void Qualitative_row_falls_in_a_band(string self, QualitativeBand band)
    {
        var altered = SampleForms.Altered(Form, ("/indicators/1/target", "及时"), ("/indicators/1/actual", "及时"), ("/indicators/1/score", self));

        Assert.Equal(band, Findings.Evaluate(altered).Rows[1].Band);
    }

    [Theory]
    [InlineData("90", Grade.Excellent)]
    [InlineData("89.99", Grade.Good)]
    [InlineData("80", Grade.Good)]
    [InlineData("79.99", Grade.Fair)]
    [InlineData("60", Grade.Fair)]
    [InlineData("59.99", Grade.Poor)]
    public void Total_has_a_grade(string total, Grade grade) => Assert.Equal(
        grade,
        PerfEval.Domain.Scoring.Grading.Of(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), RuleProfiles.Default.Scoring.Grades));

    [Fact]
    public void Part_of_the_total_is_missing_There_is_no_total()
    {
        Assert.Null(Findings.Evaluate(SampleForms.Altered(Form, ("/funds/total/executed", ""))).RecomputedScore);
        Assert.Null(Findings.Evaluate(SampleForms.Altered(Form, ("/indicators/1/target", "及时"), ("/indicators/1/score", ""))).RecomputedScore);
    }

    [Fact]
    public void Form_prints_no_actuals_Nothing_of_it_is_verified() =>
        Assert.Equal(IndicatorOutcome.Unverified, Findings.Evaluate(Findings.Without(SampleForms.Read(Form), "/indicators/1/actual")).Rows[1].Outcome);
}
