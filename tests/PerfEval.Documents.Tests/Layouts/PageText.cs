using System.Globalization;
using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>
/// Lays a form out as text taken from a page: cells follow one another, each wrapped to its column, the last line of
/// one and the first of the next parted by a space, a line's end or an empty line. The same seed gives the same text.
/// </summary>
internal sealed class PageText
{
    private readonly StringBuilder _text = new();
    private readonly PageStyle _style;
    private readonly Random _random;

    private PageText(PageStyle style, int seed)
    {
        _style = style;
        _random = new Random(seed);
    }

    public static string Of(SelfEvaluationForm form, PageStyle style, int seed)
    {
        var page = new PageText(style, seed);
        page.Head(form);
        page.Funds(form.Funds);
        page.Goal(form.Goal);
        page.Table(form);
        page.Foot(form);
        return page._text.ToString().Replace("\n", style.NewLine, StringComparison.Ordinal);
    }

    /// <summary>A text in lines of a width.</summary>
    public static List<string> Wrap(string text, int width) => new PageText(new PageStyle(), 0).Lines(text, width);

    private void Head(SelfEvaluationForm form)
    {
        _text.Append("项目支出绩效自评表\n");
        _text.Append("项目编码： ").Append(form.ProjectCode).Append(" 项目名称： ");
        Wrapped(Lines(form.ProjectName.Text, 20));
        _text.Append(Chance(50) ? " 绩效自评年\n\n度： " : "\n绩效自评年\n度： ").Append(form.FiscalYear).Append("\n\n");
        _text.Append("实施单位： ").Append(form.ImplementingUnit).Append(" 一级预算单位： ").Append(form.PrimaryBudgetUnit).Append("\n\n");
    }

    private void Funds(Funds funds)
    {
        _text.Append("资金使用情况\n\n年初预算数 全年预算数 全年执行数 分值 执行率\n（%） 得分\n\n项目资金（元）\n\n");
        Amounts("年度资金总额", funds.Total);
        _text.Append(CultureInfo.InvariantCulture, $" {funds.Total.Weight} {funds.Total.ExecutionRate} {funds.Total.Score}\n\n");
        Amounts("其中：当年财政拨款", funds.CurrentYearAppropriation);
        _text.Append(" — — —\n\n");
        Amounts("上年结转资金", funds.CarriedOver);
        _text.Append(" — — —\n\n");
        Amounts("其他资金", funds.Other);
        _text.Append(" — — —\n\n");
    }

    private void Amounts(string label, FundLine line) => _text.Append(CultureInfo.InvariantCulture, $"{label} {line.InitialBudget} {line.AnnualBudget} {line.Executed}");

    private void Goal(Goal goal)
    {
        _text.Append("项目目标完成情况\n\n年度总体目标\n\n预期目标 * 实际完成情况\n\n");
        var expected = Lines(goal.Expected.Text, _style.ExpectedGoalWidth);
        _text.AppendJoin('\n', expected);
        _text.Append(expected.Count > 1 || Chance(50) ? "\n\n" : "\n");
        _text.AppendJoin('\n', Lines(goal.Actual.Text, _style.ActualGoalWidth)).Append("\n\n年度绩效指标\n\n");
    }

    private void Table(SelfEvaluationForm form)
    {
        _text.Append("一级指标 二级指标 三级指标 年度指标值 * 实际完成\n值 * 分值 * 得分 偏差原因分析及改进措\n\n施\n\n");
        var level1 = "";
        var level2 = "";
        for (var i = 0; i < form.Indicators.Length; i++)
        {
            var row = form.Indicators[i];
            if (row.Level1.Text != level1)
            {
                level1 = row.Level1.Text;
                _text.Append(level1).Append('\n').Append(CultureInfo.InvariantCulture, $"({form.SectionWeights[level1]}分)\n\n");
            }

            if (row.Level2.Text != level2)
            {
                level2 = row.Level2.Text;
                _text.Append(level2).Append(Chance(_style.GroupApart) ? "\n\n" : " ");
            }

            Row(row);
            var endsGroup = i + 1 == form.Indicators.Length || form.Indicators[i + 1].Level2.Text != level2;
            _text.Append(!endsGroup && Chance(_style.RowsTogether) ? "\n" : "\n\n");
            if (Chance(_style.PageNumbers)) _text.Append(CultureInfo.InvariantCulture, $"第 {i + 1} 页\n\n");
        }
    }

    private void Row(Indicator row)
    {
        var name = Lines(row.Name.Text, _style.NameWidth);
        Wrapped(name);
        _text.Append(name.Count > 2 ? "\n" : " ");
        Wrapped(Lines(row.Target.Text, _style.ValueWidth));
        _text.Append(' ');
        Wrapped(Lines(row.Actual.Text, _style.ValueWidth));
        _text.Append(CultureInfo.InvariantCulture, $" {row.Weight} {row.Score}");
        var deviation = Lines(row.Deviation.Text, _style.DeviationWidth);
        if (deviation.Count == 0) return;
        _text.Append(deviation.Count == 1 ? " " : Chance(50) ? "\n\n" : "\n");
        Wrapped(deviation);
    }

    private void Foot(SelfEvaluationForm form)
    {
        _text.Append(Chance(20) ? "总分\n" : "总分 ").Append(CultureInfo.InvariantCulture, $"{form.Total.Weight} {form.Total.Score}").Append(Chance(20) ? "\n\n—\n" : " —\n");
        if (_style.Footnotes) _text.Append("\n\n(限40字以内)\n\nWindows 用户\n导入模板无需填写\n\n\n(限2000字以内)\n新增项目年度目标为必填项\n");
    }

    private void Wrapped(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) _text.Append(i == lines.Count - 1 && Chance(_style.LastLineApart) ? "\n\n" : "\n");
            _text.Append(lines[i]);
        }
    }

    // A line is filled up to the width; a Latin word is taken to the next line whole.
    private List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var size = c < '\u0300' ? 1 : 2;
            if (used + size > width)
            {
                var word = _style.BreaksWords ? 0 : line.ToString().Reverse().TakeWhile(char.IsAsciiLetterOrDigit).Count();
                var kept = char.IsAsciiLetterOrDigit(c) && word < line.Length ? line.ToString(line.Length - word, word) : "";
                lines.Add(line.ToString(0, line.Length - kept.Length).TrimEnd());
                line.Clear().Append(kept);
                used = kept.Length;
            }

            line.Append(c);
            used += size;
            if ("，。、".Contains(c) && i + 1 < text.Length && Chance(_style.StraySpaces)) line.Append(' ');
        }

        if (line.Length > 0) lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
