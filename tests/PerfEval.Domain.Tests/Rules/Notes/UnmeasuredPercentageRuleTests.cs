using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class UnmeasuredPercentageRuleTests
{

    [Theory]
    [InlineData("提高机构工作效率")]
    [InlineData("保障机构运转。")]
    public void Name_does_not_say_of_what_Is_noted(string name) =>
        Assert.Contains(
            Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/5/level3", name))).Findings,
            finding => finding is { Rule: "unmeasured-percentage", Row: 6 });

    [Theory]
    [InlineData("系统使用率")]
    [InlineData("服务对象满意度")]
    [InlineData("办件数量")]
    [InlineData("考核断面水质达Ⅲ类比例")]
    [InlineData("绿色采购占比")]
    [InlineData("平均办理时间。")]
    public void Name_says_of_what_Says_nothing(string name) => Findings.AreSilent(Findings.Plain, "unmeasured-percentage", ("/indicators/5/level3", name));

    [Theory]
    [InlineData("有效", "95%")]
    [InlineData("≥90分", "95分")]
    [InlineData("", "95%")]
    public void Target_or_actual_is_no_percentage_Says_nothing(string target, string actual) =>
        Findings.AreSilent(Findings.Plain, "unmeasured-percentage", ("/indicators/5/target", target), ("/indicators/5/actual", actual));

    [Fact]
    public void Row_is_no_benefit_Says_nothing() => Findings.AreSilent(Findings.Plain, "unmeasured-percentage", ("/indicators/5/level1", "产出指标"));
}
