using System.Globalization;
using PerfEval.Cli.Rendering;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Tests.Rendering;

public sealed class CellLabelTests
{
    public CellLabelTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    public static TheoryData<string, string> Cells => new()
    {
        { CellPointer.ProjectName, "项目名称" },
        { CellPointer.Fund("total", "annualBudget"), "年度资金总额 全年预算数" },
        { CellPointer.Fund("other", "executed"), "其他资金 全年执行数" },
        { CellPointer.GoalActual, "实际完成情况" },
        { CellPointer.TotalScore, "总分 得分" },
        { CellPointer.Indicator(2, "deviation"), "指标第 3 行 偏差原因分析及改进措施" },
        { CellPointer.SectionWeight("产出/效益"), "产出/效益的分值" },
        { "/unheard/of", "/unheard/of" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_called_as_the_form_calls_it(string cell, string label) => Assert.Equal(label, CellLabel.OfPointer(cell));
}
