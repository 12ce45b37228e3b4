using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class ProjectCodeFormatRuleTests
{
    [Theory]
    [InlineData("44030422106150000000")]
    [InlineData("4403042210615000000041")]
    [InlineData("990304221061500000004")]
    [InlineData("44030422106150000000X")]
    [InlineData("440304-21061500000004")]
    [InlineData("4403042T1061500000004")]
    [InlineData("44030422-061500000004")]
    public void Code_is_wrong_Is_reported(string code) => Findings.IsAdded(Findings.Plain, "project-code-format", "projectCode", ("/projectCode", code));

    [Theory]
    [InlineData("110000221061500000004")]
    [InlineData("820000221061500000004")]
    [InlineData("51000021R000000019951")]
    [InlineData("11000024t000003000111")]
    [InlineData("４４０３０４２２１０６１５０００００００４")]
    public void Code_is_right_Says_nothing(string code) => Findings.AreSilent(Findings.Plain, "project-code-format", ("/projectCode", code));

    [Theory]
    [InlineData("4.40304E+20")]
    [InlineData("990304221061500000004")]
    public void Which_code_is_right_is_not_known_Expects_none(string code) =>
        Assert.Equal("", Findings.IsAdded(Findings.Plain, "project-code-format", "projectCode", ("/projectCode", code)).Expected);

    [Fact]
    public void Code_is_not_printed_Says_nothing() => Findings.AreSilentWithout(Findings.Plain, "project-code-format", "/projectCode");

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "project-code-format", "/projectCode", ("/projectCode", "123"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/projectCode", finding.Cells);
    }
}
