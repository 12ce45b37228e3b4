using System.Globalization;
using System.Text;

namespace PerfEval.Functions.Tests.Support;

/// <summary>A form as text, right in all its figures unless a test changes one. As it stands nothing is found on it.</summary>
internal sealed record FormText
{
    /// <summary>项目编码; null for a form that prints none.</summary>
    public string? Code { get; init; } = CodeOf(1);

    public string Name { get; init; } = "社区图书馆运行";

    public int Year { get; init; } = 2022;

    public string Unit { get; init; } = "山城区图书馆";

    public string BudgetUnit { get; init; } = "山城区文化局";

    /// <summary>年初预算数, in yuan.</summary>
    public decimal InitialBudget { get; init; } = 280000;

    /// <summary>全年预算数, all of it executed, in yuan.</summary>
    public decimal AnnualBudget { get; init; } = 280000;

    /// <summary>得分 of the row 读者活动场次, whose 分值 is 10.</summary>
    public decimal Score { get; init; } = 10;

    /// <summary>总分, 得分 as printed; null for the sum.</summary>
    public decimal? PrintedTotal { get; init; }

    /// <summary>年度指标值 and 实际完成值 of the row 开馆及时情况.</summary>
    public string Timely { get; init; } = "100%";

    /// <summary>What tells its rows from those of another form: the number of its events.</summary>
    public int Events { get; init; } = 12;

    /// <summary>The key under which the tables hold it.</summary>
    public string Key => Year.ToString(CultureInfo.InvariantCulture) + Code;

    /// <summary>A project code of Chongqing.</summary>
    public static string CodeOf(int number) => "500101" + number.ToString("D15", CultureInfo.InvariantCulture);

    /// <summary>Forms of different projects, nothing found on any.</summary>
    public static FormText Number(int number) => new() { Code = CodeOf(number), Name = Invariant($"社区图书馆运行{number}期"), Events = 20 + number };

    /// <summary>The same, sent to 主管部门: 15 of its points cannot be verified.</summary>
    public FormText Normal() => this with { Timely = "及时" };

    /// <summary>The same, sent to 主管部门 and then 财政部门: its budget is large.</summary>
    public FormText HighRisk() => this with { InitialBudget = 12_000_000, AnnualBudget = 12_000_000 };

    /// <summary>The same, sent back to its unit: its total is wrong.</summary>
    public FormText Blocked() => this with { PrintedTotal = 97 };

    public static byte[] File(params FormText[] forms) => Encoding.UTF8.GetBytes(string.Join("\n", forms.Select(form => form.ToString())));

    public override string ToString() => Invariant($"""
        项目支出绩效自评表
        项目编码： {Code} 项目名称： {Name} 绩效自评年度： {Year}

        实施单位： {Unit} 一级预算单位： {BudgetUnit}

        资金使用情况

        年初预算数 全年预算数 全年执行数 分值 执行率
        （%） 得分

        项目资金（元）

        年度资金总额 {InitialBudget:F2} {AnnualBudget:F2} {AnnualBudget:F2} 10 100 10

        其中：当年财政拨款 {InitialBudget:F2} {AnnualBudget:F2} {AnnualBudget:F2} — — —

        上年结转资金 0.00 0.00 0.00 — — —

        其他资金 0.00 0.00 0.00 — — —

        项目目标完成情况

        年度总体目标

        预期目标 * 实际完成情况

        保障社区图书馆正常开放。 2022年，社区图书馆全年正常开放。

        年度绩效指标

        一级指标 二级指标 三级指标 年度指标值 * 实际完成
        值 * 分值 * 得分 偏差原因分析及改进措

        施

        产出指标
        (50分)

        数量指标 读者活动场次 ≥{Events}场 {Events}场 10 {Score}{(Score < 10 ? " 偏差原因：场地紧张。改进措施：加强场地统筹" : "")}

        质量指标 图书验收合格率 ≥95% 100% 10 10

        时效指标 开馆及时情况 {Timely} {Timely} 15 15

        成本指标 图书采购成本 ≤{AnnualBudget / 10000 + 1:0.##}万元 {AnnualBudget / 10000:0.##}万元 15 15

        效益指标
        (30分)

        经济效益指标 不适用 不适用 无 0 0

        社会效益指标 服务读者人数 ≥{Events}0人 {Events}1人 30 30

        生态效益指标 不适用 不适用 无 0 0

        可持续影响指标 不适用 不适用 无 0 0

        满意度指标
        (10分)

        服务对象满意度指标 读者满意度 ≥90% 95% 10 10

        其他满意度指标 不适用 不适用 无 0 0

        总分 100 {PrintedTotal ?? 90 + Score} —

        """);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
