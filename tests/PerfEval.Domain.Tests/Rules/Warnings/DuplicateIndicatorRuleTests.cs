using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class DuplicateIndicatorRuleTests
{

    [Theory]
    [InlineData("劳务派遣人员工资发放准确率")]
    [InlineData("劳务派遣人员 工资发放准确率。")]
    [InlineData("“劳务派遣人员”工资发放准确率")]
    public void Later_row_has_the_same_name_Is_reported_there(string name) => Findings.AreAdded(
        Findings.Plain, [("/indicators/8/level3", name)], ("duplicate-indicator", name));

    [Fact]
    public void Both_are_the_budget_execution_Is_reported() => Findings.AreAdded(
        Findings.Plain, [("/indicators/2/level3", "预算执行率")], ("duplicate-indicator", "支出进度达标率"));

    [Fact]
    public void Third_row_of_a_name_names_both_earlier_ones()
    {
        var altered = SampleForms.Altered(Findings.Plain, ("/indicators/1/level3", "劳务派遣人员数量"), ("/indicators/2/level3", "劳务派遣人员数量"));

        var found = Findings.Evaluate(altered).Findings.Where(finding => finding.Rule == "duplicate-indicator").ToArray();

        Assert.Equal([2, 3], found.Select(finding => finding.Row));
        Assert.Equal(["/indicators/2/level3", "/indicators/0/level3", "/indicators/1/level3"], found[1].Cells);
    }

    [Fact]
    public void Name_differs_in_a_letter_Says_nothing() => Findings.AreSilent(Findings.Plain, "duplicate-indicator", ("/indicators/1/level3", "劳务派遣人员量"));

    [Fact]
    public void Names_are_missing_Says_nothing() => Findings.AreSilent(Findings.Plain, "duplicate-indicator", ("/indicators/0/level3", ""), ("/indicators/1/level3", ""));
}
