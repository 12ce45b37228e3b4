using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class LevelMismatchRuleTests
{

    [Theory]
    [InlineData("时效指标", "工资发放合格率")]
    [InlineData("时效指标", "工资发放准确率。")]
    [InlineData("质量指标", "工资发放及时率")]
    [InlineData("质量指标", "工资发放及时性")]
    [InlineData("质量指标", "工资发放次数")]
    [InlineData("质量指标", "工资发放数量")]
    public void Name_does_not_belong_there_Is_noted(string level, string name) =>
        Assert.Contains(
            Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/2/level2", level), ("/indicators/2/level3", name))).Findings,
            finding => finding is { Rule: "level-mismatch", Row: 3 });

    [Theory]
    [InlineData("时效指标", "工资发放及时率")]
    [InlineData("质量指标", "工资发放合格率")]
    [InlineData("质量指标", "工资发放次数达标率")]
    [InlineData("", "工资发放合格率")]
    [InlineData("时效指标", "")]
    public void Name_belongs_there_or_is_missing_Says_nothing(string level, string name) =>
        Findings.AreSilent(Findings.Plain, "level-mismatch", ("/indicators/2/level2", level), ("/indicators/2/level3", name));
}
