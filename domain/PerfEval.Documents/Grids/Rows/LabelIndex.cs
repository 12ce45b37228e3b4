using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Tells what a cell's label names: by <see cref="LabelWords"/>, or where a heading's place allows it by what the words are made of.</summary>
internal static class LabelIndex
{
    private const int LongestColumn = 24;

    // What the labels end in that HeaderLike knows: most cells hold something else.
    private const string HeaderEnds = "称码号门位度局";

    private static readonly string[] TotalWords = ["总", "合计", "自评", "最终", "综合", "绩效", "评价", "考核", "评定", "项目", "单位", "本项目", "指标", "实际", "得分", "分数", "分值", "评分", "计", "分"];

    /// <summary>The header field that words nobody listed seem to name.</summary>
    public static HeaderField? HeaderLike(string core)
    {
        if (core.Length is < 3 or > 14 || !HeaderEnds.Contains(core[^1], StringComparison.Ordinal)) return null;
        foreach (var code in (ReadOnlySpan<string>)["编码及名称", "代码及名称", "编码和名称", "名称及编码", "名称及代码", "及编码", "及代码"])
        {
            if (core.Length > code.Length + 2 && core.EndsWith(code, StringComparison.Ordinal) && Has(core, "单位", "部门")) return HeaderLike(core[..^code.Length]) ?? LabelWords.Of(core[..^code.Length]).Header;
        }

        if (core.EndsWith("名称", StringComparison.Ordinal) && Has(core, "单位", "部门")) return HeaderLike(core[..^2]) ?? LabelWords.Of(core[..^2]).Header;
        if (core.EndsWith("项目名称", StringComparison.Ordinal) || (core.EndsWith("名称", StringComparison.Ordinal) && Starts(core, "项目", "专项", "转移支付", "资金名称", "政策"))) return HeaderField.ProjectName;
        if (core.Contains("项目", StringComparison.Ordinal) && EndsWith(core, "编码", "代码", "编号")) return Has(core, "单位", "部门", "类", "科目") ? HeaderField.Other : Has(core, "名称") ? HeaderField.ProjectName : HeaderField.ProjectCode;
        if (EndsWith(core, "主管部门", "主管单位", "主管预算部门", "主管预算单位", "预算部门", "主管局", "归口管理部门", "归口部门", "责任部门", "一级预算单位")) return Starts(core, "中央", "上级") ? HeaderField.Other : HeaderField.PrimaryBudgetUnit;
        if (EndsWith(core, "实施单位", "执行单位", "承担单位", "实施部门", "执行部门", "使用单位", "承担部门", "用款单位", "使用部门", "承办单位", "建设单位", "责任单位", "法人单位", "基层预算单位", "二级预算单位")) return HeaderField.ImplementingUnit;
        return core.Length <= 8 && core.EndsWith("年度", StringComparison.Ordinal) && !core.AsSpan().ContainsAnyInRange('0', '9') && YearText.At(core) is null && !Has(core, "起", "止", "开始", "结束", "立项") ? HeaderField.FiscalYear : null;
    }

    /// <summary>The column of 资金使用情况 that a heading among others names.</summary>
    public static FundColumn? FundColumnLike(string core)
    {
        if (LabelWords.Of(core).FundColumn is { } exact) return exact;
        if (core is "计划数" or "计划金额" or "计划资金" or "资金计划数" or "计划投资" or "下达数" or "下达金额" or "下达资金" or "资金下达数") return Text.FundColumn.AnnualBudget;

        // 注：预算数指调整后预算 is a sentence.
        if (core.Length is < 2 or > LongestColumn || core.AsSpan().IndexOfAny("：:，。；") >= 0 || Starts(core, "上年", "上一年", "去年", "下年", "以前年度", "历年", "往年")) return null;
        if (EndsWith(core, "执行率", "支出率", "支付率", "使用率", "执行进度", "支出进度", "支付进度", "完成率", "执行比例")) return Text.FundColumn.Rate;
        if (EndsWith(core, "得分", "自评分", "评分", "得分情况")) return Text.FundColumn.Score;
        if (EndsWith(core, "分值", "权重", "权重分", "满分", "标准分", "基准分")) return Text.FundColumn.Weight;
        if (!EndsWith(core, "数", "金额", "额", "预算", "支出", "执行", "资金", "决算", "支付", "安排", "实际使用") || Has(core, "收入", "到位", "结余", "结转") || IsChange(core)) return null;
        if (Has(core, "执行", "支出", "决算", "支付", "使用", "实际完成") && !EndsWith(core, "预算", "预算数", "预算额", "预算金额")) return Text.FundColumn.Executed;
        if (Has(core, "年初", "批复", "批准", "初始")) return Text.FundColumn.InitialBudget;
        return Has(core, "预算", "调整") ? Text.FundColumn.AnnualBudget : null;
    }

    // 追加预算 is what was added to the budget, 追加后预算 what came of it.
    private static bool IsChange(string core) => Has(core, "追加", "调增", "调减", "追减", "增减") && !core.Contains('后', StringComparison.Ordinal);

    /// <summary>The line of 资金使用情况 that a label beside numbers names.</summary>
    public static FundRow? FundRow(string core)
    {
        var words = LabelWords.Of(core);
        if (words.FundRow is { } exact) return exact;
        if (core.Length is < 1 or > LongestColumn || words.FundColumn is not null) return null;
        if (core.Length == 1) return FundSource.Of(core);
        if (IsOfWholeProject(core)) return null;
        if (core.Length > 4 && core.EndsWith("小计", StringComparison.Ordinal)) return FundRow(core[..^2]);
        if (EndsWith(core, "结转", "结转资金", "结余", "结余资金", "结转结余") || Starts(core, "上年结转", "上年度结转", "以前年度结转", "年初结转")) return Text.FundRow.CarriedOver;
        if (EndsWith(core, "资金总额", "资金合计", "总金额") || core is "合计" or "总计" or "金额合计") return Text.FundRow.Total;
        if (core.StartsWith('非')) return core.StartsWith("非税", StringComparison.Ordinal) ? Text.FundRow.CurrentYearAppropriation : Text.FundRow.Other;
        if (core.Contains("非财政", StringComparison.Ordinal)) return Text.FundRow.Other;
        if (EndsWith(core, "财政拨款", "财政资金", "预算拨款", "财政拨款收入")) return Text.FundRow.CurrentYearAppropriation;
        return FundSource.Of(core);
    }

    /// <summary>Whether a label before a text of its own names reasons or measures of the rows; 备注 and 说明 say something of the form.</summary>
    public static bool IsReason(string core) => IndicatorLike(core) == IndicatorColumn.Deviation && Has(core, "原因", "偏差", "措施");

    /// <summary>Whether a label names money of all the years of a project: 实施期资金总额 is no line of the year.</summary>
    public static bool IsOfWholeProject(string core) => Starts(core, "实施期", "中长期", "建设期", "全周期");

    /// <summary>Whether a label names a whole line of 资金使用情况, not one source among several that make it up.</summary>
    public static bool IsWholeFundRow(LabelText label) => label.Words.FundRow is not null || (FundRow(label.Core) is not null && !FundSource.IsPart(label.Core));

    /// <summary>The column of the indicator table that a heading among others names.</summary>
    public static IndicatorColumn? IndicatorLike(string core)
    {
        if (LabelWords.Of(core).Indicator is { } exact) return exact;
        if (core.Length is < 2 or > LongestColumn) return null;
        if (core.EndsWith("及单位", StringComparison.Ordinal)) return IndicatorLike(core[..^3]);
        if (core.StartsWith("一级", StringComparison.Ordinal)) return IndicatorColumn.Level1;
        if (core.StartsWith("二级", StringComparison.Ordinal)) return IndicatorColumn.Level2;
        if (core.StartsWith("三级", StringComparison.Ordinal) || core.StartsWith("四级", StringComparison.Ordinal) || EndsWith(core, "指标名称") || core.StartsWith("指标名称", StringComparison.Ordinal) || core is "指标" or "评价指标" or "考核指标" or "具体指标" or "指标描述") return IndicatorColumn.Name;
        if (Has(core, "偏差", "未完成", "未达", "偏离", "原因", "扣分", "减分", "失分", "差异", "整改", "问题") && Has(core, "原因", "措施", "分析", "说明")) return IndicatorColumn.Deviation;
        if (core is "说明" or "情况说明" || Starts(core, "改进措施", "拟采取", "下一步改进措施")) return IndicatorColumn.Deviation;
        if (EndsWith(core, "标准分", "标准分值")) return IndicatorColumn.Weight;
        if (Has(core, "上年", "历史", "标准", "说明", "率", "依据", "来源", "方法") || EndsWith(core, "单位")) return null;
        if (EndsWith(core, "应得分", "配分")) return IndicatorColumn.Weight;
        if (EndsWith(core, "得分", "自评分", "评分", "自评分值", "自评分数", "得分值", "打分", "评分结果")) return IndicatorColumn.Score;
        if (EndsWith(core, "分值", "权重", "权重分", "满分", "基准分") || core is "分数" or "分值设定" or "分值设置" or "设定分值" or "赋分" or "指标赋分" or "基础分") return IndicatorColumn.Weight;
        if (Starts(core, "计划", "预期", "预计", "年初", "应") && !Has(core, "实际") && !EndsWith(core, "预算数", "资金数", "拨款数", "经费数") && EndsWith(core, "值", "数", "目标", "情况", "完成", "指标")) return IndicatorColumn.Target;
        if (EndsWith(core, "完成值", "完成情况", "实际值", "实际指标值", "业绩值", "完成实绩", "完成指标值", "实现值", "完成数", "达到值", "达成值", "达成情况", "完成结果", "完成指标", "实际指标", "年终完成", "全年完成") || Starts(core, "实际完成", "实际达到")) return IndicatorColumn.Actual;
        return EndsWith(core, "指标值", "目标值", "预期值", "计划值", "计划数", "目标", "设定值", "预定值", "期望值", "考核值", "任务数") && !Has(core, "完成", "实际") ? IndicatorColumn.Target : null;
    }

    /// <summary>
    /// The column that a heading names in a table which names it by no better words: 绩效标准 is what was to be reached where
    /// nothing else is, 自评结果 what was reached, 指标类别 the group.
    /// </summary>
    public static IndicatorColumn? IndicatorAtWorst(string core) => core switch
    {
        "指标类别" or "指标类型" or "指标分类" or "绩效指标类别" or "绩效指标类型" => IndicatorColumn.Level1,
        "绩效标准" or "指标标准" or "目标标准" or "标准值" or "计划" or "预期" or "年度指标" => IndicatorColumn.Target,
        "自评结果" or "自评情况" or "实际结果" or "实际情况" or "结果" or "实际" or "完成" => IndicatorColumn.Actual,
        "自评" => IndicatorColumn.Score,
        "自评说明" or "得分说明" or "完成情况说明" => IndicatorColumn.Deviation,
        "绩效指标" or "明细指标" or "个性指标" => IndicatorColumn.Name,
        _ => core.StartsWith("实际完成", StringComparison.Ordinal) || core is "执行结果" ? IndicatorColumn.Actual : null,
    };

    /// <summary>Whether a label names 总分.</summary>
    public static bool IsTotal(LabelText label) => label.Words.IsTotal || (label.Core.Length is >= 3 and <= 12 && IsTotalByWords(label.Core));

    // 评价总分, 自评分数合计 and 最终得分 are made of such words only: an indicator is named after something else.
    private static bool IsTotalByWords(string core)
    {
        if (!EndsWith(core, "分", "计", "分数", "分值")) return false;
        var says = false;
        for (var at = 0; at < core.Length;)
        {
            if (TotalWordAt(core, at) is not { } word) return false;
            says |= word is "总" or "合计" or "自评" or "最终" or "综合";
            at += word.Length;
        }

        return says;
    }

    private static string? TotalWordAt(string core, int at)
    {
        foreach (var word in TotalWords)
        {
            if (core.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) return word;
        }

        return null;
    }

    private static bool EndsWith(string core, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (core.EndsWith(end, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool Starts(string core, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (core.StartsWith(start, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool Has(string core, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (core.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
