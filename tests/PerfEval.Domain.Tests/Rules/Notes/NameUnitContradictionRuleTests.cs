using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class NameUnitContradictionRuleTests
{

    [Theory]
    [InlineData("工资发放准确率", "13次", "13次")]
    [InlineData("工资发放准确率（%）", "13次", "13次")]
    [InlineData("工资发放人数", "100%", "100%")]
    [InlineData("办事群众投诉量", "≤2%", "0.06%")]
    [InlineData("发放次数。", "100%", "100%")]
    public void Name_and_unit_contradict_Is_noted(string name, string target, string actual) =>
        Assert.Contains(
            Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/1/level3", name), ("/indicators/1/target", target), ("/indicators/1/actual", actual))).Findings,
            finding => finding is { Rule: "name-unit-contradiction", Row: 2 });

    [Theory]
    [InlineData("工资发放准确率", "100%", "100%")]
    [InlineData("工资发放准确率", "1", "100%")]
    [InlineData("工资发放准确率", "高", "100%")]
    [InlineData("工资发放人数", "13人", "13人")]
    [InlineData("工资发放数额", "100%", "100%")]
    [InlineData("", "13次", "13次")]
    public void Name_and_unit_agree_or_are_missing_Says_nothing(string name, string target, string actual) => Findings.AreSilent(
        Findings.Plain, "name-unit-contradiction", ("/indicators/1/level3", name), ("/indicators/1/target", target), ("/indicators/1/actual", actual));
}
