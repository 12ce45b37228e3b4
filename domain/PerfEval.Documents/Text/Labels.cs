namespace PerfEval.Documents.Text;

/// <summary>The words that a label of a form is printed with, the longest first among those that begin alike.</summary>
internal static class Labels
{
    public static readonly (string Text, HeaderField Field)[] Header = Sorted(
        ("项目编码", HeaderField.ProjectCode), ("项目代码", HeaderField.ProjectCode), ("项目编号", HeaderField.ProjectCode),
        ("项目名称", HeaderField.ProjectName), ("项目（专项）名称", HeaderField.ProjectName), ("专项名称", HeaderField.ProjectName),
        ("绩效自评年度", HeaderField.FiscalYear), ("自评年度", HeaderField.FiscalYear), ("评价年度", HeaderField.FiscalYear),
        ("绩效年度", HeaderField.FiscalYear), ("预算年度", HeaderField.FiscalYear), ("项目年度", HeaderField.FiscalYear), ("年度", HeaderField.FiscalYear),
        ("项目实施单位", HeaderField.ImplementingUnit), ("实施单位", HeaderField.ImplementingUnit), ("项目单位", HeaderField.ImplementingUnit), ("预算单位", HeaderField.ImplementingUnit),
        ("执行单位", HeaderField.ImplementingUnit), ("项目执行单位", HeaderField.ImplementingUnit), ("资金使用单位", HeaderField.ImplementingUnit),
        ("项目承担单位", HeaderField.ImplementingUnit), ("承担单位", HeaderField.ImplementingUnit), ("用款单位", HeaderField.ImplementingUnit),
        ("预算主管部门", HeaderField.PrimaryBudgetUnit), ("项目主管单位", HeaderField.PrimaryBudgetUnit),
        ("一级预算单位", HeaderField.PrimaryBudgetUnit), ("项目主管部门", HeaderField.PrimaryBudgetUnit), ("主管部门", HeaderField.PrimaryBudgetUnit),
        ("主管部门及代码", HeaderField.PrimaryBudgetUnit), ("项目主管部门及代码", HeaderField.PrimaryBudgetUnit), ("主管单位", HeaderField.PrimaryBudgetUnit),
        ("部门名称", HeaderField.PrimaryBudgetUnit), ("主管预算单位", HeaderField.PrimaryBudgetUnit), ("一级预算部门", HeaderField.PrimaryBudgetUnit),
        ("项目负责人及电话", HeaderField.Other), ("项目负责人及联系电话", HeaderField.Other), ("项目负责人", HeaderField.Other), ("负责人及电话", HeaderField.Other),
        ("负责人", HeaderField.Other), ("联系电话", HeaderField.Other), ("联系人及电话", HeaderField.Other), ("联系人", HeaderField.Other), ("电话", HeaderField.Other),
        ("填报人", HeaderField.Other), ("填表人", HeaderField.Other), ("填报日期", HeaderField.Other), ("填表日期", HeaderField.Other), ("填报时间", HeaderField.Other),
        ("填报单位", HeaderField.Other), ("项目类型", HeaderField.Other), ("项目类别", HeaderField.Other), ("项目属性", HeaderField.Other), ("项目起止时间", HeaderField.Other),
        ("项目期限", HeaderField.Other), ("项目实施期", HeaderField.Other), ("专项实施期", HeaderField.Other), ("项目周期", HeaderField.Other), ("起止年度", HeaderField.Other), ("起止时间", HeaderField.Other), ("起止年限", HeaderField.Other), ("资金性质", HeaderField.Other), ("单位", HeaderField.Other), ("金额单位", HeaderField.Other), ("项目级次", HeaderField.Other),
        ("项目开始时间", HeaderField.Other), ("项目结束时间", HeaderField.Other), ("项目分类", HeaderField.Other), ("评价时间", HeaderField.Other), ("自评时间", HeaderField.Other), ("自评得分", HeaderField.Other), ("自评等级", HeaderField.Other), ("自评等次", HeaderField.Other), ("评价等级", HeaderField.Other),
        ("评价等次", HeaderField.Other), ("绩效等级", HeaderField.Other));

    public static readonly (string Text, FundColumn Column)[] FundColumns = Sorted(
        ("年初预算数", FundColumn.InitialBudget), ("年初预算", FundColumn.InitialBudget), ("年初批复数", FundColumn.InitialBudget), ("年初预算金额", FundColumn.InitialBudget),
        ("年初批复预算数", FundColumn.InitialBudget), ("年初预算安排", FundColumn.InitialBudget), ("年初安排数", FundColumn.InitialBudget), ("年初安排", FundColumn.InitialBudget),
        ("全年预算数", FundColumn.AnnualBudget), ("全年预算", FundColumn.AnnualBudget), ("调整后预算数", FundColumn.AnnualBudget), ("调整后预算", FundColumn.AnnualBudget),
        ("调整预算数", FundColumn.AnnualBudget), ("调整预算", FundColumn.AnnualBudget), ("年度预算数", FundColumn.AnnualBudget), ("预算数", FundColumn.AnnualBudget), ("全年预算金额", FundColumn.AnnualBudget),
        ("调整后全年预算数", FundColumn.AnnualBudget), ("预算金额", FundColumn.AnnualBudget), ("年度预算", FundColumn.AnnualBudget), ("当年预算数", FundColumn.AnnualBudget), ("当年预算", FundColumn.AnnualBudget), ("当年预算金额", FundColumn.AnnualBudget), ("预算安排", FundColumn.AnnualBudget), ("预算安排数", FundColumn.AnnualBudget),
        ("全年执行数", FundColumn.Executed), ("全年执行", FundColumn.Executed), ("实际执行数", FundColumn.Executed), ("年度执行数", FundColumn.Executed),
        ("预算执行数", FundColumn.Executed), ("执行数", FundColumn.Executed), ("实际支出数", FundColumn.Executed), ("全年支出数", FundColumn.Executed), ("支出数", FundColumn.Executed),
        ("当年预算执行数", FundColumn.Executed), ("当年执行数", FundColumn.Executed), ("当年支出数", FundColumn.Executed), ("当年实际支出数", FundColumn.Executed),
        ("支出决算数", FundColumn.Executed), ("支出决算", FundColumn.Executed), ("决算数", FundColumn.Executed), ("执行金额", FundColumn.Executed), ("实际支出", FundColumn.Executed), ("实际支出金额", FundColumn.Executed), ("支出金额", FundColumn.Executed), ("全年执行金额", FundColumn.Executed), ("全年实际支出数", FundColumn.Executed),
        ("转移支付预算数", FundColumn.AnnualBudget), ("转移支付执行数", FundColumn.Executed),
        ("分值", FundColumn.Weight), ("权重", FundColumn.Weight), ("标准分", FundColumn.Weight),
        ("执行率", FundColumn.Rate), ("预算执行率", FundColumn.Rate), ("资金执行率", FundColumn.Rate), ("全年执行率", FundColumn.Rate), ("支出率", FundColumn.Rate),
        ("得分", FundColumn.Score), ("自评得分", FundColumn.Score), ("自评分", FundColumn.Score));

    public static readonly (string Text, FundRow Row)[] FundRows = Sorted(
        ("年度资金总额", FundRow.Total), ("资金总额", FundRow.Total), ("年度资金", FundRow.Total), ("资金合计", FundRow.Total), ("项目资金总额", FundRow.Total), ("总金额", FundRow.Total), ("总额", FundRow.Total),
        ("年度总金额", FundRow.Total),
        ("当年财政拨款", FundRow.CurrentYearAppropriation), ("本年财政拨款", FundRow.CurrentYearAppropriation), ("年度财政拨款", FundRow.CurrentYearAppropriation),
        ("财政拨款", FundRow.CurrentYearAppropriation), ("当年财政资金", FundRow.CurrentYearAppropriation), ("财政资金", FundRow.CurrentYearAppropriation),
        ("本年财政资金", FundRow.CurrentYearAppropriation), ("当年拨款", FundRow.CurrentYearAppropriation), ("本年拨款", FundRow.CurrentYearAppropriation),
        ("财政拨款资金", FundRow.CurrentYearAppropriation), ("当年财政拨款资金", FundRow.CurrentYearAppropriation),
        ("上年结转资金", FundRow.CarriedOver), ("上年结转", FundRow.CarriedOver), ("结转资金", FundRow.CarriedOver), ("上年结转结余资金", FundRow.CarriedOver),
        ("以前年度结转资金", FundRow.CarriedOver), ("结转结余资金", FundRow.CarriedOver), ("上年结余资金", FundRow.CarriedOver), ("上年结转结余", FundRow.CarriedOver),
        ("其他资金", FundRow.Other), ("其它资金", FundRow.Other), ("其他来源资金", FundRow.Other), ("其他", FundRow.Other));

    public static readonly (string Text, IndicatorColumn Column)[] IndicatorColumns = Sorted(
        ("一级指标", IndicatorColumn.Level1), ("二级指标", IndicatorColumn.Level2), ("三级指标", IndicatorColumn.Name), ("指标名称", IndicatorColumn.Name),
        ("三级指标名称", IndicatorColumn.Name), ("绩效指标名称", IndicatorColumn.Name), ("指标内容", IndicatorColumn.Name),
        ("年度指标值", IndicatorColumn.Target), ("指标值", IndicatorColumn.Target), ("目标值", IndicatorColumn.Target), ("年度目标值", IndicatorColumn.Target),
        ("年初目标值", IndicatorColumn.Target), ("年初指标值", IndicatorColumn.Target), ("预期指标值", IndicatorColumn.Target), ("计划指标值", IndicatorColumn.Target),
        ("预期值", IndicatorColumn.Target), ("预期目标值", IndicatorColumn.Target), ("全年指标值", IndicatorColumn.Target), ("年度预期值", IndicatorColumn.Target), ("计划值", IndicatorColumn.Target),
        ("实际完成值", IndicatorColumn.Actual), ("全年完成值", IndicatorColumn.Actual), ("全年实际完成值", IndicatorColumn.Actual), ("完成值", IndicatorColumn.Actual),
        ("实际值", IndicatorColumn.Actual), ("实际完成情况", IndicatorColumn.Actual), ("年度完成值", IndicatorColumn.Actual), ("完成情况", IndicatorColumn.Actual),
        ("实际完成指标值", IndicatorColumn.Actual), ("全年实际值", IndicatorColumn.Actual), ("实际完成", IndicatorColumn.Actual), ("指标完成值", IndicatorColumn.Actual), ("自评完成值", IndicatorColumn.Actual),
        ("分值", IndicatorColumn.Weight), ("权重", IndicatorColumn.Weight), ("指标分值", IndicatorColumn.Weight), ("标准分值", IndicatorColumn.Weight), ("标准分", IndicatorColumn.Weight),
        ("指标权重", IndicatorColumn.Weight), ("分值权重", IndicatorColumn.Weight), ("满分", IndicatorColumn.Weight),
        ("得分", IndicatorColumn.Score), ("自评得分", IndicatorColumn.Score), ("自评分", IndicatorColumn.Score), ("评分", IndicatorColumn.Score), ("指标得分", IndicatorColumn.Score),
        ("偏差原因分析及改进措施", IndicatorColumn.Deviation), ("偏差原因分析", IndicatorColumn.Deviation), ("偏差原因", IndicatorColumn.Deviation),
        ("偏差原因及改进措施", IndicatorColumn.Deviation), ("偏差分析及改进措施", IndicatorColumn.Deviation), ("偏差分析", IndicatorColumn.Deviation),
        ("未完成原因及拟采取的改进措施", IndicatorColumn.Deviation), ("未完成原因和改进措施", IndicatorColumn.Deviation), ("未完成原因及改进措施", IndicatorColumn.Deviation),
        ("未完成原因分析及改进措施", IndicatorColumn.Deviation), ("未完成原因分析", IndicatorColumn.Deviation), ("未完成原因", IndicatorColumn.Deviation),
        ("未完成原因分析及拟采取的改进措施", IndicatorColumn.Deviation), ("未完成原因分析和改进措施", IndicatorColumn.Deviation), ("未达标原因分析及改进措施", IndicatorColumn.Deviation),
        ("偏差原因分析和改进措施", IndicatorColumn.Deviation), ("偏差原因分析及整改措施", IndicatorColumn.Deviation), ("原因分析及改进措施", IndicatorColumn.Deviation),
        ("未完成原因和拟采取的改进措施", IndicatorColumn.Deviation), ("偏离原因分析及改进措施", IndicatorColumn.Deviation), ("改进措施", IndicatorColumn.Deviation), ("备注", IndicatorColumn.Deviation));

    public static readonly string[] GoalExpected = ["预期总体目标", "年初预期目标", "年初设定目标", "预期目标", "年初目标", "年度预期目标", "年度目标", "计划目标", "目标内容"];

    public static readonly string[] GoalActual = ["全年实际完成情况", "目标实际完成情况", "年度实际完成情况", "总体完成情况", "实际完成情况", "实际完成目标", "目标完成情况", "全年完成情况", "完成情况"];

    /// <summary>The entry whose text stands at an index of a text, the longest of them; -1 where none does.</summary>
    public static int Match<T>((string Text, T Value)[] labels, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (text.StartsWith(labels[i].Text, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private static (string Text, T Value)[] Sorted<T>(params (string Text, T Value)[] labels) => [.. labels.OrderByDescending(l => l.Text.Length)];
}
