using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules;

/// <summary>A real form with a few cells changed so that one rule fires, and what following the finding's advice changes back.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Code">The real form.</param>
/// <param name="Where">The place of the finding.</param>
/// <param name="Changes">The cells changed, as JSON Pointers.</param>
public sealed record Alteration(string Rule, string Code, string Where, params (string Pointer, JsonNode? Value)[] Changes)
{
    private const string Plain = Findings.Plain;
    private const string Limits = Findings.Limits;
    private const string Qualitative = Findings.Qualitative;
    private const string Timely = "劳务派遣人员工资发放及时性";

    /// <summary>One for each rule on a single form.</summary>
    public static IEnumerable<Alteration> All =>
    [
        new("missing-field", Plain, "goal.actual", ("/goal/actual", "")),
        new("project-code-format", Plain, "projectCode", ("/projectCode", "4403042210615000004")),
        new("total-sum", Plain, "total", ("/total/score", "99")),
        new("weight-sum", Plain, "total", ("/total/weight", "99")),
        new("section-weight", Plain, "产出指标", ("/sectionWeights/产出指标", "40")),
        new("fund-sum", Plain, "initialBudget", ("/funds/total/initialBudget", "2100000")),
        new("execution-rate", Limits, "funds", ("/funds/total/executionRate", "97.28")),
        new("execution-score", Limits, "funds", ("/funds/total/score", "10"), ("/total/score", "100")),
        new("execution-over-budget", Plain, "funds", ("/funds/total/executed", "1877403.79"), ("/funds/currentYearAppropriation/executed", "1877403.79")),
        new("score-over-weight", Plain, "劳务派遣人员数量", ("/indicators/0/score", "12"), ("/total/score", "102")),
        new("deviation-missing", Qualitative, "保障单位基层党建日常管理工作正常运转", ("/indicators/5/deviation", "无")),
        new("unmet-full-score", Limits, "合同审查数量", ("/indicators/1/target", "300份")),
        new("overscored", Plain, Timely, ("/indicators/2/actual", "90%"), ("/indicators/2/score", "14"), ("/total/score", "99"), ("/indicators/2/deviation", "系统升级延误，将提前测试。")),
        new("execution-indicator-mismatch", Limits, "支出进度达标率", ("/indicators/4/actual", "99%")),
        new("narrative-conflict", Limits, "合同审查数量", ("/indicators/1/actual", "260份")),
        new("output-against-budget", "440304221061500600008", "funds",
            ("/funds/total/initialBudget", "26000000"), ("/funds/currentYearAppropriation/initialBudget", "26000000"), ("/indicators/1/actual", "16个")),
        new("overshoot-unexplained", Limits, "合同审查数量", ("/indicators/1/target", "199份")),
        new("target-unit-mismatch", Limits, "合同审查数量", ("/indicators/1/target", "259次")),
        new("target-not-quantified", Plain, Timely, ("/indicators/2/target", "及时")),
        new("deviation-incomplete", Qualitative, "保障单位基层党建日常管理工作正常运转", ("/indicators/5/deviation", "年度指标值设置不规范，不够量化。")),
        new("budget-shift", Plain, "funds", ("/funds/total/initialBudget", "2700000"), ("/funds/currentYearAppropriation/initialBudget", "2700000")),
        new("budget-withdrawn", "440304221061500105000", "funds",
            ("/funds/total/initialBudget", "170000"), ("/funds/currentYearAppropriation/initialBudget", "170000"),
            ("/funds/total/annualBudget", "0"), ("/funds/currentYearAppropriation/annualBudget", "0"),
            ("/funds/total/executed", "0"), ("/funds/currentYearAppropriation/executed", "0"),
            ("/funds/total/executionRate", "0"), ("/funds/total/score", "0"), ("/total/score", "90")),
        new("duplicate-indicator", Plain, "劳务派遣人员数量", ("/indicators/2/level3", "劳务派遣人员数量"), ("/indicators/2/target", "13人"), ("/indicators/2/actual", "13人")),
        new("overshoot-explained", Limits, "合同审查数量", ("/indicators/1/target", "199份"), ("/indicators/1/deviation", "业务量增加，将重新设置指标值。")),
        new("deducted-though-met", Plain, Timely, ("/indicators/2/score", "14"), ("/total/score", "99"), ("/indicators/2/deviation", "系统升级延误，将提前测试。")),
        new("deviation-misfit", Qualitative, "党员满意度", ("/indicators/8/deviation", "指标值不够量化，建议修改。")),
        new("name-unit-contradiction", Plain, "劳务派遣人员工资发放次数", ("/indicators/2/level3", "劳务派遣人员工资发放次数")),
        new("unmeasured-percentage", Findings.Vehicle, "保障公务用车需求", ("/indicators/7/level3", "保障公务用车需求")),
        new("target-qualitative", Plain, Timely, ("/indicators/2/target", "及时"), ("/indicators/2/actual", "及时")),
        new("target-format", Plain, "劳务派遣人员数量", ("/indicators/0/target", "≥13")),
        new("level-mismatch", Plain, "劳务派遣人员工资发放合格率", ("/indicators/2/level3", "劳务派遣人员工资发放合格率")),
        new("budget-added", Plain, "funds", ("/funds/total/initialBudget", "0"), ("/funds/currentYearAppropriation/initialBudget", "0")),
        new("deviation-typo", Qualitative, "", ("/indicators/5/deviation", "偏差愿意：年度指标值设置不规范，不够量化。改进措施：建议改成百分比。")),
        new("actual-copies-target", Plain, "", ("/indicators/3/target", "100%"), ("/indicators/5/target", "95%"), ("/indicators/8/target", "90%")),
    ];

    /// <summary>The form with the changes made.</summary>
    public FormReading Form => SampleForms.Altered(Code, Changes);

    /// <inheritdoc/>
    public override string ToString() => Rule;
}
