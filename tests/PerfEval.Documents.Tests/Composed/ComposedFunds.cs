using System.Globalization;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Draws 资金使用情况.</summary>
internal static class ComposedFunds
{
    private const decimal Weight = 10m;
    private const decimal YuanOfWan = 10000m;
    private static readonly (decimal Initial, decimal Annual, decimal Executed)[] InWan = [(320.5m, 280m, 265m), (0m, 20m, 20m), (0m, 0m, 0m)];
    private static readonly (decimal Initial, decimal Annual, decimal Executed)[] InYuan = [(1200000m, 1150000m, 1150000m), (50000m, 50000m, 28000.55m), (30000m, 30000m, 30000m)];

    /// <summary>Draws it; what it says is returned.</summary>
    public static Funds Draw(Drawing drawing, Choices choices)
    {
        var isWan = choices.Whether("wan");
        var hasInitial = choices.Whether("initial");
        var order = choices.Of("order of funds", "weight rate score", "rate weight score", "rate");
        var parts = (isWan ? InWan : InYuan)[..int.Parse(choices.Of("lines", "1", "2", "3", "3"), CultureInfo.InvariantCulture)];
        (decimal Initial, decimal Annual, decimal Executed) sum = (parts.Sum(p => p.Initial), parts.Sum(p => p.Annual), parts.Sum(p => p.Executed));
        var percent = Math.Round(100 * sum.Executed / sum.Annual, 2);
        var score = Math.Round(Weight * sum.Executed / sum.Annual, 2);
        var rateLabel = choices.Of("rate label", "执行率", "执行率（B/A）", "预算执行率", "执行率（%）");
        var dash = choices.Of("dash", "—", "", "-", "/");
        var amounts = choices.Of("amounts", "0.##", "#,##0.##", "0.00");
        var lines = new List<List<string>>
        {
            Row(choices.Of("initial label", "年初预算数", "年初预算"), choices.Of("annual label", "全年预算数", "全年预算数（A）", "调整后预算数", "预算数"), choices.Of("executed label", "全年执行数", "全年执行数（B）", "实际支出数", "执行数"), "分值", rateLabel, "得分"),
            Line(sum, "10", Text(percent) + (rateLabel.Contains('%', StringComparison.Ordinal) ? "" : "%"), Text(score)),
        };
        lines.AddRange(parts.Select(p => Line(p, dash, dash, dash)));
        string[] names =
        [
            choices.Of("corner", "", "资金来源"), choices.Of("total label", "年度资金总额", "年度资金总额：", "资金总额", "总额"),
            choices.Of("first line", "其中：当年财政拨款", "当年财政拨款", "其中：财政拨款", "财政资金"), choices.Of("second line", "上年结转资金", "上年结转", "      上年结转资金"), choices.Of("third line", "其他资金", "其他"),
        ];
        DrawRows(drawing, choices, isWan, names, lines);
        var total = Amounts(sum);
        var isWeighted = order != "rate";
        return new Funds
        {
            Total = new FundTotal
            {
                InitialBudget = total.InitialBudget,
                AnnualBudget = total.AnnualBudget,
                Executed = total.Executed,
                ExecutionRate = percent,
                Weight = isWeighted ? Weight : NumberCell.Absent,
                Score = isWeighted ? score : NumberCell.Absent,
            },
            CurrentYearAppropriation = Amounts(parts[0]),
            CarriedOver = parts.Length > 1 ? Amounts(parts[1]) : new FundLine(),
            Other = parts.Length > 2 ? Amounts(parts[2]) : new FundLine(),
        };

        List<string> Row(string initial, string annual, string executed, string weight, string rate, string points)
        {
            List<string> row = hasInitial ? [initial, annual, executed] : [annual, executed];
            row.AddRange(order switch { "rate" => [rate], "rate weight score" => [rate, weight, points], _ => [weight, rate, points] });
            return row;
        }

        List<string> Line((decimal Initial, decimal Annual, decimal Executed) line, string weight, string rate, string points) =>
            Row(Printed(line.Initial, amounts), Printed(line.Annual, amounts), Printed(line.Executed, amounts), weight, rate, points);

        FundLine Amounts((decimal Initial, decimal Annual, decimal Executed) line) =>
            new() { InitialBudget = hasInitial ? Yuan(line.Initial) : NumberCell.Absent, AnnualBudget = Yuan(line.Annual), Executed = Yuan(line.Executed) };

        NumberCell Yuan(decimal amount) => isWan ? amount * YuanOfWan : amount;
    }

    // The name of the part stands beside its rows, or above them.
    private static void DrawRows(Drawing drawing, Choices choices, bool isWan, string[] names, List<List<string>> lines)
    {
        var part = choices.Of("part of funds", "项目资金", "预算执行情况", "资金情况") + (isWan ? "（万元）" : "（元）");
        var isBeside = drawing.Width - lines[0].Count >= 2 && choices.Whether("part beside");
        if (!isBeside) drawing.Row((part, 1));
        var width = drawing.Width - lines[0].Count - (isBeside ? 1 : 0);
        for (var i = 0; i < lines.Count; i++)
        {
            (string, int)[] head = isBeside ? [(i == 0 ? part : "^", 1), (names[i], width)] : [(names[i], width)];
            drawing.Row([.. head, .. lines[i].Select(c => (c, 1))]);
        }
    }

    private static string Text(decimal number) => Printed(number, "0.##");

    private static string Printed(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
