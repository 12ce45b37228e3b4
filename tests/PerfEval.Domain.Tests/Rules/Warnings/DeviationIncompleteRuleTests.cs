using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class DeviationIncompleteRuleTests
{

    private const string Row = "保障单位基层党建日常管理工作正常运转";

    [Theory]
    [InlineData("偏差原因：根据实际情况填写改进措施：加强事中管理。", "套话")]
    [InlineData("按照实际情况发放，建议调整指标值。", "套话")]
    [InlineData("偏差原因分析：年度指标值设置不规范，不够量化。", "改进措施")]
    [InlineData("因机构调整，工作未开展。", "改进措施")]
    [InlineData("偏差原因：人员变动。改进措施：无", "改进措施")]
    [InlineData("部门间协调不畅，验收推迟", "改进措施")]
    [InlineData("偏差原因分析：人员变动。改进措施：建议调整预", "没有写完")]
    [InlineData("人员变动，将加强培训和", "没有写完")]
    public void Reason_says_nothing_or_no_measure_or_breaks_off_Is_reported(string deviation, string told) =>
        Assert.Contains(told, Findings.IsAdded(Findings.Qualitative, "deviation-incomplete", Row, ("/indicators/5/deviation", deviation)).MessageZh, StringComparison.Ordinal);

    [Theory]
    [InlineData("偏差原因分析：年度指标值设置不规范，不够量化。改进措施：建议改成百分比。")]
    [InlineData("受疫情影响，培训延期；将于下半年补办")]
    [InlineData("根据实际情况填写不够，人员变动。改进措施：增设岗位")]
    [InlineData("人员变动，完善交接制度")]
    [InlineData("两期培训因暴雨取消；次年3月前补办。")]
    [InlineData("由于人员变动建议延期")]
    [InlineData("招标流标一次；下年提前启动招标。")]
    [InlineData("汛期漂浮物集中，已增配打捞船")]
    [InlineData("供应商交货延迟，已约谈并跟踪到货")]
    [InlineData("设备老化；故障部件已更换")]
    public void Reason_and_measure_are_stated_Says_nothing(string deviation) =>
        Findings.AreSilent(Findings.Qualitative, "deviation-incomplete", ("/indicators/5/deviation", deviation));

    [Fact]
    public void Row_is_not_carried_out_Says_nothing() => Findings.AreSilent(
        Findings.Qualitative, "deviation-incomplete", ("/indicators/5/deviation", "财政收回。"), ("/indicators/5/actual", "未开展"));

    [Theory]
    [InlineData("")]
    [InlineData("无偏差")]
    [InlineData("没有偏差。")]
    public void No_reason_is_written_Says_nothing(string deviation) => Findings.AreSilent(
        Findings.Qualitative, "deviation-incomplete", ("/indicators/5/deviation", deviation), ("/indicators/5/score", "30"));
}
