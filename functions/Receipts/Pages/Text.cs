using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts.Pages;

/// <summary>How a receipt says values in Chinese.</summary>
internal static class Text
{
    private const string Nothing = "—";
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static string OrDash(string text) => text.Length == 0 ? Nothing : text;

    public static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? Nothing;

    public static string Amount(decimal? yuan) => yuan?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? Nothing;

    public static string Time(DateTimeOffset time) => time.ToOffset(China).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    public static string Title(ReceiptForm form) => form.ProjectName.Length > 0 ? form.ProjectName : OrDash(form.ProjectCode);

    public static string Grade(Grade? grade) => grade switch
    {
        Domain.Evaluation.Grade.Excellent => "优",
        Domain.Evaluation.Grade.Good => "良",
        Domain.Evaluation.Grade.Fair => "中",
        Domain.Evaluation.Grade.Poor => "差",
        _ => Nothing,
    };

    public static string Severity(Severity severity) => severity switch
    {
        Domain.Evaluation.Severity.Error => "差错",
        Domain.Evaluation.Severity.Warning => "疑点",
        _ => "提示",
    };

    public static string Outcome(IndicatorOutcome outcome) => outcome switch
    {
        IndicatorOutcome.Met => "达成",
        IndicatorOutcome.NotMet => "未达成",
        IndicatorOutcome.NotCarriedOut => "未开展",
        _ => "未核",
    };

    public static string FundLine(string name) => name switch
    {
        "total" => "年度资金总额",
        "currentYearAppropriation" => "其中：当年财政拨款",
        "carriedOver" => "上年结转资金",
        _ => "其他资金",
    };

    public static string Counts(ReceiptForm form)
    {
        var parts = form.Findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{Severity(group.Key)} {group.Count()}"));
        return OrDash(string.Join(" · ", parts));
    }

    public static string Badge(ReceiptForm form) => form.Disposition switch
    {
        FormDisposition.Unchanged => "未变",
        FormDisposition.Duplicate => "重复",
        FormDisposition.Foreign or FormDisposition.Closed => "待管理员",
        FormDisposition.Outdated => "已过时",
        _ => form.Status switch
        {
            FormStatus.Returned => "退回更正",
            FormStatus.Approved => "已通过",
            FormStatus.Rejected => "不同意",
            FormStatus.Undecided => "未决",
            FormStatus.Superseded => "已被取代",
            FormStatus.Failed => "处理失败",
            FormStatus.Waiting => "审核中",
            _ => form.Risk == RiskLevel.Blocked ? "须更正" : "已核对",
        },
    };

    public static string BadgeClass(ReceiptForm form) => Badge(form) switch
    {
        "退回更正" or "重复" or "不同意" or "处理失败" or "须更正" => "bad",
        "已通过" or "已核对" => "good",
        _ => "open",
    };

    public static string Position(SourcePosition? position)
    {
        if (position is null) return "";
        var parts = new List<string>(3);
        if (position.Sheet is { } sheet) parts.Add(position.Cell is { } cell ? $"{sheet}!{cell}" : sheet);
        if (position.Page is { } page) parts.Add(string.Create(CultureInfo.InvariantCulture, $"第 {page} 页"));
        if (position.Row is { } row) parts.Add(string.Create(CultureInfo.InvariantCulture, $"第 {row} 行"));
        if (position.Line is { } line) parts.Add(string.Create(CultureInfo.InvariantCulture, $"第 {line} 行"));
        return string.Join("，", parts);
    }

    /// <summary>A cell's name as a clerk knows it.</summary>
    public static string Cell(string pointer, ReceiptForm form)
    {
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["indicators", var index, var column] && int.TryParse(index, CultureInfo.InvariantCulture, out var i) && i < form.Rows.Length)
            return string.Create(CultureInfo.InvariantCulture, $"第 {i + 1} 行“{form.Rows[i].Name}”的{Label(column)}");
        return parts is ["funds", var line, var amount] ? FundLine(line).Replace("其中：", "", StringComparison.Ordinal) + "的" + Label(amount) : Label(parts[^1]);
    }

    private static string Label(string property) => property switch
    {
        "projectCode" => "项目编码",
        "projectName" => "项目名称",
        "fiscalYear" => "绩效自评年度",
        "implementingUnit" => "实施单位",
        "primaryBudgetUnit" => "一级预算单位",
        "initialBudget" => "年初预算数",
        "annualBudget" => "全年预算数",
        "executed" => "全年执行数",
        "executionRate" => "执行率",
        "expected" => "预期目标",
        "actual" => "实际完成",
        "level1" => "一级指标",
        "level2" => "二级指标",
        "level3" => "三级指标",
        "target" => "年度指标值",
        "weight" => "分值",
        "score" => "得分",
        "deviation" => "偏差原因分析及改进措施",
        _ => property,
    };
}
