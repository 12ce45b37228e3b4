using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class MissingFieldRuleTests
{

    [Theory]
    [InlineData("/projectCode", "projectCode")]
    [InlineData("/projectName", "projectName")]
    [InlineData("/implementingUnit", "implementingUnit")]
    [InlineData("/primaryBudgetUnit", "primaryBudgetUnit")]
    [InlineData("/goal/expected", "goal.expected")]
    [InlineData("/goal/actual", "goal.actual")]
    [InlineData("/funds/total/initialBudget", "initialBudget")]
    [InlineData("/funds/carriedOver/annualBudget", "annualBudget")]
    [InlineData("/funds/total/executionRate", "executionRate")]
    [InlineData("/funds/total/score", "score")]
    [InlineData("/indicators/0/target", "劳务派遣人员数量")]
    [InlineData("/indicators/0/score", "劳务派遣人员数量")]
    [InlineData("/indicators/0/weight", "劳务派遣人员数量")]
    [InlineData("/total/score", "total")]
    public void Printed_cell_is_blank_Is_reported_alone(string cell, string where)
    {
        var finding = Findings.IsAdded(Findings.Plain, "missing-field", where, (cell, ""));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal([cell], finding.Cells);
    }

    [Theory]
    [InlineData("/funds/carriedOver/initialBudget", false)]
    [InlineData("/funds/other/executed", false)]
    [InlineData("/funds/currentYearAppropriation/executed", true)]
    [InlineData("/funds/total/executed", true)]
    public void Parts_may_be_left_blank_Only_the_others_are_missing(string cell, bool isMissing)
    {
        var evaluation = new FormEvaluator(RuleProfiles.Get("generic-a-b")).Evaluate(SampleForms.Altered(Findings.Plain, (cell, "")));

        Assert.Equal(isMissing, evaluation.Findings.Any(finding => finding.Rule == "missing-field"));
    }

    [Theory]
    [InlineData("/funds/carriedOver/annualBudget", false)]
    [InlineData("/funds/other/executed", false)]
    [InlineData("/funds/currentYearAppropriation/executed", true)]
    [InlineData("/funds/total/executed", true)]
    public void Fund_that_prints_no_number_Is_missing_where_the_form_must_have_it(string cell, bool isMissing)
    {
        var reading = SampleForms.Altered(Findings.Plain, (cell, ""));
        reading = reading with { Confidence = reading.Confidence.Add(cell, new CellDoubt(CellDoubt.Review, "单元格里是“—”，不是数")) };

        Assert.Equal(isMissing ? [Severity.Warning] : [], Findings.Evaluate(reading).Findings.Where(finding => finding.Rule == "missing-field").Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData("加分项", "2", false)]
    [InlineData("扣分项", "-2", false)]
    [InlineData("扣分项", "", false)]
    [InlineData("产出指标", "0", true)]
    public void Row_adds_or_takes_points_off_It_has_no_weight_to_miss_and_its_points_stand(string group, string points, bool isMissing)
    {
        var plain = SampleForms.Read(Findings.Plain);
        var row = plain.Form.Indicators[0] with { Level1 = group, Level2 = group, Name = "获得表彰", Target = "", Actual = "无", Weight = NumberCell.Blank, Score = points.Length == 0 ? NumberCell.Blank : decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture) };
        var total = plain.Form.Total with { Score = plain.Form.Total.Score.Value.GetValueOrDefault() + (row.Score.Value ?? 0) };
        var reading = plain with { Form = plain.Form with { Indicators = plain.Form.Indicators.Add(row), Total = total } };

        var evaluation = Findings.Evaluate(reading);

        Assert.Equal(isMissing, evaluation.Findings.Any(finding => finding.Severity == Severity.Error));
        if (!isMissing) Assert.Equal(Findings.Evaluate(plain).RecomputedScore + (row.Score.Value ?? 0), evaluation.RecomputedScore);
    }

    [Theory]
    [InlineData("其中：果树面积", "", "", false)]
    [InlineData("★其中果树面积", "", "", false)]
    [InlineData("其中：果树面积", "", "2", true)]
    [InlineData("果树面积", "", "", true)]
    public void Row_that_tells_a_part_of_the_one_above_Has_no_points_to_miss(string name, string weight, string score, bool isMissing)
    {
        var plain = SampleForms.Read(Findings.Plain);
        var row = plain.Form.Indicators[0] with { Name = name, Weight = Points(weight), Score = Points(score) };
        var reading = plain with { Form = plain.Form with { Indicators = plain.Form.Indicators.Insert(1, row) } };

        var evaluation = Findings.Evaluate(reading);

        Assert.Equal(isMissing, evaluation.Findings.Any(finding => finding.Rule == "missing-field"));
        if (!isMissing) Assert.Equal(Findings.Evaluate(plain).RecomputedScore, evaluation.RecomputedScore);

        static NumberCell Points(string printed) => printed.Length == 0 ? NumberCell.Blank : decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("获得表彰加分", false)]
    [InlineData("加分项：表彰", false)]
    [InlineData("审计扣分（上限5分）", false)]
    [InlineData("增加分流车道数", true)]
    [InlineData("奖励分红人数", true)]
    public void Name_of_a_row_without_weight_Says_that_it_adds_or_takes_points_off_where_it_ends_so(string name, bool isMissing)
    {
        var plain = SampleForms.Read(Findings.Plain);
        var row = plain.Form.Indicators[0] with { Name = name, Weight = NumberCell.Blank };

        var findings = Findings.Evaluate(plain with { Form = plain.Form with { Indicators = plain.Form.Indicators.SetItem(0, row) } }).Findings;

        Assert.Equal(isMissing, findings.Any(finding => finding.Rule == "missing-field"));
    }

    [Theory]
    [InlineData("不适用", false)]
    [InlineData("不涉及", false)]
    [InlineData("不涉及事项数", true)]
    public void Row_without_weight_Is_missing_it_unless_it_is_not_used(string name, bool isMissing)
    {
        var evaluation = new FormEvaluator(RuleProfiles.Default).Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/0/level3", name), ("/indicators/0/weight", ""), ("/indicators/0/score", "")));

        Assert.Equal(isMissing, evaluation.Findings.Any(finding => finding.Rule == "missing-field"));
    }

    [Fact]
    public void Two_cells_of_a_row_are_blank_Are_reported_together()
    {
        var finding = Findings.IsAdded(Findings.Plain, "missing-field", "劳务派遣人员数量", ("/indicators/0/target", ""), ("/indicators/0/score", ""));

        Assert.Equal(["/indicators/0/target", "/indicators/0/score"], finding.Cells);
    }

    [Theory]
    [InlineData("/projectCode")]
    [InlineData("/primaryBudgetUnit")]
    [InlineData("/funds/total/initialBudget")]
    [InlineData("/goal/expected")]
    [InlineData("/indicators/0/weight")]
    [InlineData("/total/weight")]
    public void Label_is_not_printed_Says_nothing(string cell) => Findings.AreSilentWithout(Findings.Plain, "missing-field", cell);

    [Fact]
    public void Row_is_not_used_Says_nothing() => Findings.AreSilent(Findings.Plain, "missing-field", ("/indicators/4/actual", ""), ("/indicators/4/weight", ""));

    [Fact]
    public void Row_carries_no_weight_Says_nothing() =>
        Findings.AreSilent(Findings.Plain, "missing-field", ("/indicators/4/level3", "备用指标"), ("/indicators/4/actual", ""));

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "missing-field", "/projectCode", ("/projectCode", ""));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/projectCode", finding.Cells);
    }
}
