using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Submission;

public sealed class DeviationPrefixRuleTests
{

    private const string Whole = "人员变动较大，将加强交接管理。";

    private static Finding[] Compare(string one, string other, string actual = "90%") =>
    [
        .. Submissions.Compare(
            [
                SampleForms.Altered(Findings.Plain, ("/indicators/2/deviation", one), ("/indicators/2/actual", actual)),
                SampleForms.Altered(Findings.Limits, ("/indicators/2/deviation", other)),
            ]).Forms[0].Findings.Where(finding => finding.Rule == "deviation-incomplete"),
    ];

    [Fact]
    public void Deviation_is_the_beginning_of_another_Is_reported_at_its_row()
    {
        var finding = Assert.Single(Compare("人员变动较大，将加强交接", Whole));

        Assert.Equal((3, null), (finding.Row, finding.Group));
    }

    [Theory]
    [InlineData("人员变动较大，将加强交接管理")]
    [InlineData("人员变动较大，将加强交接管理；")]
    [InlineData("人员变动较大，将完善交接")]
    [InlineData("人员变动较大，将加强交接。")]
    [InlineData("")]
    public void Deviation_differs_by_closing_punctuation_or_in_a_word_or_is_missing_Says_nothing(string deviation) => Assert.Empty(Compare(deviation, Whole));

    [Theory]
    [InlineData("人员变动较大，将加强交接", "人员变动较大，将加强交接，确保工作不断档。")]
    [InlineData("人员变动较大，将加强交接。", "人员变动较大，将加强交接。下半年已完成。")]
    public void Other_goes_on_with_a_clause_of_its_own_Says_nothing(string one, string other) => Assert.Empty(Compare(one, other));

    [Fact]
    public void Row_was_not_carried_out_Says_nothing() => Assert.Empty(Compare("人员变动较大，将加强交接", Whole, "未开展"));

    [Fact]
    public void Row_has_a_finding_of_the_rule_already_It_keeps_that_one() => Assert.Single(Compare("人员变动较大", Whole));
}
