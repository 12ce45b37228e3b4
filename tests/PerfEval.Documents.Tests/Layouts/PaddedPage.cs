using System.Globalization;
using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Prints a form in columns of fixed width, filled up with a blank, each cell wrapped in its column.</summary>
internal sealed class PaddedPage
{
    private static readonly int[] Widths = [16, 24, 22, 16, 16, 8, 12, 30];
    private readonly StringBuilder _text = new();
    private readonly char _blank;

    private PaddedPage(char blank) => _blank = blank;

    /// <summary>The page of a form.</summary>
    public static string Of(SelfEvaluationForm form, char blank)
    {
        var page = new PaddedPage(blank);
        var (funds, total) = (form.Funds, form.Funds.Total);
        page.Row(("项目支出绩效自评表", 8));
        page.Row(("项目编码", 1), (form.ProjectCode.Text, 1), ("项目名称", 1), (form.ProjectName.Text, 2), ("绩效自评年度", 1), (Number(form.FiscalYear), 2));
        page.Row(("实施单位", 1), (form.ImplementingUnit.Text, 2), ("一级预算单位", 1), (form.PrimaryBudgetUnit.Text, 4));
        page.Row(("项目资金（元）", 2), ("年初预算数", 1), ("全年预算数", 1), ("全年执行数", 1), ("分值", 1), ("执行率（%）", 1), ("得分", 1));
        page.Row(("年度资金总额", 2), (Number(total.InitialBudget), 1), (Number(total.AnnualBudget), 1), (Number(total.Executed), 1), (Number(total.Weight), 1), (Number(total.ExecutionRate), 1), (Number(total.Score), 1));
        foreach (var (label, line) in new[] { ("其中：当年财政拨款", funds.CurrentYearAppropriation), ("上年结转资金", funds.CarriedOver), ("其他资金", funds.Other) })
        {
            page.Row((label, 2), (Number(line.InitialBudget), 1), (Number(line.AnnualBudget), 1), (Number(line.Executed), 1), ("—", 1), ("—", 1), ("—", 1));
        }

        page.Row(("年度总体目标", 1), ("预期目标", 3), ("实际完成情况", 4));
        page.Row(("", 1), (form.Goal.Expected.Text, 3), (form.Goal.Actual.Text, 4));
        page.Row(("年度绩效指标", 8));
        page.Row(("一级指标", 1), ("二级指标", 1), ("三级指标", 1), ("年度指标值", 1), ("实际完成值", 1), ("分值", 1), ("得分", 1), ("偏差原因分析及改进措施", 1));
        Indicator? above = null;
        foreach (var row in form.Indicators)
        {
            var isSection = above?.Level1.Text != row.Level1.Text;
            var weight = form.SectionWeights.TryGetValue(row.Level1.Text, out var points) ? $"（{Number(points)}分）" : "";
            page.Row((isSection ? row.Level1.Text + weight : "", 1), (isSection || above?.Level2.Text != row.Level2.Text ? row.Level2.Text : "", 1), (row.Name.Text, 1), (row.Target.Text, 1), (row.Actual.Text, 1), (Number(row.Weight), 1), (Number(row.Score), 1), (row.Deviation.Text, 1));
            above = row;
        }

        page.Row(("总分", 5), (Number(form.Total.Weight), 1), (Number(form.Total.Score), 1), ("—", 1));
        return page._text.ToString();
    }

    private static string Number(NumberCell cell) => cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private void Row(params (string Text, int Columns)[] cells)
    {
        var column = 0;
        var wrapped = new List<(List<string> Lines, int Width)>();
        foreach (var (text, columns) in cells)
        {
            var width = Widths.Skip(column).Take(columns).Sum() + (2 * (columns - 1));
            wrapped.Add((Wrapped(text, width), width));
            column += columns;
        }

        for (var line = 0; line < wrapped.Max(c => c.Lines.Count); line++)
        {
            foreach (var (lines, width) in wrapped)
            {
                var part = line < lines.Count ? lines[line] : "";
                var room = width - Width(part) + 2;
                _text.Append(part).Append(_blank == ' ' ? new string(' ', room) : new string(_blank, room / 2) + new string(' ', room % 2));
            }

            _text.Append('\n');
        }
    }

    private static List<string> Wrapped(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var c in text)
        {
            if (Width(lines[^1]) + Width(c.ToString()) > width) lines.Add("");
            lines[^1] += c;
        }

        return lines;
    }

    private static int Width(string text) => text.Sum(c => c < '\u0300' ? 1 : 2);
}
