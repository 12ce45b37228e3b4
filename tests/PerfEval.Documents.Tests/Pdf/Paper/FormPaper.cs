using System.Globalization;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>Prints a form as a table.</summary>
internal static class FormPaper
{
    /// <summary>The widths of the columns that a form is printed in.</summary>
    public static readonly double[] Widths = [50, 60, 100, 75, 75, 40, 40, 100];

    public static readonly (int, string)[] IndicatorHeading = [(1, "一级指标"), (1, "二级指标"), (1, "三级指标"), (1, "年度指标值"), (1, "实际完成值"), (1, "分值"), (1, "得分"), (1, "偏差原因分析及改进措施")];

    public static void Print(SelfEvaluationForm form, PdfTable table)
    {
        table.Row((1, "项目编码"), (2, form.ProjectCode.Text), (1, "项目名称"), (2, form.ProjectName.Text), (1, "年度"), (1, N(form.FiscalYear)));
        table.Row((1, "实施单位"), (2, form.ImplementingUnit.Text), (1, "一级预算单位"), (4, form.PrimaryBudgetUnit.Text));
        table.Row((8, "资金使用情况"));
        var total = form.Funds.Total;
        table.Rows(
            [
                [(1, ""), (1, "年初预算数"), (1, "全年预算数"), (1, "全年执行数"), (1, "分值"), (1, "执行率(%)"), (1, "得分")],
                [(1, "年度资金总额"), (1, N(total.InitialBudget)), (1, N(total.AnnualBudget)), (1, N(total.Executed)), (1, N(total.Weight)), (1, N(total.ExecutionRate)), (1, N(total.Score))],
                Source("其中：当年财政拨款", form.Funds.CurrentYearAppropriation),
                Source("上年结转资金", form.Funds.CarriedOver),
                Source("其他资金", form.Funds.Other),
            ],
            "项目资金（元）");
        table.Row((8, "年度总体目标"));
        table.Row((4, "预期目标"), (4, "实际完成情况"));
        table.Row((4, form.Goal.Expected.Text), (4, form.Goal.Actual.Text));
        table.Row((8, "年度绩效指标"));
        table.Row(IndicatorHeading);
        foreach (var section in form.Indicators.GroupBy(i => i.Level1.Text))
        {
            var weight = form.SectionWeights.TryGetValue(section.Key, out var printed) ? $"({N(printed)}分)" : "";
            var rows = section.Select(i => new[] { (1, i.Level2.Text), (1, i.Name.Text), (1, i.Target.Text), (1, i.Actual.Text), (1, N(i.Weight)), (1, N(i.Score)), (1, i.Deviation.Text) });
            table.Rows([.. rows], section.Key + weight);
        }

        table.Row((5, "总分"), (1, N(form.Total.Weight)), (1, N(form.Total.Score)), (1, ""));
    }

    private static (int, string)[] Source(string name, FundLine amounts) => [(1, name), (1, N(amounts.InitialBudget)), (1, N(amounts.AnnualBudget)), (1, N(amounts.Executed)), (1, "—"), (1, "—"), (1, "—")];

    private static string N(NumberCell cell) => cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
