using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Tells by the words of a label from where money comes: 市级资金, 省级财政资金 and 一般公共预算 are appropriation, 单位自筹 is other money.</summary>
internal static class FundSource
{
    private static readonly string[] Governments = ["中央", "国家", "省", "自治区", "自治州", "市", "州", "地区", "盟", "区", "县", "旗", "乡", "镇", "街道", "上级", "本级", "同级", "下级", "地方", "兵团", "师级", "师市", "团场"];
    private static readonly string[] Moneys = ["资金", "拨款", "补助", "财政", "安排", "配套", "转移支付", "预算", "经费", "投资", "投入", "专款", "补贴", "承担", "负担", "部分", "收入", "公益金"];
    private static readonly string[] Budgets = ["一般公共预算", "公共财政预算", "政府性基金", "国有资本经营", "转移支付", "国债", "政府债券", "专项债", "一般债", "债券", "政府预算", "财政", "预算内"];
    private static readonly string[] Others = ["预算外", "自筹", "自有", "非财政", "专户", "事业收入", "经营收入", "事业单位经营", "单位资金", "社会资金", "社会资本", "社会投入", "社会筹集", "贷款", "捐赠", "捐款", "融资", "企业资金", "企业投入", "企业配套", "村集体", "教育收费", "上缴收入", "其他来源", "其他", "其它"];
    private static readonly string[] NoMoney = ["执行", "支出", "年初", "全年", "调整", "使用", "单位名称", "部门", "情况", "明细", "预算数", "决算"];

    /// <summary>The line of 资金使用情况 to which a source of money belongs; null where a label names none.</summary>
    public static FundRow? Of(string core)
    {
        if (IsGovernment(core)) return FundRow.CurrentYearAppropriation;
        if (!EndsAsMoney(core, Budgets) && !EndsAsMoney(core, Others)) return null;
        if (Array.Exists(NoMoney, word => core.Contains(word, StringComparison.Ordinal))) return null;
        if (Array.Exists(Others, word => core.Contains(word, StringComparison.Ordinal)) && EndsAsMoney(core, Others)) return FundRow.Other;
        if (!EndsAsMoney(core, Budgets)) return null;
        return Array.Exists(Governments, word => core.StartsWith(word, StringComparison.Ordinal)) || Array.Exists(Budgets, word => core.Contains(word, StringComparison.Ordinal))
            ? FundRow.CurrentYearAppropriation
            : null;
    }

    /// <summary>Whether a label names one source among several that make up a line: a government's level, a kind of budget.</summary>
    public static bool IsPart(string core) =>
        Array.Exists(Governments, word => core.StartsWith(word, StringComparison.Ordinal)) || Array.Exists(Budgets, word => word != "财政" && core.Contains(word, StringComparison.Ordinal))
        || Array.Exists(Others, word => !word.StartsWith('其') && core.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether the remark of a label says that what was carried over is in its money: 财政拨款（含上年结转）.</summary>
    public static bool HoldsCarriedOver(string remarks) =>
        (remarks.Contains('含', StringComparison.Ordinal) || remarks.Contains("包括", StringComparison.Ordinal)) && !remarks.Contains('不', StringComparison.Ordinal)
        && (remarks.Contains("结转", StringComparison.Ordinal) || remarks.Contains("结余", StringComparison.Ordinal));

    // 中央, 省, 省级 and 县区级 before amounts.
    private static bool IsGovernment(string core) =>
        Array.IndexOf(Governments, core) >= 0 || core is "市县" or "区县" or "县区" or "乡镇" || (core.Length is 2 or 3 && core[^1] == '级' && Array.Exists(Governments, word => core.StartsWith(word, StringComparison.Ordinal)));

    private static bool EndsAsMoney(string core, string[] names) =>
        Array.Exists(Moneys, word => core.EndsWith(word, StringComparison.Ordinal)) || Array.Exists(names, word => core.EndsWith(word, StringComparison.Ordinal));
}
