using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class FundSumRuleTests
{

    [Theory]
    [InlineData("/funds/total/initialBudget", "2200000.01", "initialBudget")]
    [InlineData("/funds/carriedOver/annualBudget", "0.01", "annualBudget")]
    [InlineData("/funds/other/executed", "1", "executed")]
    public void Column_does_not_add_up_Is_reported_alone(string cell, string value, string column) =>
        Findings.IsAdded(Findings.Plain, "fund-sum", column, (cell, value));

    [Fact]
    public void Parts_add_up_otherwise_Says_nothing() => Findings.AreSilent(
        Findings.Plain, "fund-sum", ("/funds/currentYearAppropriation/initialBudget", "2000000"), ("/funds/carriedOver/initialBudget", "150000"), ("/funds/other/initialBudget", "50000"));

    [Theory]
    [InlineData("/funds/total/executed")]
    [InlineData("/funds/other/executed")]
    public void A_part_is_missing_Says_nothing(string cell) =>
        Findings.AreSilent(Findings.Plain, "fund-sum", (cell, ""), ("/funds/carriedOver/executed", "0"));

    [Fact]
    public void A_part_is_missing_and_the_others_are_more_than_the_total_Is_reported()
    {
        var finding = Assert.Single(Of(SampleForms.Altered(Findings.Plain, ("/funds/other/executed", ""), ("/funds/total/executed", "5"))));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.DoesNotContain("/funds/other/executed", finding.Cells);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("5", true)]
    public void A_part_may_be_left_blank_Counts_as_zero(string carriedOver, bool isReported)
    {
        var form = SampleForms.Altered(Findings.Plain, ("/funds/other/executed", ""), ("/funds/carriedOver/executed", carriedOver));
        var evaluation = new FormEvaluator(RuleProfiles.Get("generic-a-b")).Evaluate(form);

        Assert.Equal(isReported, evaluation.Findings.Any(finding => finding.Rule == "fund-sum"));
    }

    [Theory]
    [InlineData("/funds/carriedOver", "/funds/other/executed", "5", Severity.Error)]
    [InlineData("/funds/carriedOver", "/funds/total/executed", "2000000", Severity.Error)]
    [InlineData("/funds/other", "/funds/carriedOver/executed", "5", Severity.Error)]
    [InlineData("/funds/other", "/funds/total/executed", "2000000", Severity.Warning)]
    public void A_line_is_not_printed_Is_nothing_unless_the_total_may_have_a_rest(string absent, string cell, string value, Severity severity)
    {
        var finding = Assert.Single(Of(Findings.Without(SampleForms.Altered(Findings.Plain, (cell, value)), absent)));

        Assert.Equal(severity, finding.Severity);
        Assert.DoesNotContain(finding.Cells, name => name.StartsWith(absent, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_one_source_is_printed_Says_nothing()
    {
        var form = SampleForms.Altered(Findings.Plain, ("/funds/total/executed", "2000000")).Form;
        var only = form with { Funds = form.Funds with { CarriedOver = new FundLine(), Other = new FundLine() } };

        Assert.Empty(Of(new FormReading { Form = only }));
    }

    [Fact]
    public void Line_that_is_not_printed_is_doubted_Is_a_warning()
    {
        const string Other = "/funds/other/executed";
        var reading = Findings.Without(SampleForms.Altered(Findings.Plain, ("/funds/total/executed", "2000000")), "/funds/other");
        var finding = Assert.Single(Of(reading with { Confidence = reading.Confidence.Add(Other, new CellDoubt(CellDoubt.Review, "边界不明")) }));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(Other, finding.Cells);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600, 500, true)]
    [InlineData(500, 500, false)]
    [InlineData(400, 500, false)]
    public void More_is_within_a_line_than_it_is_Is_a_warning(decimal first, decimal second, bool isReported)
    {
        var finding = Of(WithParts(("executed", first, second))).SingleOrDefault();

        Assert.Equal(isReported, finding is not null);
        if (finding is null) return;
        Assert.Equal((Severity.Warning, "600.00 + 500.00 = 1,100.00元"), (finding.Severity, finding.Expected));
        Assert.Equal(["/funds/other/executed"], finding.Cells);
        Assert.Contains("中央资金600.00 + 省级资金500.00", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Less_is_within_a_line_that_it_makes_up_elsewhere_Is_a_warning()
    {
        var finding = Assert.Single(Of(WithParts(("annualBudget", 600, 400), ("executed", 400, 500))));

        Assert.Equal((Severity.Warning, "executed"), (finding.Severity, finding.Where));
    }

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "fund-sum", "/funds/other/executed", ("/funds/other/executed", "1"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/funds/other/executed", finding.Cells);
    }

    [Fact]
    public void The_doubts_reason_is_a_sentence_Goes_on_within_the_findings_own()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "fund-sum", "/funds/other/executed", "边界不明。", ("/funds/other/executed", "1"));

        Assert.Contains("边界不明，", finding.MessageZh, StringComparison.Ordinal);
    }

    private static List<Finding> Of(FormReading reading) => [.. new FormEvaluator(RuleProfiles.Default).Evaluate(reading).Findings.Where(finding => finding.Rule == "fund-sum")];

    // 其他资金 of 1,000 and what is said to be in it.
    private static FormReading WithParts(params (string Column, decimal First, decimal Second)[] columns)
    {
        var reading = SampleForms.Altered(Findings.Plain);
        var line = new FundLine { AnnualBudget = 1000m, Executed = 1000m };
        var total = reading.Form.Funds.Total;
        total = total with { AnnualBudget = total.AnnualBudget.Value!.Value + 1000, Executed = total.Executed.Value!.Value + 1000 };
        return reading with
        {
            Form = reading.Form with { Funds = reading.Form.Funds with { Total = total, Other = line } },
            Within = columns.ToImmutableSortedDictionary(
                column => CellPointer.Fund("other", column.Column),
                column => ImmutableArray.Create(new CellBreakdown("其他资金", 1000, [new CellPart("中央资金", column.First, null), new CellPart("省级资金", column.Second, null)]))),
        };
    }
}
